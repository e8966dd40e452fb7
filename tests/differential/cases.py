"""Files for frictionless and for us: generated ones, and real ones with one thing changed."""

from __future__ import annotations

import csv
import io
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from builders.sources.dataset import Dialect

ROWS = 40  # of a real file that are taken into a case
COLUMNS = 12
CELLS = (
    *("", " ", "-", "n/a", "0", "1", "-1", "+1", "007", "1.0", "1.", ".5", "1e3", "1,234", "12 %"),
    *("1_000", "NaN", "Infinity", "99999999999999999999999", "1.23456789012345", "x" * 40, "null"),
    *("2024", "224", "-2024", "0000", "true", "TRUE", "tRUE", "yes", "2024-01-05", "2024-1-5"),
    *("2024-02-30", "05/01/2024", "2024-01-05T10:00:00Z", "2024-01-05 10:00", "a\nb", 'say "x"'),
    *("café", "Ünï", "a,b", "a;b", "'", "#REF!", "١٢", "\u00a0", " 12", "ok ", "Roads"),
)
TYPES = ("string", "integer", "number", "date", "year", "boolean", "datetime", "any")


@dataclass(frozen=True, slots=True)
class Case:
    """One file as bytes, and what is said of it."""

    data: bytes
    schema: dict[str, Any]
    dialect: Dialect = field(default_factory=Dialect)
    encoding: str = "utf-8"
    changed: str = ""


@dataclass(slots=True)
class Table:
    """Rows of text under a schema, before they are written."""

    header: list[str]
    rows: list[list[str]]
    schema: dict[str, Any]
    delimiter: str = ","
    end: str = "\n"
    encoding: str = "utf-8"
    quoting: int = csv.QUOTE_MINIMAL
    done: list[str] = field(default_factory=list)

    def case(self) -> Case:
        """The table as a file."""
        text = io.StringIO(newline="")
        writer = csv.writer(
            text, delimiter=self.delimiter, lineterminator=self.end, quoting=self.quoting
        )
        writer.writerows([self.header, *self.rows])
        data = text.getvalue().encode(self.encoding, errors="replace")
        dialect = Dialect(delimiter=self.delimiter)
        return Case(data, self.schema, dialect, self.encoding, ", ".join(self.done))


def generated(chance: random.Random) -> Table:
    """A valid table of a few typed columns."""
    header, fields, makers = [], [], []
    for at in range(chance.randrange(1, 7)):
        kind = chance.choice(TYPES)
        name = f"{kind} {at}"
        header.append(name)
        constraints: dict[str, Any] = {}
        if chance.random() < 0.3:
            constraints["required"] = True
        _constrain(chance, kind, constraints)
        fields.append({"name": name, "type": kind, "constraints": constraints})
        makers.append(MAKERS[kind])
    rows = [[make(chance, n) for make in makers] for n in range(chance.randrange(0, 25))]
    schema: dict[str, Any] = {"fields": fields}
    if chance.random() < 0.5:
        schema["primaryKey"] = chance.choice([header[0], header[:2]])
    if chance.random() < 0.3:
        schema["missingValues"] = chance.choice([["", "-"], ["", "n/a", "0"], [""]])
    return Table(header, rows, schema)


def real(file: Path, chance: random.Random) -> Table | None:
    """Some rows of a real file under a schema that most of them fulfil; None if it is no table."""
    raw = file.read_bytes()[:200_000]
    encoding = "utf-8-sig"
    try:
        text = raw.decode(encoding, errors="strict" if len(raw) < 200_000 else "ignore")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=first.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))[:-1]
    except csv.Error:
        return None
    lines = [line[:COLUMNS] for line in lines if line]
    names = [cell.strip() for cell in lines[0]] if lines else []
    if len(lines) < 2 or not all(names) or len({n.casefold() for n in names}) < len(names):
        return None
    start = chance.randrange(1, max(2, len(lines) - ROWS))
    rows = [[*line, *[""] * len(names)][: len(names)] for line in lines[start : start + ROWS]]
    columns = zip(*rows, strict=True)
    fields = [_inferred(chance, *pair) for pair in zip(names, columns, strict=True)]
    schema: dict[str, Any] = {"fields": fields}
    if chance.random() < 0.4:
        schema["primaryKey"] = chance.choice(names)
    return Table(names, rows, schema, delimiter)


def changed(table: Table, chance: random.Random) -> Case:
    """The table with up to three changes, as a file."""
    for _ in range(chance.choice([0, 1, 1, 1, 2, 3])):
        name = chance.choice(list(CHANGES))
        CHANGES[name](table, chance)
        table.done.append(name)
    case = table.case()
    if chance.random() < 0.1:
        name = chance.choice(list(OF_BYTES))
        data = OF_BYTES[name](case.data, chance)
        case = Case(data, case.schema, case.dialect, case.encoding, f"{case.changed}, {name}")
    return case


