"""One look over a file's cells: the facts of every column, from which all closer looks begin.

One quick pattern goes over every cell; only columns in which it meets something are counted, and
only checks whose facts give them a reason look closer. So the checks of letters and of damage
cost little on a file that has neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import duckdb

from builders.checks.casts import literal, present, quoted, stripped
from builders.checks.columns import RoleColumns, field_of, missing_tokens
from builders.checks.findings import Finding
from builders.checks.laying import laid
from builders.checks.reading import TextTable
from builders.sources.dataset import Resource, Role

# What spreadsheets show in place of a day that they have made of a code: 1-Mar, Mar-01.
MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
MONTH_DAY = f"[0-9]{{1,2}}-(?:{MONTHS})|(?:{MONTHS})-[0-9]{{2}}"
EXPONENT = r"[0-9](?:\.[0-9]+)?E\+[0-9]{2}"
# Days that systems write where they know none: the zero of Excel and of Unix, the last of all.
STAND_INS = ("1899-12-30", "1900-01-01", "1970-01-01", "9999-12-31")


def stand_ins() -> tuple[str, ...]:
    """Every usual way of writing the days that stand for none."""
    texts = []
    for day in STAND_INS:
        year, month, date = day.split("-")
        short = (f"{int(month)}/{int(date)}/{year}", f"{int(date)}/{int(month)}/{year}")
        full = (f"{month}/{date}/{year}", f"{date}/{month}/{year}", f"{date}.{month}.{year}")
        for text in (day, f"{date}-{month}-{year}", *full, *short):
            texts += [text, f"{text} 00:00", f"{text} 00:00:00", f"{text}T00:00:00"]
    return tuple(dict.fromkeys([*texts, *(f"{day}T00:00:00Z" for day in STAND_INS)]))


AT_ONCE = 100  # columns in one query
WIDE = 40  # columns from which their cells are laid one below the other, where the rows are
FEW_ROWS = 20_000
LAID_AT_ONCE = 500
MOST_COLUMNS = 1_000  # that are looked at; no table that people read has more
# Letters that no check of letters minds: ASCII, accented Latin ones but for those with which
# garbled text begins (Ã and Â), and the signs that word processors put in.
PLAIN = r"[^\x00-\x{7F}À-ÁÄ-ÖØ-öø-ſ£§°²³ºª·–—‘’“”…]"


def is_odd(column: str) -> str:
    """SQL that holds where a cell has letters that deserve a closer look; quick for all others."""
    return f"strlen({column}) <> length({column}) AND regexp_matches({column}, {literal(PLAIN)})"


def is_filled(column: str) -> str:
    """SQL that holds where there is more in a cell than blanks; they are rarely at its start."""
    plain = f"{column} >= '!' AND {column} < chr(127)"
    return f"CASE WHEN {plain} THEN true ELSE {column} <> '' AND {stripped(column)} <> '' END"


# What one quick look at a cell can meet that any of the facts would count.
REASON = rf"{PLAIN}|^#|E\+|\n|^[0-9]{{1,2}}-[A-Z]|^[A-Z][a-z]{{2}}-|1899|1900|1970|9999"

FACTS: dict[str, Callable[[str], str]] = {
    "odd": lambda c: f"count(*) FILTER ({is_odd(c)})",
    "errors": lambda c: f"count(*) FILTER (starts_with({c}, '#'))",
    "exponents": lambda c: f"count(*) FILTER (contains({c}, 'E+'))",
    "breaks": lambda c: f"count(*) FILTER (contains({c}, chr(10)))",
    "months": lambda c: (
        f"count(*) FILTER (strlen({c}) BETWEEN 5 AND 6 "
        f"AND regexp_full_match({c}, {literal(MONTH_DAY)}))"
    ),
    "stand_ins": lambda c: (
        f"count(*) FILTER (strlen({c}) BETWEEN 8 AND 20 "
        f"AND {c} IN ({', '.join(map(literal, stand_ins()))}))"
    ),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """How many cells of a column are of each sort.

    ``odd``: with letters that deserve a closer look; ``errors``: begin like a spreadsheet's
    error; ``exponents``: may be in scientific notation; ``breaks``: hold a line break;
    ``months`` and ``stand_ins``: see above.
    """

    filled: int = 0
    odd: int = 0
    errors: int = 0
    exponents: int = 0
    breaks: int = 0
    months: int = 0
    stand_ins: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """One file's rows that are whole, with the facts of its columns.

    ``relation`` has ``_row`` and the columns; ``said`` what each role is read from; ``kind`` is
    the dataset's kind, nothing for a file outside a portal.
    """

    connection: duckdb.DuckDBPyConnection
    resource: Resource
    text: TextTable
    relation: str
    kind: str = ""
    said: Sequence[RoleColumns] = ()
    facts: Mapping[str, Facts] = field(default_factory=dict)
    rows: int = 0

    def role(self, column: str) -> Role | None:
        """The role that is read from a column, if one is."""
        return next((own.role for own in self.said if column in own.columns), None)

    def schema_type(self, column: str) -> str:
        """The type that the Table Schema gives a column; nothing where it gives none."""
        return str(field_of(self.resource, column).get("type", ""))

    def columns_with(self, fact: str) -> Iterator[str]:
        """The columns in which at least one cell is of that sort."""
        return (name for name, facts in self.facts.items() if getattr(facts, fact))

    def first(
        self, column: str, test: str, gate: str = "true"
    ) -> tuple[str, tuple[int, ...]] | None:
        """The first cell of a column for which the SQL holds (of ``cell``), with all such rows.

        Cells are stripped of blanks; those that the steward calls missing are passed over.
        ``gate`` is a quick test (of ``raw``, the cell as it stands) that comes before.
        """
        text = present("raw", missing_tokens(self.resource, column))
        found = self.connection.execute(
            f"SELECT first(cell ORDER BY _row), list(_row ORDER BY _row) FROM (SELECT _row, {text} "
            f"AS cell FROM (SELECT _row, {quoted(column)} AS raw FROM {quoted(self.relation)}) "
            f"WHERE {gate}) WHERE cell IS NOT NULL AND ({test}) HAVING count(*) > 0"
        ).fetchall()
        return (str(found[0][0]), tuple(found[0][1])) if found else None

    def finding(self, code: str, column: str, test: str, gate: str = "true") -> Iterator[Finding]:
        """One finding about all cells of a column for which the SQL holds."""
        if found := self.first(column, test, gate):
            yield Finding(code, column, found[1], found[0])


@dataclass(frozen=True, slots=True)
class LookRule:
    """A check of a whole file's cells: what it says, its codes, and what it finds."""

    name: str
    says: str
    codes: tuple[str, ...]
    check: Callable[[Look], Iterator[Finding]]


