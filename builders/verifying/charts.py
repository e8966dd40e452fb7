"""Every chart: the drawing on the page, the table under it, and the files that it is given in."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from html import unescape
from typing import Any

from builders.problems import Problem
from builders.steps import step
from builders.verifying.holding import Held
from builders.verifying.published import Figure, UnreadableError, read_json
from builders.verifying.scanning import scan
from builders.verifying.verdict import Tally

FOLDER = "downloads/charts/"
CHART = re.compile(r'<figure class="lw-chart" id="([^"<>]*+)">(.*?)</figure>', re.DOTALL)
# What a drawing has as a file of its own: a size, and a ground below all that it draws.
SIZE = re.compile(r' width="[\d.]+" height="[\d.]+"(?= viewBox=)')
GROUND = re.compile(
    r"(</desc>|<desc [^>]*/>)"
    r'<rect x="[-\d.]+" y="[-\d.]+" width="[\d.]+" height="[\d.]+" fill="#fff" />'
)
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
ODD = re.compile(r"[^A-Za-z0-9_-]")
# A colour of the page's theme stands with the plain one behind it; a file has the plain one alone.
THEMED = re.compile(r"var\(--[a-z0-9-]++, ?([^()]*+)\)")
# In a CSV that a spreadsheet may open, an apostrophe stands before what it would run.
INERT = re.compile("'(?=[\\t\\r\\n=+\\-@\uff1d\uff0b\uff0d\uff20\u2212])")
LETTERS = re.compile(r' font-family="[^"]*+"')

Row = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart as a page shows it: its drawing, and the figures of its table with their values."""

    page: str
    id: str
    svg: str
    rows: tuple[Row, ...]

    @property
    def stem(self) -> str:
        """Where its files are, without their endings."""
        return f"{FOLDER}{self.page.removesuffix('.html')}/{ODD.sub('_', self.id)}"


def charts(held: Held, figures: Mapping[str, Figure], tally: Tally) -> Iterator[Problem]:
    """A problem for each chart whose drawing, table and files do not tell the same."""
    if not any(path.startswith(FOLDER) for path in held.files):
        return
    pages = held.pages
    for done, path in enumerate(pages):
        step("Comparing the charts", done, len(pages))
        for drawn in drawn_on(path, held.read(path).decode("utf-8", "replace")):
            tally.add("charts")
            yield from _drawing(held, drawn)
            yield from _tables(held, drawn, figures)


def drawn_on(path: str, html: str) -> Iterator[Drawn]:
    """The charts of a page."""
    for found in CHART.finditer(html):
        drawing = DRAWING.search(found[2])
        table = TABLE.search(found[2])
        numbers = scan(path, table[0]).numbers if table else ()
        yield Drawn(
            page=path,
            id=unescape(found[1]),
            svg=drawing[0] if drawing else "",
            rows=tuple((one.figure, one.value) for one in numbers),
        )


def _drawing(held: Held, drawn: Drawn) -> Iterator[Problem]:
    path = f"{drawn.stem}.svg"
    if not drawn.svg:
        return
    if path not in held.files:
        yield Problem("download-missing", path)
    elif plain(drawn.svg) != plain(held.read(path).decode("utf-8", "replace")):
        yield Problem("drawing-differs", drawn.page, column=drawn.id, found=path)


def plain(svg: str) -> str:
    """A drawing without what a page's theme adds to it."""
    bare = GROUND.sub(r"\1", SIZE.sub("", svg, count=1), count=1)
    return LETTERS.sub("", THEMED.sub(r"\1", bare)).strip()


def _tables(held: Held, drawn: Drawn, figures: Mapping[str, Figure]) -> Iterator[Problem]:
    try:
        rows = read_json(held, f"{drawn.stem}.json")["rows"]
        told = [_row(one) for one in rows]
        is_same = _is_spelled(rows, held, f"{drawn.stem}.csv")
    except UnreadableError as error:
        yield Problem("site-file-unreadable", error.path, found=error.why)
        return
    except (KeyError, TypeError, csv.Error) as error:
        yield Problem("site-file-unreadable", f"{drawn.stem}.json", found=str(error))
        return
    known = [row for row in told if row[1] is not None]
    if known != _of_same_measures(drawn.rows, known, figures):
        yield Problem("chart-table-differs", drawn.page, column=drawn.id, found="JSON")
    if not is_same:
        yield Problem("chart-table-differs", drawn.page, column=drawn.id, found="CSV")
    yield from _wrong(drawn, told, figures)


def _of_same_measures(
    rows: Sequence[Row], known: Sequence[Row], figures: Mapping[str, Figure]
) -> list[Row]:
    """The rows of a page's table without what only remarks on them, such as a count of gaps."""
    measures = {figures[ident].measure for ident, _ in known if ident in figures}
    return [row for row in rows if row[0] not in figures or figures[row[0]].measure in measures]


def _wrong(drawn: Drawn, rows: Sequence[Row], figures: Mapping[str, Figure]) -> Iterator[Problem]:
    for ident, value in rows:
        figure = figures.get(ident)
        if figure is None:
            yield Problem("figure-not-published", f"{drawn.stem}.json", found=ident)
        elif _number(value) != figure.value:
            yield Problem(
                "figure-differs",
                f"{drawn.stem}.json",
                column=ident,
                found=str(value),
                wanted=str(figure.value),
            )


def _row(one: Mapping[str, Any]) -> Row:
    return one["figure"], one["value"]


def _is_spelled(rows: Sequence[Mapping[str, Any]], held: Held, path: str) -> bool:
    """Whether the CSV has the same rows; a text there may be made inert by apostrophes."""
    if path not in held.files:
        raise UnreadableError(path, "the file is not there")
    text = io.StringIO(held.read(path).decode("utf-8", "replace"), newline="")
    spelled = list(csv.DictReader(text, strict=True))
    return len(spelled) == len(rows) and all(
        _row(one) == (own["figure"], own["value"] or None)
        and all(_bare(own[name]) == _bare(one[name]) for name in ("label", "series", "unit"))
        for one, own in zip(rows, spelled, strict=True)
    )


def _bare(text: str) -> str:
    """A text without the apostrophes that keep a spreadsheet from running what follows."""
    return INERT.sub("", text)


def _number(text: str | None) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")
