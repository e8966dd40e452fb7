"""Whether each cell can be read as its role asks: the same SQL types it for the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

import duckdb

from builders.checks.casts import literal, mapped, present, quoted, typed
from builders.checks.columns import RoleColumns, missing_tokens
from builders.checks.findings import Finding
from builders.checks.laying import laid
from builders.sources.dataset import NumberStyle, Reading, Resource, Role, RoleType
from builders.wording.nearest import did_you_mean

# What can be read but cannot be, by the role's name: the least and the most.
RANGES = {
    "percent_complete": (0, 100),
    "latitude": (-90, 90),
    "longitude": (-180, 180),
    "satisfaction": (1, 5),
    "year": (1800, 2200),
    "population": (0, 100_000_000),
    "promoters": (0, 10**12),
    "detractors": (0, 10**12),
}
# An empty amount is not known, which a portal can say; a row without a name cannot be told.
MAY_BE_UNKNOWN = (RoleType.MONEY, RoleType.NUMBER)
# A row counts without them, and its page can say that they are not known.
MAY_LACK = frozenset({"name", "service"})
CODES = {
    RoleType.MONEY: "cell-not-a-number",
    RoleType.NUMBER: "cell-not-a-number",
    RoleType.INTEGER: "cell-not-whole",
    RoleType.DATE: "cell-not-a-date",
    RoleType.DATETIME: "cell-not-a-date",
    RoleType.YEAR: "cell-not-a-year",
    RoleType.BOOLEAN: "cell-not-a-truth-value",
    RoleType.CODE: "cell-not-a-code",
}
PLAIN_TIME = "[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?"
PLAIN = {
    RoleType.MONEY: r"-?[0-9]{1,17}(\.[0-9]{1,9})?",
    RoleType.NUMBER: r"-?[0-9]{1,17}(\.[0-9]{1,9})?",
    RoleType.INTEGER: "-?[0-9]{1,17}",
    RoleType.YEAR: "(19|20)[0-9]{2}",
}
Missing = tuple[str, ...]
COMMON_DATES = ("%m/%d/%Y", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y %H:%M", "%d %B %Y", "%Y%m%d")
A_DAY = datetime(2025, 8, 15, 14, 30)


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one file. ``relation`` holds the rows to look at."""

    connection: duckdb.DuckDBPyConnection
    resource: Resource
    relation: str
    kind: str = ""

    def findings(self, said: Sequence[RoleColumns]) -> Iterator[Finding]:
        """Every cell that its role cannot read, role by role."""
        for found in said:
            for missing, columns in self._alike(found.columns).items():
                yield from self._unreadable(found.role, columns, missing)
                yield from self._out_of_range(found.role, columns, missing)
            if found.role.required and found.role.type not in MAY_BE_UNKNOWN:
                yield from self._empty(found)
            for text in found.texts:
                yield from self._constant(found.role, text)

    def _alike(self, columns: Sequence[str]) -> dict[Missing, list[str]]:
        """The columns of a role by the texts that mean "not known" in them."""
        alike: dict[Missing, list[str]] = {}
        for column in columns:
            alike.setdefault(missing_tokens(self.resource, column), []).append(column)
        return alike

    def _unreadable(
        self, role: Role, columns: Sequence[str], missing: Missing
    ) -> Iterator[Finding]:
        if role.type not in CODES:
            return
        reading = self.resource.reading
        value = typed("cell", role, reading)
        kept = mapped("cell", reading.values.get(role.name, {}))
        bad, sure = f"{value} IS NULL AND {kept} <> ''", certain(role, reading, "cell")
        for column, cell, rows in self._groups(columns, missing, bad, sure):
            yield told(role, reading, column, cell, rows)

    def _out_of_range(
        self, role: Role, columns: Sequence[str], missing: Missing
    ) -> Iterator[Finding]:
        if role.name not in RANGES:
            return
        least, most = RANGES[role.name]
        value = f"try_cast({typed('cell', role, self.resource.reading)} AS DOUBLE)"
        bad = f"NOT coalesce({value} BETWEEN {least} AND {most}, true)"
        wanted = f"from {least} to {most}" if most <= RANGES["year"][1] else f"of {least} or more"
        plain = f"try_cast(cell AS DOUBLE) BETWEEN {least} AND {most}"
        sure = f"{certain(role, self.resource.reading, 'cell')} AND {plain}"
        for column, cell, rows in self._groups(columns, missing, bad, sure):
            yield Finding("cell-out-of-range", column, rows, cell, wanted)

    def _empty(self, said: RoleColumns) -> Iterator[Finding]:
        may_lack = self.kind != "places" and said.role.name in MAY_LACK
        code = "cell-without-name" if may_lack else "cell-empty"
        for column in said.columns:
            found = self.connection.execute(
                f"SELECT list(_row ORDER BY _row) "
                f"FROM {quoted(self.relation)} WHERE {self._present(column)} IS NULL "
                f"HAVING count(*) > 0"
            ).fetchall()
            for (rows,) in found:
                yield Finding(code, column, tuple(rows))

    def _constant(self, role: Role, text: str) -> Iterator[Finding]:
        if role.type not in CODES or not text:
            return
        value = typed(literal(text.strip()), role, self.resource.reading)
        if self.connection.execute(f"SELECT {value} IS NULL").fetchall() == [(True,)]:
            yield told(role, self.resource.reading, role.name, text, ())

    def _present(self, column: str) -> str:
        return present(quoted(column), missing_tokens(self.resource, column))

    def _groups(
        self, columns: Sequence[str], missing: Missing, bad: str, sure: str
    ) -> Iterator[tuple[str, str, tuple[int, ...]]]:
        """The columns and different texts for which ``bad`` (of ``cell``) holds, with their rows.

        Rows whose cell as written is ``sure`` are passed over: it costs a tenth of looking closely.
        """
        cells = laid(self.relation, [quoted(column) for column in columns])
        found = self.connection.execute(
            f"SELECT nth, cell, list(_row ORDER BY _row) "
            f"FROM (SELECT _row, nth, {present('cell', missing)} AS cell FROM ({cells}) "
            f"WHERE NOT coalesce({sure}, false)) "
            f"WHERE cell IS NOT NULL AND {bad} GROUP BY nth, cell ORDER BY nth, min(_row)"
        ).fetchall()
        return ((columns[nth], cell, tuple(rows)) for nth, cell, rows in found)


