"""The colours used in one SVG: attributes for light paper, rules for Material's dark scheme."""

from __future__ import annotations

from recite.vault.drawings.colors import DARK_FILTER, on_dark, safe

PAPER = "paper"
"""A fill that hides what lies beneath, as the paper itself does."""

_INK = "#1e1e1e"
_WHITE = ("#fff", "#ffffff", "white")


class Palette:
    """Gives paint attributes and remembers which dark counterparts the SVG needs.

    Light colours are attributes, so the drawing is right on paper and where no style applies.
    """

    def __init__(self, background: str) -> None:
        self._classes: dict[tuple[str, str], str] = {}
        self._special: dict[str, tuple[str, str]] = {}
        paper = safe(background, "#ffffff")
        self._paper = "#ffffff" if paper == "none" else paper

    @property
    def background(self) -> str:
        """The colour behind the drawing; `none` where the page itself is its paper."""
        return "none" if self._paper in _WHITE else self._paper

    def paint(self, *, stroke: str = "none", fill: str = "none") -> str:
        """Give the attributes for a stroke and a fill; PAPER is allowed as a fill."""
        stroke = safe(stroke, _INK)
        fill = self._paper if fill == PAPER else safe(fill, "none")
        if self.background == "none" and fill in _WHITE:
            return self._attributes(stroke, "#fff", fill_class=PAPER)
        return self._attributes(stroke, fill, fill_class=self._class("fill", fill))

    def inverted(self) -> str:
        """Give the class of a vector image, which turns light on dark paper."""
        self._special["inverted"] = ("", DARK_FILTER)
        return "inverted"

    def highlighter(self) -> str:
        """Give the class of what a highlighter has drawn: ink shows through it."""
        self._special["marked"] = ("mix-blend-mode:darken", "mix-blend-mode:lighten")
        return "marked"

    def rules(self, scope: str) -> str:
        """Give the CSS rules for the dark scheme, of elements within the id `scope`."""
        rules = [
            f"[data-md-color-scheme=slate] #{scope} .{name}{{{kind}:{on_dark(color)}}}"
            for (kind, color), name in self._classes.items()
        ]
        for name, (light, dark) in self._special.items():
            rules.append(f"#{scope} .{name}{{{light}}}")
            rules.append(f"[data-md-color-scheme=slate] #{scope} .{name}{{{dark}}}")
        rules.append(f"#{scope} .{PAPER}{{fill:var(--md-default-bg-color,#fff)}}")
        return "@media screen{" + "".join(rules) + "}"

    def _attributes(self, stroke: str, fill: str, *, fill_class: str) -> str:
        attributes = [f'stroke="{stroke}"'] if stroke != "none" else []
        if fill != "none":
            attributes.append(f'fill="{fill}"')
        names = " ".join(name for name in (self._class("stroke", stroke), fill_class) if name)
        return " ".join([*attributes, f'class="{names}"'] if names else attributes)

    def _class(self, kind: str, color: str) -> str:
        if color == "none":
            return ""
        return self._classes.setdefault((kind, color), f"{kind[0]}{len(self._classes)}")
