"""Every number on every page: the figure that it names, and what people read in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import PurePosixPath
from urllib.parse import unquote

from builders.problems import Problem
from builders.steps import step
from builders.verifying.holding import Held
from builders.verifying.leading import Leading
from builders.verifying.published import Figure
from builders.verifying.reading import agrees
from builders.verifying.recomputing import said
from builders.verifying.scanning import Shown, scan
from builders.verifying.verdict import Tally
from builders.verifying.versions import noted

LONGEST_PAGE = 64_000_000
PARTS = {"value", "numerator", "denominator", "rows"}


def page_numbers(held: Held, figures: Mapping[str, Figure], tally: Tally) -> Iterator[Problem]:
    """A problem for each number that is not the published one, or is read as another.

    A page that is gone shows no number: what other pages lead to must be there.
    """
    pages, leading = held.pages, Leading()
    tally.add("pages", len(pages))
    for done, path in enumerate(pages):
        step("Comparing the pages", done, len(pages))
        content = held.read(path)
        if len(content) > LONGEST_PAGE:
            yield Problem("site-file-unreadable", path, found="the page is too large to be one")
            continue
        if not content.strip():
            yield Problem("site-file-unreadable", path, found="it is empty")
        page = scan(path, content.decode("utf-8", "replace"))
        leading.note(path, page.links)
        for one in page.numbers:
            tally.add("numbers")
            yield from _number(held, figures, path, page.language, one, tally)
    tally.add("links", len(leading.to))
    yield from leading.lost(held.files)


def _number(
    held: Held,
    figures: Mapping[str, Figure],
    path: str,
    language: str,
    one: Shown,
    tally: Tally,
) -> Iterator[Problem]:
    if one.file and not one.figure:
        wanted, unit = noted(held, one.file, one.at), "count"
        code, name = "note-differs", f"{one.file}{one.at}"
    elif not one.figure:
        wanted, unit = _size(held, path, one.download), "bytes"
        code, name = "size-differs", one.download
    elif one.figure not in figures or one.part not in PARTS:
        yield Problem("figure-not-published", path, found=one.figure)
        return
    else:
        figure = figures[one.figure]
        wanted = getattr(figure, one.part)
        # A numerator is counted in a unit of its own, which no table tells.
        unit = figure.unit if one.part == "value" else ""
        code = "figure-differs" if one.part == "value" else "figure-part-differs"
        name = one.figure if one.part == "value" else f"{one.figure}, {one.part}"
    value = _decimal(one.value)
    if value is None or value != wanted:
        yield Problem(code, path, column=name, found=one.value, wanted=said(wanted))
        return
    right = agrees(one.text, value, unit, language)
    tally.add("read", right is not None)
    if right is False:
        yield Problem("number-read-otherwise", path, column=name, found=one.text, wanted=one.value)


def _size(held: Held, page: str, link: str) -> Decimal | None:
    """The size of the file that a link on a page leads to."""
    if not link:
        return None
    parts: list[str] = list(PurePosixPath(page).parent.parts)
    for part in PurePosixPath(unquote(link.partition("#")[0])).parts:
        if part == "..":
            parts = parts[:-1]
        else:
            parts.append(part)
    path = "/".join(parts)
    return Decimal((held.folder / path).stat().st_size) if path in held.files else None


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
