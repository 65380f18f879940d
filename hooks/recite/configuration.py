"""Read mkdocs.yml for the commands that build no site: the settings, and where the vault is."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

from recite.environment import REPOSITORY
from recite.settings import SettingError, Settings, read_settings

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True)
class Configuration:
    """What a mkdocs.yml says of the site."""

    settings: Settings
    vault: Path


def add_option(command: argparse.ArgumentParser) -> None:
    """Add `--config-file`, named as MkDocs names it, to a command's parser."""
    command.add_argument(
        "-f",
        "--config-file",
        type=Path,
        default=REPOSITORY / "mkdocs.yml",
        metavar="FILE",
        help="the mkdocs.yml with the settings (default: the one that `build` takes)",
    )


def read_configuration(path: Path) -> Configuration:
    """Give what a mkdocs.yml says; the environment's VAULT goes before its `docs_dir`.

    Raises SettingError where it cannot be read or has a setting that cannot be used.
    """
    try:
        with path.open("rb") as file:
            said = yaml_load(file)
    except OSError as error:
        raise SettingError(
            f"{path}: it cannot be read ({error.strerror}): name the site's mkdocs.yml"
        ) from error
    except ConfigurationError as error:
        raise SettingError(f"{path}: {error}") from error
    if not isinstance(said, dict):
        raise SettingError(f"{path}: it is no mapping of settings: name the site's mkdocs.yml")
    extra = said.get("extra") or {}
    settings = read_settings(extra.get("recite") if isinstance(extra, dict) else None)
    named = os.environ.get("VAULT")  # from the working directory, as `build` takes it
    vault = Path(named) if named else path.parent / str(said.get("docs_dir") or "docs")
    return Configuration(settings, vault)
