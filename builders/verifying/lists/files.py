"""The files of a list: its own, which says what is in each part, and the parts with the rows."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from builders.verifying.holding import Held

FOLDER = "downloads/rows/"
DEPTH = 4  # names in the path of a list: downloads/rows/requests/requests__counted.json
OWN, VIEW = "rows_sql", "view"  # what a list lists
# What comes of reading a file that is no list.
UNFIT = (AttributeError, IndexError, KeyError, OverflowError, RecursionError, TypeError, ValueError)

Cells = Sequence[str | None]


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows of a list: columns of text, and sets of a digit a row, 1 where it is in the set."""

    rows: int
    columns: Mapping[str, Cells]
    sets: Sequence[str]


@dataclass(frozen=True, slots=True)
class ListFile:
    """A list as its own file tells it; ``queries`` gives of each the number of its set.

    ``labels`` holds by column the texts that there are and, by part, which of these its rows bear.
    """

    path: str
    view: str
    is_own: bool
    rows: int
    queries: Mapping[str, int]
    parts: Sequence[Mapping[str, Any]]
    labels: Mapping[str, tuple[Sequence[str], Sequence[str]]]

    def path_of(self, number: int) -> str:
        """The path of a part."""
        return str(PurePosixPath(self.path).parent / str(self.parts[number]["file"]))


def list_paths(held: Held) -> set[str]:
    """The paths of the lists of a site."""
    found = (one for one in held.files if one.startswith(FOLDER) and one.endswith(".json"))
    return {one for one in found if len(PurePosixPath(one).parts) == DEPTH}


def read_list(held: Held, path: str) -> ListFile:
    """What a list says of itself. Raises one of UNFIT where the file is no list."""
    told = json.loads(held.read(path))
    if told["lists"] not in (OWN, VIEW):
        raise ValueError("it does not say what it lists")
    queries = {str(name): int(number) for name, number in told["queries"].items()}
    if any(number < 0 for number in queries.values()):
        raise ValueError("a set has no number")
    labels = {
        str(one["name"]): (list(map(str, one["values"])), list(one["parts"]))
        for one in told["labels"]
    }
    own = told["lists"] == OWN
    return ListFile(path, str(told["view"]), own, told["rows"], queries, told["parts"], labels)


def parts_of(held: Held, one: ListFile) -> Iterator[Part]:
    """The parts in their order. Raises one of UNFIT for a file that is none, or not there."""
    for number in range(len(one.parts)):
        path = one.path_of(number)
        if path not in held.files:
            raise KeyError(path)
        told = json.loads(held.read(path))
        rows = int(told["rows"])
        columns = {str(own["name"]): _texts(own, rows) for own in told["columns"]}
        yield Part(rows, columns, [_digits(text, rows) for text in told["sets"]])


def differences(held: Held, one: ListFile, number: int, part: Part) -> Iterator[str]:
    """What the list says of a part and is not so: a page would look for rows in the wrong ones."""
    told = one.parts[number]
    if told["rows"] != part.rows:
        yield f"it has {part.rows} rows"
    if told["bytes"] != (held.folder / one.path_of(number)).stat().st_size:
        yield "its size is another"
    if list(told["counted"]) != [digits.count("1") for digits in part.sets]:
        yield "its sets have other numbers of rows"
    for name, (values, parts) in one.labels.items():
        bits = _digits(parts[number], len(values))
        said = {label for label, bit in zip(values, bits, strict=True) if bit == "1"}
        if said != {text or "" for text in part.columns[name]}:
            yield f"its rows bear other labels in {name}"


def _texts(column: Mapping[str, Any], rows: int) -> Cells:
    """The cells of a column; None where one is missing."""
    if "texts" in column:
        cells = list(column["texts"])
    else:
        # A number outside of the labels must not be counted from their end.
        labels: dict[Any, str | None] = {None: None}
        labels |= dict(enumerate(column["labels"]))
        cells = [labels[code] for code in column["codes"]]
    if len(cells) != rows:
        raise ValueError(f"{column['name']} has {len(cells)} cells for {rows} rows")
    return cells


def _digits(text: str, number: int) -> str:
    """A set of so many: 1 for each that is in it, else 0."""
    bits = int.from_bytes(base64.b64decode(text, validate=True), "little")
    return format(bits, f"0{number}b")[::-1][:number] if number else ""
