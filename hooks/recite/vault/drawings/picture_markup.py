"""Image elements as SVG: the file's bytes inside the page, nothing requested from elsewhere."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING

from recite.vault.drawings import links, outline
from recite.vault.drawings.canvas import Canvas, attribute, placed
from recite.vault.drawings.hand import number, path_data
from recite.vault.drawings.model import EmbeddedFile
from recite.vault.drawings.shape_markup import box

if TYPE_CHECKING:
    from recite.vault.drawings.model import Picture

_MIME = re.compile(r"image/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|svg\+xml|jfif)")
_DATA_URL = re.compile(r"data:(image/[a-z+.-]+);base64,([A-Za-z0-9+/=\s]+)")
_FORMULA = re.compile(r"\$\$(.*)\$\$", re.DOTALL)


def render_picture(picture: Picture, canvas: Canvas) -> str:
    """Give the SVG of an image, or a titled box where the file is not at hand."""
    file = canvas.drawing.files.get(picture.file, EmbeddedFile())
    source = _source(file, canvas)
    if not source or not picture.width or not picture.height:
        return box(picture, _title(file), canvas, dashed=True)
    markup = _cropped(picture, source, _title(file))
    if picture.rounding:
        path = path_data(outline.rectangle(picture.width, picture.height, picture.rounding))
        clip = canvas.define(f'<clipPath id="{{id}}"><path d="{path}"/></clipPath>')
        markup = f'<g clip-path="url(#{clip})">{markup}</g>'
    across, down = picture.mirror
    if (across, down) != (1, 1):
        move = f"{number(picture.width if across < 0 else 0)} "
        move += number(picture.height if down < 0 else 0)
        markup = f'<g transform="translate({move}) scale({across} {down})">{markup}</g>'
    return placed(picture, markup)


def _source(file: EmbeddedFile, canvas: Canvas) -> str:
    """Give the `data:` URL of a file, or the empty string."""
    inline = _DATA_URL.fullmatch(file.data_url)
    if inline and _MIME.fullmatch(inline[1]):
        return "".join(file.data_url.split())
    target = links.vault_target(file.written)
    image = canvas.images(target) if target else None
    if image is None or not _MIME.fullmatch(image.mime):
        return ""
    return f"data:{image.mime};base64,{base64.b64encode(image.data).decode('ascii')}"


def _title(file: EmbeddedFile) -> str:
    formula = _FORMULA.search(file.written)
    if formula:
        return " ".join(formula[1].split())
    return links.displayed(file.written) or "Image"


def _cropped(picture: Picture, source: str, title: str) -> str:
    width, height = number(picture.width), number(picture.height)
    href = f'href="{attribute(source)}" preserveAspectRatio="none" aria-label="{attribute(title)}"'
    crop = picture.crop
    if crop is None:
        return f'<image width="{width}" height="{height}" {href}/>'
    # A viewport of its own cuts off what lies outside the cropped part.
    return (
        f'<svg width="{width}" height="{height}" preserveAspectRatio="none" '
        f'viewBox="{crop.x:g} {crop.y:g} {crop.width:g} {crop.height:g}">'
        f'<image width="{crop.whole_width:g}" height="{crop.whole_height:g}" {href}/></svg>'
    )
