"""From the renderer's SVG to ours: named, themed, and with nothing in it that we do not know."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

from builders.charts.chart import Drawing
from builders.charts.colours import PROPERTIES, themed
from builders.charts.lettering import SIZE, clean

_TAGS: Final = frozenset({"g", "path", "text", "line", "rect", "circle"})
_KEPT: Final = (
    "d",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "r",
    "cx",
    "cy",
    "width",
    "height",
    "transform",
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "text-anchor",
    "font-weight",
    "opacity",
)
_NUMBERS: Final = ("d", "transform", "x", "x1", "x2", "y", "y1", "y2")
_DESCRIBED: Final = re.compile(r"</desc>|<desc [^>]*/>")  # the end of what is not drawn
_LONG: Final = re.compile(r"-?\d+\.\d{3,}")
_MOVE: Final = re.compile(r"translate\(([-\d.]+),([-\d.]+)\)")
_COLOURS: Final = frozenset({"fill", "stroke"})


def dress(drawn: str, drawing: Drawing) -> str:
    """The chart as it stands in a page: an image with a name, coloured by the page's theme.

    Only known elements and attributes are taken over, so nothing that runs, links or loads can
    come along. The size is left to CSS; the view box keeps the proportions.
    """
    # The text comes from our own renderer, which declares no entities.
    source = fromstring(drawn)  # noqa: S314
    name = safe_id(drawing.id)
    root = named_root(
        name, source.get("viewBox", ""), clean(drawing.title), clean(drawing.sentence)
    )
    root.set("font-size", str(SIZE))
    for child in _copies(source):
        root.append(child)
    return tostring(root, encoding="unicode")


def named_root(name: str, view_box: str, title: str, sentence: str, form: str = "chart") -> Element:
    """An empty SVG image with its name and description; ``name`` makes its ids unique."""
    title_id, sentence_id = f"lw-{form}-{name}-title", f"lw-{form}-{name}-desc"
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": f"lw-{form}-svg",
            "role": "img",
            "aria-labelledby": title_id,
            "aria-describedby": sentence_id,
            "viewBox": view_box,
            "direction": "ltr",
            "font-family": "var(--lw-chart-font, system-ui, sans-serif)",
        },
    )
    SubElement(root, "title", {"id": title_id}).text = title
    SubElement(root, "desc", {"id": sentence_id}).text = sentence
    return root


def safe_id(text: str) -> str:
    """The text as a part of an id: letters, digits and hyphens; other signs by their number."""
    return re.sub(r"[^A-Za-z0-9-]", lambda sign: f"_{ord(sign[0]):x}", text)


def standalone(svg: str) -> str:
    """The SVG as a file of its own, for readers that know no CSS variables: plain colours.

    It has a size, so that a page of another site does not stretch it over all its width, and a
    ground, so that it can be read where that page is dark.
    """
    for colour, variable in PROPERTIES.items():
        svg = svg.replace(f"var({variable}, {colour})", colour)
    svg = svg.replace("var(--lw-chart-font, system-ui, sans-serif)", "sans-serif")
    left, top, width, height = view_box(svg)
    ground = f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="#fff" />'
    svg = svg.replace("viewBox=", f'width="{width}" height="{height}" viewBox=', 1)
    return _DESCRIBED.sub(lambda end: end[0] + ground, svg, count=1)


def view_box(svg: str) -> tuple[str, str, str, str]:
    """Left, top, width and height of a drawing of ours, as it writes them."""
    left, top, width, height = svg.partition('viewBox="')[2].partition('"')[0].split()
    return left, top, width, height


def _copies(source: Element) -> list[Element]:
    """Copies of what draws something; a group that says nothing gives way to its own."""
    found: list[Element] = []
    for child in source:
        tag = child.tag.rpartition("}")[2]
        if tag not in _TAGS or child.get("class") in {"background", "foreground"}:
            continue
        copy = Element(tag, _attributes(child))
        copy.text = child.text if tag == "text" else None
        copy.extend(_copies(child))
        if tag != "g":
            found.append(copy)
        elif len(copy) and not copy.attrib:
            found.extend(copy)
        elif len(copy):
            found.append(copy)
    return found


def _attributes(source: Element) -> dict[str, str]:
    kept = {name: value for name in _KEPT if (value := source.get(name)) is not None}
    kept |= {name: _shorter(kept[name]) for name in _NUMBERS if name in kept}
    moved = _MOVE.fullmatch(kept.get("transform", ""))
    if moved and (source.tag.endswith("text") or moved.groups() == ("0", "0")):
        del kept["transform"]
        if source.tag.endswith("text"):
            kept = {"x": moved[1], "y": moved[2]} | kept
    if kept.get("text-anchor") == "start":
        del kept["text-anchor"]
    return {name: themed(value) if name in _COLOURS else value for name, value in kept.items()}


def _shorter(numbers: str) -> str:
    """Numbers to a hundredth: finer is not seen, and differs from machine to machine."""
    return _LONG.sub(lambda found: f"{float(found[0]):.2f}".rstrip("0").rstrip("."), numbers)
