"""Jinja templates of the generated pages. Whatever a note says is escaped."""

from __future__ import annotations

from functools import cache

import jinja2

from recite.pages.excerpt import excerpt_html


def render(template: str, **values: object) -> str:
    """Give the HTML of a template in `templates/` with `values` in it."""
    return _environment().get_template(template).render(values)


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("recite.pages"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["excerpt"] = excerpt_html
    return environment