def look_at(look: Look) -> Look:
    """The same look with its facts: one query over all columns, one over those with a reason."""
    names = look.text.columns[:MOST_COLUMNS]
    if not names:
        return look
    place = (look.connection, look.relation)
    first = counted(*place, names, {"filled": _filled, "reasons": _reasons})
    closer = counted(*place, [name for name in names if first[name]["reasons"]], FACTS)
    facts = {c: Facts(filled=first[c]["filled"], **closer.get(c, {})) for c in names}
    [(rows,)] = look.connection.execute(f"SELECT count(*) FROM {quoted(look.relation)}").fetchall()
    return replace(look, facts=facts, rows=int(rows))


def _filled(cell: str) -> str:
    return f"count(*) FILTER ({is_filled(cell)})"


def _reasons(cell: str) -> str:
    return f"count(*) FILTER (regexp_matches({cell}, {literal(REASON)}))"


def filled_cells(
    connection: duckdb.DuckDBPyConnection, relation: str, columns: Sequence[str]
) -> dict[str, int]:
    """How many cells of each column have something in them."""
    found = counted(connection, relation, columns, {"filled": _filled})
    return {column: counts["filled"] for column, counts in found.items()}


def counted(
    connection: duckdb.DuckDBPyConnection,
    relation: str,
    columns: Sequence[str],
    facts: Mapping[str, Callable[[str], str]],
) -> dict[str, dict[str, int]]:
    """Each fact of each column, some columns at a time: every pattern in a query takes memory."""
    if len(columns) >= WIDE:
        [(rows,)] = connection.execute(f"SELECT count(*) FROM {quoted(relation)}").fetchall()
        if rows <= FEW_ROWS:
            return _laid_out(connection, relation, columns, facts)
    found: dict[str, dict[str, int]] = {}
    for at in range(0, len(columns), AT_ONCE):
        some = columns[at : at + AT_ONCE]
        asked = ", ".join(make(quoted(column)) for column in some for make in facts.values())
        [row] = connection.execute(f"SELECT {asked} FROM {quoted(relation)}").fetchall()
        values = iter(row)
        found |= {column: {name: int(next(values)) for name in facts} for column in some}
    return found


def _laid_out(
    connection: duckdb.DuckDBPyConnection,
    relation: str,
    columns: Sequence[str],
    facts: Mapping[str, Callable[[str], str]],
) -> dict[str, dict[str, int]]:
    """The same of many columns and few rows: all cells are looked at as those of one column."""
    asked = ", ".join(make("cell") for make in facts.values())
    found = {column: dict.fromkeys(facts, 0) for column in columns}
    for at in range(0, len(columns), LAID_AT_ONCE):
        some = columns[at : at + LAID_AT_ONCE]
        cells = laid(relation, [quoted(column) for column in some])
        sql = f"SELECT nth, {asked} FROM ({cells}) GROUP BY nth"
        for nth, *values in connection.execute(sql).fetchall():
            found[some[nth]] = dict(zip(facts, map(int, values), strict=True))
    return found
