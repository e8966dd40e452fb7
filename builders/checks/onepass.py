"""A whole file found valid in one pass of the engine over its bytes, without keeping a row.

Nearly every file that is checked is valid, and to say so needs neither row numbers nor a copy of
the text. Where few rows are under suspicion and nothing else is, a second pass fetches them with
their numbers, and the verdict is on them alone (``fewbad.py``). What this does not vouch for is
not wrong: the file then goes the usual way, which tells every problem with its row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import duckdb

from builders.checks.calm import filled, is_calm, reasons
from builders.checks.casts import BLANKS, quoted
from builders.checks.certain import Value, decimals_of, missing_cell
from builders.checks.columns import missing_tokens
from builders.checks.look import Look
from builders.checks.patience import watched
from builders.checks.quick import Counted, Quick, counting, doubt, quick_reading
from builders.checks.readers import reader
from builders.checks.reading import TextTable
from builders.checks.sameness import is_bare, plain_value
from builders.checks.screen import keys_of_fields, sure_tests, values_of
from builders.checks.verdicts import Verdict
from builders.sources.dataset import Resource

AS_WHOLE = " AS BIGINT)"
FACTS = 4  # of those that are counted: blank rows are looked for in another way
SPREAD = 4  # a bit is kept for so many numbers for each row
FIRST_BYTES = 1 << 22
LOOK_FIRST = 20_000  # rows: a file with many bad ones is known by its first
FEW = 20  # of so many rows one may be under suspicion


@dataclass(frozen=True, slots=True)
class Passed:
    """What the pass found: the facts of a file, and the verdict on its rows under suspicion.

    The text has no view: nobody has a question about any other row of it.
    """

    text: TextTable
    verdict: Verdict = field(default_factory=Verdict)


def certainly_valid(resource: Resource) -> TextTable | None:
    """The facts of a file that is certainly valid under its schema, or None where it may not be."""
    passed = one_pass(resource, few_bad=False)
    return passed.text if passed else None


def one_pass(resource: Resource, *, few_bad: bool = True) -> Passed | None:
    """What the pass found, or None where the file must go the usual way.

    ``few_bad`` lets a file pass in which a few rows are under suspicion.
    """
    fields = list(resource.schema.get("fields", ()))
    quick = quick_reading(resource) if _is_plain(resource, fields) else ""
    if not isinstance(quick, Quick) or quick.scan.controls:
        return None
    header = quick.header
    if header.blank or header.doubled or list(header.columns) != [f["name"] for f in fields]:
        return None
    text = TextTable("", "", header.columns, 0, preamble=quick.preamble, may_have_controls=False)
    with watched(reader()) as connection:
        look = Look(connection, resource, text, "")
        try:
            few = few_bad and resource.reading.bad_rows == "error"
            own = _Pass(look, quick, fields, few)
            rows, broken = own.rows()
            text = replace(text, rows=rows)
            if not 0 < rows <= resource.limits.rows or not is_calm(
                replace(look, text=text), own.select()
            ):
                return None
            if not broken:
                return Passed(text)
            from builders.checks.fewbad import verdict_on_few

            suspects = f"{own.with_values(quick.view())} WHERE NOT ({' AND '.join(broken)})"
            verdict = verdict_on_few(connection, resource, quick.header.columns, suspects)
        except duckdb.Error:
            return None
    return Passed(text, verdict) if verdict else None


def _is_plain(resource: Resource, fields: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the schema asks for nothing beyond one table's own cells, and the steward too."""
    reading = resource.reading
    if not fields or resource.schema.get("foreignKeys") or reading.withhold:
        return False
    return reading.duplicates == "keep"


