"""From a specification to the renderer's SVG and its picture, kept so that each is drawn once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import vl_convert

from builders.whole_file import write_whole

VERSION: Final = version("vl-convert-python")
VEGA_LITE: Final = "6.4"
PICTURE_SCALE: Final = 2.0


def render(spec: Mapping[str, Any], cache: Path | None = None) -> str:
    """The SVG as Vega draws it; from ``cache`` where the same specification was drawn before.

    Nothing is fetched: the data are inlined and no address is allowed.
    """
    if cache is None:
        return _draw(spec)
    kept = cache / f"{key(spec)}.svg"
    with suppress(OSError, UnicodeDecodeError):
        return kept.read_text(encoding="utf-8")
    drawn = _draw(spec)
    write_whole(kept, drawn.encode())
    return drawn


def key(spec: Mapping[str, Any]) -> str:
    """What names a rendering: the specification, and who draws it."""
    text = json.dumps(spec, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return _named(f"Vega-Lite {VEGA_LITE}", text)


def picture(svg: str, cache: Path | None = None) -> bytes:
    """An SVG file as a picture in PNG, twice as wide as its view box; kept like the drawing."""
    if cache is None:
        return vl_convert.svg_to_png(svg, scale=PICTURE_SCALE)
    kept = cache / f"{_named(f'PNG {PICTURE_SCALE}', svg)}.png"
    with suppress(OSError):
        return kept.read_bytes()
    drawn = picture(svg)
    write_whole(kept, drawn)
    return drawn


def _named(form: str, text: str) -> str:
    """A name for what is made from a text in a form, and for who makes it."""
    return hashlib.sha256(f"vl-convert {VERSION}, {form}\n{text}".encode()).hexdigest()


def _draw(spec: Mapping[str, Any]) -> str:
    return vl_convert.vegalite_to_svg(dict(spec), vl_version=VEGA_LITE, allowed_base_urls=[])