def certain(role: Role, reading: Reading, raw: str) -> str:
    """SQL that holds for cells that the role can certainly read, and that are cheap to know."""
    if role.name in reading.values or role.type not in CODES:
        return "false"
    if role.type is RoleType.CODE:
        return f"{raw} IN ({', '.join(map(literal, role.codes))})"
    if role.type in (RoleType.DATE, RoleType.DATETIME):
        iso = f"regexp_full_match({raw}, {literal(PLAIN_TIME)})"
        return "false" if reading.dates else f"{iso} AND try_cast({raw} AS TIMESTAMP) IS NOT NULL"
    if role.type not in PLAIN or reading.numbers.decimal != ".":
        return "false"
    return f"regexp_full_match({raw}, {literal(PLAIN[role.type])})"


def told(role: Role, reading: Reading, column: str, cell: str, rows: tuple[int, ...]) -> Finding:
    """The finding for a cell that a role cannot read, with what was wanted."""
    wanted, hint = "", ""
    match role.type:
        case RoleType.MONEY | RoleType.NUMBER:
            wanted, hint = an_amount(reading.numbers), _number_hint(cell, reading.numbers)
        case RoleType.INTEGER:
            wanted = f"1{reading.numbers.group}234"
        case RoleType.DATE | RoleType.DATETIME:
            wanted, hint = a_date(reading.dates), _date_hint(cell)
        case RoleType.YEAR:
            wanted = "2025"
        case RoleType.CODE:
            wanted = ", ".join(role.codes)
            hint = did_you_mean(cell, role.codes)
        case _:
            wanted = "true or false"
    return Finding(CODES[role.type], column, rows, cell, wanted, hint)


def an_amount(style: NumberStyle) -> str:
    """An amount in this style, to copy."""
    return f"1{style.group}234{style.decimal}50"


def a_date(formats: Sequence[str]) -> str:
    """A date in these forms, to copy."""
    return A_DAY.strftime(formats[0]) if formats else date.isoformat(A_DAY.date())


def _number_hint(cell: str, style: NumberStyle) -> str:
    if style.decimal == "." and re.fullmatch(r"[^,]*\d,\d{1,2}\D*", cell):
        return "If commas are decimal marks in this file, say so with `numbers: {decimal: ','}`."
    return ""


def _date_hint(cell: str) -> str:
    for form in COMMON_DATES:
        with suppress(ValueError):
            datetime.strptime(cell, form)
            return f"If dates are written this way in the file, say so with `dates: ['{form}']`."
    return ""