@dataclass(frozen=True, slots=True)
class _Pass:
    look: Look
    quick: Quick
    fields: Sequence[Mapping[str, Any]]
    few_bad: bool
    # Both are filled by the look at the first rows.
    values: dict[str, Value] = field(default_factory=dict)
    sure: list[str] = field(default_factory=list)

    def rows(self) -> tuple[int, list[str]]:
        """How many rows the file has, 0 where it may not pass; and the tests that some break."""
        self._connection.execute(
            f"CREATE TEMP TABLE sample AS {self.select(FIRST_BYTES)} LIMIT {LOOK_FIRST}"
        )
        decimals = decimals_of(self._connection, "FROM sample", self.fields)
        self.values.update(values_of(self.fields, decimals))
        known = {name: Value(self._name(name), v.sql_type) for name, v in self.values.items()}
        self.sure.extend(sure_tests(self.look.resource, self.fields, known))
        calm = [*reasons(self.look, self.fields, self.quick.scan)]
        unsure = [f"count(*) FILTER (NOT {test})" for test in self.sure]
        sample = self._asked("FROM sample", ["count(*)", filled(self.fields), *calm, *unsure])[0]
        most = sample[0] // FEW if self.few_bad else 0
        if not sample[1] or any(sample[2 : 2 + len(calm)]) or sum(sample[2 + len(calm) :]) > most:
            return 0, []
        return self._whole(calm)

    def _whole(self, calm: Sequence[str]) -> tuple[int, list[str]]:
        keys = [self._different(key) for key in self._keys()]
        facts = counting([quoted(column) for column in self.quick.header.columns])[:FACTS]
        # Whether all rows hold is asked for less than how many do not.
        holds = [f"bool_and({test})" for test in self.sure]
        [found] = self._asked(self.select(), [*facts, *calm, *keys, *holds])
        counted, rest = Counted(*found[:FACTS]), found[FACTS:]
        told, rest = rest[: len(calm)], rest[len(calm) :]
        different, held = rest[: len(keys)], rest[len(keys) :]
        broken = [test for test, holds in zip(self.sure, held, strict=True) if not holds]
        if doubt(self.quick, counted) or any(told) or (broken and not self.few_bad):
            return 0, []
        return 0 if any(n != counted.rows for n in different) else counted.rows, broken

    @property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        return self.look.connection

    def select(self, buffer: int = 0) -> str:
        """A SELECT of the file's rows; of its first, in parts of so many bytes if that is said."""
        named = ", ".join(
            f"{cell} AS {quoted(column)}"
            for cell, column in zip(self.quick.cells, self.quick.header.columns, strict=True)
        )
        source = self.quick.source
        if buffer:
            return f"SELECT {named} FROM {source.removesuffix(')')}, buffer_size = {buffer})"
        return f"SELECT {named} FROM {source}"

    def with_values(self, select: str) -> str:
        """The rows with their values beside them: each is read once, however often it is used."""
        read = (f", {value.sql} AS {self._name(name)}" for name, value in self.values.items())
        return f"FROM (SELECT *{''.join(read)} FROM ({select}))"

    def _name(self, column: str) -> str:
        """The name of a column's values, which is longer than that of any column."""
        columns = self.quick.header.columns
        return quoted(f"{'_' * max(map(len, columns))}{columns.index(column)}")

    def _asked(self, select: str, asked: Sequence[str]) -> list[Any]:
        sql = f"SELECT {', '.join(asked)} {self.with_values(select)}"
        return self._connection.execute(sql).fetchall()

    def _different(self, key: str) -> str:
        """An aggregate of how many different keys there are; bits count those that lie close."""
        if not key.endswith(AS_WHOLE):
            return f"count(DISTINCT {key})"
        [(least, most)] = self._asked("FROM sample", [f"min({key})", f"max({key})"])
        low = int(least or 0)
        high = low + SPREAD * self.quick.scan.lines
        if int(most or 0) > low + SPREAD * LOOK_FIRST:
            return f"count(DISTINCT {key})"
        near = f"{key} BETWEEN {low} AND {high}"
        # A number that does not lie close counts as none, and the file goes the long way.
        return f"coalesce(bit_count(bitstring_agg({key}, {low}, {high}) FILTER ({near})), 0)"

    def _keys(self) -> list[str]:
        """SQL of every key; as many different ones as rows, and no row repeats one or lacks it."""
        return [self._key(key) for key in keys_of_fields(self.look.resource, self.fields)]

    def _key(self, key: Sequence[Mapping[str, Any]]) -> str:
        names = [str(field["name"]) for field in key]
        tokens = [missing_tokens(self.look.resource, name) for name in names]
        plain = not any(token.strip(BLANKS) for own in tokens for token in own)
        if len(key) == 1 and plain and key[0].get("type") in ("integer", "year"):
            return f"CAST({self._name(names[0])}{AS_WHOLE}"
        values = [plain_value(quoted(name), own) for name, own in zip(names, key, strict=True)]
        pairs = zip(names, tokens, strict=True)
        none = [missing_cell(quoted(name), own) for name, own in pairs]
        # A cell that is not plain, or in blanks, is none here, and the file goes the long way; so
        # it does where two keys have one hash, which does no harm.
        none += [
            f"NOT coalesce({value} IS NOT NULL AND {is_bare(value)}, false)" for value in values
        ]
        return f"CASE WHEN {' OR '.join(none)} THEN NULL ELSE hash({', '.join(values)}) END"
