"""Where we differ from frictionless on purpose: one table, with an example of each way."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from builders.checks.differences import DIFFERENCES, Difference
from builders.reference.markdown import code, table, text
from builders.reference.page import ReferencePage

END = "<br>"  # of a line within a cell of a table


def _row(name: str, one: Difference) -> tuple[str, ...]:
    file = END.join(code(line) for line in one.file.splitlines())
    said, under = f"{text(one.says)} {text(one.why)}", END.join(_under(one.schema))
    return code(name), said, file, under, _told(one.theirs), _told(one.ours)


def _under(schema: Mapping[str, Any]) -> Iterator[str]:
    """The schema in short: a line for each column, and one for each thing beside them."""
    for field in schema["fields"]:
        constraints = field.get("constraints", {})
        said = {"type": field.get("type", "any"), **constraints}
        yield code(f"{field['name']}: {json.dumps(said)}")
    for key in sorted(schema.keys() - {"fields"}):
        yield code(f"{key}: {json.dumps(schema[key])}")


def _told(things: Iterable[str]) -> str:
    return END.join(map(_thing, things)) or "nothing"


def _thing(told: str) -> str:
    kind, comma, place = told.partition(", ")
    return f"{code(kind)}{comma}{text(place)}"


def _write() -> str:
    head = ("Code", "What we do, and why", "An example", "Under", "frictionless says", "We say")
    return table(head, (_row(name, one) for name, one in DIFFERENCES.items()))


DIFFERENCES_PAGE = ReferencePage(
    "differences.md",
    "Differences from frictionless",
    "frictionless is the standard's own checker, and our verdict on a file is the same as its own "
    "but for what stands here, each with a file that shows it. `make differential` compares both "
    "on thousands of changed files and counts how often each of these was met.",
    _write,
)