def _constrain(chance: random.Random, kind: str, constraints: dict[str, Any]) -> None:
    if kind in ("integer", "number") and chance.random() < 0.5:
        constraints["minimum"], constraints["maximum"] = -5, 10**6
    if kind == "date" and chance.random() < 0.5:
        constraints["minimum"] = "2001-01-01"
    if kind == "string" and chance.random() < 0.6:
        constraints.update(
            chance.choice(
                [
                    {"maxLength": 20},
                    {"minLength": 1},
                    {"pattern": "[A-Za-z0-9 ]+"},
                    {"unique": True},
                    {"enum": [*WORDS, "x", ""]},
                ]
            )
        )
    if kind == "integer" and chance.random() < 0.3:
        constraints["unique"] = True


def _inferred(chance: random.Random, name: str, cells: Sequence[str]) -> dict[str, Any]:
    filled = [cell for cell in cells if cell.strip()]
    kind = "string"
    for own, pattern in PATTERNS.items():
        if filled and sum(bool(re.fullmatch(pattern, c)) for c in filled) >= 0.8 * len(filled):
            kind = own
            break
    constraints: dict[str, Any] = {}
    if chance.random() < 0.2:
        constraints["required"] = True
    if kind == "string" and filled and chance.random() < 0.3:
        constraints["maxLength"] = max(map(len, filled))
    if kind == "string" and chance.random() < 0.1:
        constraints["unique"] = True
    return {"name": name, "type": kind, "constraints": constraints}


WORDS = ("Roads", "Parks", "Fire")
PATTERNS = {"integer": r"-?[0-9]+", "number": r"-?[0-9]+\.?[0-9]*", "date": r"\d{4}-\d\d-\d\d"}
MAKERS = {
    "string": lambda r, n: r.choice(WORDS) if r.random() < 0.3 else f"word {n}",
    "integer": lambda r, n: str(n),
    "number": lambda r, n: f"{r.randrange(10**6) / 100:.2f}",
    "date": lambda r, n: f"20{r.randrange(10, 26)}-{r.randrange(1, 13):02}-{r.randrange(1, 29):02}",
    "year": lambda r, n: str(r.randrange(1990, 2026)),
    "boolean": lambda r, n: r.choice(["true", "false"]),
    "datetime": lambda r, n: f"2024-05-0{r.randrange(1, 9)}T10:00:00Z",
    "any": lambda r, n: r.choice(CELLS[:10]) or "x",
}


def _edit(table: Table, chance: random.Random) -> None:
    if table.rows and (row := chance.choice(table.rows)):
        row[chance.randrange(len(row))] = chance.choice(CELLS)


def _swap(table: Table, chance: random.Random) -> None:
    if table.rows and len(row := chance.choice(table.rows)) > 1:
        one, two = chance.sample(range(len(row)), 2)
        row[one], row[two] = row[two], row[one]


def _drop(table: Table, chance: random.Random) -> None:
    if table.rows and (row := chance.choice(table.rows)):
        del row[chance.randrange(len(row)) :]


def _add(table: Table, chance: random.Random) -> None:
    if table.rows:
        chance.choice(table.rows).extend(chance.choice([["x"], ["", "y"], ["1", "2", "3"]]))


def _blank(table: Table, chance: random.Random) -> None:
    blank = chance.choice([[], [""] * len(table.header)])
    table.rows.insert(chance.randrange(len(table.rows) + 1), list(blank))


def _repeat(table: Table, chance: random.Random) -> None:
    if table.rows:
        copy = list(chance.choice(table.rows))
        table.rows.insert(chance.randrange(len(table.rows) + 1), copy)


def _retype(table: Table, chance: random.Random) -> None:
    chance.choice(table.schema["fields"])["type"] = chance.choice(TYPES)
    for said in table.schema["fields"]:
        said["constraints"] = {
            name: value
            for name, value in said.get("constraints", {}).items()
            if name in ("required", "unique")
        }


def _require(table: Table, chance: random.Random) -> None:
    chance.choice(table.schema["fields"]).setdefault("constraints", {})["required"] = True


def _key(table: Table, chance: random.Random) -> None:
    table.schema["primaryKey"] = chance.choice(table.header)


def _quote(table: Table, chance: random.Random) -> None:
    table.quoting = csv.QUOTE_ALL


def _delimit(table: Table, chance: random.Random) -> None:
    table.delimiter = chance.choice(",;\t|")


def _end(table: Table, chance: random.Random) -> None:
    table.end = "\r\n"


def _encode(table: Table, chance: random.Random) -> None:
    table.encoding = chance.choice(["latin-1", "utf-16", "cp1252", "utf-8-sig"])


CHANGES = {
    "a cell edited": _edit,
    "a cell edited again": _edit,
    "two cells swapped": _swap,
    "cells dropped": _drop,
    "cells added": _add,
    "a blank row": _blank,
    "a row repeated": _repeat,
    "a type changed": _retype,
    "a column required": _require,
    "another key": _key,
    "all quoted": _quote,
    "another delimiter": _delimit,
    "other line ends": _end,
    "another encoding": _encode,
}
OF_BYTES = {
    "cut": lambda data, r: data[: r.randrange(len(data) + 1)],
    "a quote put in": lambda data, r: _put(data, b'"', r),
    "a byte put in": lambda data, r: _put(data, r.choice([b"\xff", b"\xe9", b"\x00", b"\r"]), r),
    "no last line end": lambda data, r: data.rstrip(b"\r\n"),
    "empty lines at the end": lambda data, r: data + b"\n\n",
}


def _put(data: bytes, what: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + what + data[at:]
