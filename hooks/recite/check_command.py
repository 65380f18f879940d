"""`recite check`: every problem of a vault, one a line, and an exit status for CI."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from markdown import markdown
from mkdocs.structure.files import File, Files

from recite.configuration import add_option, read_configuration
from recite.destinations import separate
from recite.formula_reports import formula_reports
from recite.report import Report, decode_note
from recite.review.checking import check_reviews
from recite.review.findings import Finding
from recite.settings import SettingError, Settings
from recite.site import build_site
from recite.vault.publication import template_folder

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from recite.cli import Commands
    from recite.dialect.formulas import Unreadable
    from recite.site import StudyNote

_REVIEW_TOPICS = ("unknown_key", "review_problem")
_TEMPLATE_SETTINGS = ".obsidian/templates.json"


def add_command(commands: Commands) -> None:
    """Add `recite check` to the command's parser."""
    what = "list every problem of a vault as file:line: what: why"
    check = commands.add_parser(
        "check",
        help=what,
        description=f"{what.capitalize()}. The exit status is 1 if there is one; hints alone give"
        " 0, and 2 says that there was nothing to check. Without VAULT it takes the environment's"
        " VAULT, else the folder that mkdocs.yml names.",
        allow_abbrev=False,
    )
    check.add_argument("vault", nargs="?", metavar="VAULT", help="the vault's folder")
    check.add_argument("--json", action="store_true", help="one JSON object a line for each")
    add_option(check)
    check.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    try:
        configuration = read_configuration(arguments.config_file)
    except SettingError as error:
        print(f"recite: {error}", file=sys.stderr)
        return 2
    vault = Path(arguments.vault) if arguments.vault else configuration.vault
    if not vault.is_dir():
        what = (
            "this is a file: name its vault's folder, or see `recite quiz FILE`"
            if vault.is_file()
            else "there is no such folder: name a vault's"
        )
        print(f"recite: {vault}: {what}", file=sys.stderr)
        return 2
    findings = check_vault(vault, configuration.settings)
    for finding in findings:
        print(_as_json(finding) if arguments.json else _as_text(finding))
    problems = [finding for finding in findings if finding.weight == "problem"]
    if not arguments.json:
        notes = len({finding.report.path for finding in problems})
        where = f" in {_counted(notes, 'note')}" if notes else ""
        hints = _counted(len(findings) - len(problems), "hint")
        print(f"{_counted(len(problems), 'problem')}{where}, {hints}")
    return 1 if problems else 0


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def check_vault(vault: Path, settings: Settings) -> tuple[Finding, ...]:
    """Give all findings of a vault: of its reviews, and those that the build reports.

    What is wrong with a review is a problem. Of all else, what the settings have the build only
    mention is a hint. What they ignore is left out.
    """
    reports: list[Report] = []
    texts: dict[str, str] = {}
    attachments: dict[str, Path] = {}
    for path in _files(vault):
        name = path.relative_to(vault).as_posix()
        if path.suffix.lower() == ".md":
            texts[name] = _read(path, name, reports)
        else:
            attachments[name] = path
    site = build_site(
        texts,
        attachments,
        settings,
        read=lambda name: attachments[name].read_bytes(),
        template_folders=_template_folders(vault),
    )
    reports += [report for report in site.reports if report.topic not in _REVIEW_TOPICS]
    reports += separate(
        Files(
            [
                File(name, str(vault), "", use_directory_urls=False)
                for name in (*texts, *attachments)
                if name not in site.unpublished
            ]
        )
    )
    for study_note in site.notes.values():
        reports += formula_reports(study_note.note, _unreadable(study_note, site.index.preamble))
    found = {
        path: tuple(zip(note.sections, note.reviews, strict=True))
        for path, note in site.notes.items()
    }
    of_reviews = [
        finding
        for finding in check_reviews(found)
        if getattr(settings, finding.report.topic) != "ignore"
    ]
    findings = [*_of_the_build(reports, settings), *of_reviews]
    return tuple(sorted(findings, key=lambda f: (f.report.path, f.report.line)))


def _unreadable(study_note: StudyNote, preamble: str) -> list[Unreadable]:
    """Give the formulas of a note that cannot be read: they are met as its page is made."""
    met: list[Unreadable] = []
    if "$" in study_note.note.body:
        markdown(
            study_note.markdown,
            extensions=["recite.dialect"],
            extension_configs={"recite.dialect": {"tell": met.append, "preamble": preamble}},
        )
    return met


def _of_the_build(reports: list[Report], settings: Settings) -> Iterator[Finding]:
    for report in reports:
        level = getattr(settings, report.topic)
        if level != "ignore":
            yield Finding(report, "problem" if level == "warning" else "hint")


def _files(vault: Path) -> Iterator[Path]:
    for path in sorted(vault.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _files(path)
        elif path.is_file():
            yield path


def _read(path: Path, name: str, reports: list[Report]) -> str:
    text, report = decode_note(name, path.read_bytes())
    if report:
        reports.append(report)
    return text


def _template_folders(vault: Path) -> tuple[str, ...]:
    settings = vault / _TEMPLATE_SETTINGS
    if not settings.is_file():
        return ()
    try:
        folder = template_folder(settings.read_text("utf-8-sig"))
    except ValueError:  # the build reports it
        return ()
    return (folder,) if folder else ()


def _as_text(finding: Finding) -> str:
    return f"{finding.report}{'' if finding.weight == 'problem' else ' (hint)'}"


def _as_json(finding: Finding) -> str:
    report = finding.report
    return json.dumps(
        {
            "path": report.path,
            "line": report.line,
            "level": finding.weight,
            "message": report.message,
        },
        ensure_ascii=False,
    )
