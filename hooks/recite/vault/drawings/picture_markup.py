"""Image elements as SVG: the file's bytes inside the page, nothing requested from elsewhere."""

from __future__ import annotations

import base64
import posixpath
import re
from typing import TYPE_CHECKING

from recite.vault.drawings import links, outline
from recite.vault.drawings.canvas import Canvas, Nested, Shown, attribute, placed
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
    latex = None if file.data_url else _FORMULA.search(file.written)
    if latex:
        return render_formula(picture, canvas.formula(latex[1])) if canvas.formula else ""
    known = file.data_url or links.vault_target(file.written)
    if known in canvas.shown:
        return _again(picture, canvas.shown[known], canvas)
    name = canvas.own_name()
    canvas.shown[known] = None
    source = _inlined(file)
    found = canvas.images(known) if known and not file.data_url else None
    if isinstance(found, Inner):
        nested = canvas.nested(found, name)
        if nested is None:
            return ""
        canvas.shown[known] = Shown(name, nested=nested)
        return _viewed(picture, nested)
    if found and _MIME.fullmatch(found.mime):
        source = f"data:{found.mime};base64,{base64.b64encode(found.data).decode('ascii')}"
    if not source:
        return ""
    width, height = _whole(picture)
    inverted = canvas.palette.inverted() if source.startswith(f"data:{_SVG}") else ""
    canvas.shown[known] = shown = Shown(name, width, height, inverted=inverted)
    image = (
        f'<image id="{name}" width="{number(width)}" height="{number(height)}" '
        f'xlink:href="{source}" preserveAspectRatio="none" '
        f'aria-label="{attribute(_title(file))}"/>'
    )
    return _cropped(picture, image, shown)


def _inlined(file: EmbeddedFile) -> str:
    """Give the image that the drawing's file holds itself, or the empty string."""
    inline = _DATA_URL.fullmatch(file.data_url)
    return "".join(file.data_url.split()) if inline and _MIME.fullmatch(inline[1]) else ""


def _again(picture: Picture, shown: Shown | None, canvas: Canvas) -> str:
    """Give a picture that the drawing has shown already, in the size of this element.

    Of a drawing it is a copy: the page's style rules do not reach into what `<use>` shows.
    """
    if shown is None:
        return ""
    if shown.nested:
        name = canvas.own_name()
        content = shown.nested.content.replace(shown.id, name)
        return _viewed(picture, Nested(shown.nested.view_box, content))
    width, height = _whole(picture)
    across, down = width / shown.width, height / shown.height
    resized = "" if across == down == 1 else f' transform="scale({across:.6g} {down:.6g})"'
    return _cropped(picture, f'<use xlink:href="#{shown.id}"{resized}/>', shown)


def _whole(picture: Picture) -> tuple[float, float]:
    """Give the size of the whole image, in the units in which the picture shows a part of it."""
    crop = picture.crop
    return (crop.whole_width, crop.whole_height) if crop else (picture.width, picture.height)


def _viewed(picture: Picture, nested: Nested) -> str:
    size = f'width="{number(picture.width)}" height="{number(picture.height)}"'
    return f'<svg {size} viewBox="{nested.view_box}">{nested.content}</svg>'


def _title(file: EmbeddedFile) -> str:
    formula = _FORMULA.search(file.written)
    if formula:
        return " ".join(formula[1].split())
    return links.vault_target(file.written) or file.written or "Image"


def _cropped(picture: Picture, image: str, shown: Shown) -> str:
    """Give the image, or the part of it that is shown, in the size of the element.

    Vector images are drawn like the rest on dark paper, all others are left as they are.
    """
    if shown.inverted:
        image = f'<g class="{shown.inverted}">{image}</g>'
    crop = picture.crop
    if crop is None:
        return image
    # A viewport of its own cuts off what lies outside the cropped part.
    return (
        f'<svg width="{number(picture.width)}" height="{number(picture.height)}" '
        f'preserveAspectRatio="none" '
        f'viewBox="{crop.x:g} {crop.y:g} {crop.width:g} {crop.height:g}">{image}</svg>'
    )
