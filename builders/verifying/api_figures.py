"""The figures in the API: each is the published one, and is written there as its number reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builders.problems import Problem
from builders.steps import step
from builders.verifying.copies import same, told
from builders.verifying.holding import Held
from builders.verifying.published import Figure, UnreadableError, read_json
from builders.verifying.reading import agrees
from builders.verifying.scanning import scan
from builders.verifying.verdict import Tally

FOLDERS = tuple(f"api/v1/{name}/" for name in ("places", "measures", "periods"))


def api_figures(held: Held, figures: Mapping[str, Figure], tally: Tally) -> Iterator[Problem]:
    """A problem for each figure of the API that is not the one in the table of figures."""
    paths = sorted(p for p in held.files if p.startswith(FOLDERS) and p.endswith(".json"))
    language = _language(held)
    right: dict[str, Mapping[str, Any]] = {}  # most figures stand in several files
    for done, path in enumerate(paths):
        step("Comparing the API", done, len(paths))
        try:
            rows = read_json(held, path)["figures"]
            for row in rows:
                tally.add("in the API")
                if right.get(row["id"]) != row:
                    problems = list(_compared(path, row, figures.get(row["id"]), language))
                    yield from problems
                    if not problems:
                        right[row["id"]] = row
        except UnreadableError as error:
            yield Problem("site-file-unreadable", error.path, found=error.why)
        except (AttributeError, KeyError, TypeError) as error:
            yield Problem("site-file-unreadable", path, found=str(error))


def _compared(
    path: str, row: Mapping[str, Any], figure: Figure | None, language: str
) -> Iterator[Problem]:
    if figure is None:
        yield Problem("figure-not-published", path, found=str(row["id"]))
    elif told(row) != same(figure):
        yield Problem("figure-copies-differ", path, column=figure.id)
    elif row.get("shown") is not None and (
        figure.value is None or agrees(row["shown"], figure.value, figure.unit, language) is False
    ):
        words, value = str(row["shown"]), str(figure.value)
        yield Problem("number-read-otherwise", path, column=figure.id, found=words, wanted=value)


def _language(held: Held) -> str:
    """The language of the site, in which its numbers are written."""
    home = "index.html"
    return (
        scan(home, held.read(home).decode("utf-8", "replace")).language
        if home in held.files
        else "en"
    )
