"""Image elements as SVG: the file's bytes inside the page, nothing requested from elsewhere."""

from __future__ import annotations

import base64
import posixpath
import re
from typing import TYPE_CHECKING

from recite.vault.drawings import links, outline
from recite.vault.drawings.canvas import Canvas, attribute, placed
from recite.vault.drawings.formula_markup import render_formula
from recite.vault.drawings.hand import number
from recite.vault.drawings.model import EmbeddedFile, Inner
from recite.vault.drawings.path import path_data
from recite.vault.drawings.shape_markup import box

if TYPE_CHECKING:
    from recite.vault.drawings.elements import Picture

_SVG = "image/svg+xml"
# Written out, for the standard library takes some of them from the machine that it runs on.
_TYPES = {
    ".avif": "image/avif",
    ".bmp": "image/bmp",
    ".gif": "image/gif",
    ".ico": "image/x-icon",
    ".jfif": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": _SVG,
    ".webp": "image/webp",
}
_MIME = re.compile(r"image/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|svg\+xml|jfif)")
_DATA_URL = re.compile(r"data:(image/[a-z+.-]+);base64,([A-Za-z0-9+/=\s]+)")
_FORMULA = re.compile(r"\$\$(.*)\$\$", re.DOTALL)


def image_type(path: str) -> str:
    """Give the media type of an image file, by its name; empty if it is no image."""
    return _TYPES.get(posixpath.splitext(path)[1].lower(), "")


def render_picture(picture: Picture, canvas: Canvas) -> str:
    """Give the SVG of an image, or a titled box where the file is not at hand.

    The box links to the file: it may be a note, which the plugin shows as an image.
    """
    file = canvas.drawing.files.get(picture.file, EmbeddedFile())
    shown = _shown(picture, file, canvas)
    if not shown:
        title = _title(file)
        replacement = box(picture, title, canvas, dashed=True)
        return replacement if picture.link else canvas.anchor(file.written, replacement, title)
    if picture.rounding:
        path = path_data(outline.rectangle(picture.width, picture.height, picture.rounding))
        clip = canvas.define(f'<clipPath id="{{id}}"><path d="{path}"/></clipPath>')
        shown = f'<g clip-path="url(#{clip})">{shown}</g>'
    across, down = picture.mirror
    if (across, down) != (1, 1):
        move = f"{number(picture.width if across < 0 else 0)} "
        move += number(picture.height if down < 0 else 0)
        shown = f'<g transform="translate({move}) scale({across} {down})">{shown}</g>'
    return placed(picture, shown)


def _shown(picture: Picture, file: EmbeddedFile, canvas: Canvas) -> str:
    """Give what is seen of a file, or the empty string."""
    if not picture.width or not picture.height:
        return ""
    inline = _DATA_URL.fullmatch(file.data_url)
    if inline and _MIME.fullmatch(inline[1]):
        return _image(picture, "".join(file.data_url.split()), _title(file), canvas)
    latex = _FORMULA.search(file.written)
    if latex:
        return render_formula(picture, canvas.formula(latex[1])) if canvas.formula else ""
    target = links.vault_target(file.written)
    found = canvas.images(target) if target else None
    if isinstance(found, Inner):
        nested = canvas.nested(found)
        size = f'width="{number(picture.width)}" height="{number(picture.height)}"'
        return f'<svg {size} viewBox="{nested.view_box}">{nested.content}</svg>' if nested else ""
    if found is None or not _MIME.fullmatch(found.mime):
        return ""
    data = base64.b64encode(found.data).decode("ascii")
    return _image(picture, f"data:{found.mime};base64,{data}", _title(file), canvas)


def _title(file: EmbeddedFile) -> str:
    formula = _FORMULA.search(file.written)
    if formula:
        return " ".join(formula[1].split())
    return links.vault_target(file.written) or file.written or "Image"


def _image(picture: Picture, source: str, title: str, canvas: Canvas) -> str:
    """Give the image, or the part of it that is shown, in the size of the element.

    Vector images are drawn like the rest on dark paper, all others are left as they are.
    """
    width, height = number(picture.width), number(picture.height)
    href = f'xlink:href="{source}" preserveAspectRatio="none" aria-label="{attribute(title)}"'
    if source.startswith(f"data:{_SVG}"):
        href += f' class="{canvas.palette.inverted()}"'
    crop = picture.crop
    if crop is None:
        return f'<image width="{width}" height="{height}" {href}/>'
    # A viewport of its own cuts off what lies outside the cropped part.
    return (
        f'<svg width="{width}" height="{height}" preserveAspectRatio="none" '
        f'viewBox="{crop.x:g} {crop.y:g} {crop.width:g} {crop.height:g}">'
        f'<image width="{crop.whole_width:g}" height="{crop.whole_height:g}" {href}/></svg>'
    )
