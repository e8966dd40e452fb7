"""What is asked of a dataset's rows: the statements of a measure in one breakdown.

They are written of tables without a name of their own, which is put in afterwards: so datasets with
the same columns, as those of the report of each dataset are, share what took long to write.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import ibis
import ibis.expr.types as ir

from builders.measures.every_place import with_every_place
from builders.measures.measure import Measure, Scene
from builders.measures.split import with_split
from builders.measures.statements import Statements, told_of

WHERE_FROM = ("file", "row")  # of every row: where it was read
# A group of these is left out where it has no value: such rows belong to another breakdown.
NEVER_NULL = ("place", "period", "shared_as")

# What the tables are called while statements are written; no text in a statement is like it.
ROWS, PLACES = "\N{DAGGER}rows", "\N{DAGGER}places"

Breakdown = tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """Statements about one scene, as they are published; those that are known are not written anew."""

    scene: Scene
    statements: Statements
    names: dict[str, str] = field(default_factory=dict)  # of the tables, by what they are called

    @classmethod
    def of(
        cls, rows: ir.Table, places: ir.Table | None, as_of: date, statements: Statements
    ) -> Asked:
        """What may be asked of these tables."""
        tables = {ROWS: rows} if places is None else {ROWS: rows, PLACES: places}
        called = {name: ibis.table(table.schema(), name=name) for name, table in tables.items()}
        names = {name: table.get_name() for name, table in tables.items()}
        return cls(Scene(called[ROWS], called.get(PLACES), as_of), statements, names)

    def count(self, measure: Measure, by: Breakdown) -> str:
        """The SQL that counts a measure in groups."""
        return self._once("count", measure, by, self._count)

    def behind(self, measure: Measure, by: Breakdown) -> str:
        """The SQL that lists the rows that are counted; nothing where they are not asked for."""
        return self._once("behind", measure, by, self._behind) if measure.behind else ""

    @cached_property
    def _told(self) -> str:
        return told_of(self.scene)

    def _once(
        self,
        what: str,
        measure: Measure,
        by: Breakdown,
        write: Callable[[Measure, Breakdown], ir.Table],
    ) -> str:
        key = " ".join((self._told, what, measure.id, *by))
        statement = self.statements.get(key, lambda: sql_of(write(measure, by)))
        for called, name in self.names.items():
            statement = statement.replace(f'"{called}"', f'"{name}"')
        return statement

    def _rows(self, measure: Measure, by: Breakdown) -> ir.Table:
        rows = self.scene.rows
        kept = with_split(rows, measure.splits, by) if measure.splits else rows
        for name in by:
            if name in NEVER_NULL:
                kept = kept.filter(kept[name].notnull())
        return kept

    def _count(self, measure: Measure, by: Breakdown) -> ir.Table:
        scene = Scene(self._rows(measure, by), self.scene.places, self.scene.as_of)
        counted = measure.count(scene, by)
        if measure.zero_where_none and scene.places is not None:
            counted = with_every_place(counted, scene.places, by)
        listed = counted.select(*by, "numerator", "denominator", "value")
        return listed.order_by(list(by)) if by else listed

    def _behind(self, measure: Measure, by: Breakdown) -> ir.Table:
        assert measure.behind is not None  # noqa: S101 - asked for only where it is
        rows = measure.behind.rows(self._rows(measure, by), by)
        order = [name for name in (*WHERE_FROM, *by) if name in rows.columns]
        return rows.order_by(list(dict.fromkeys(order))) if order else rows


def sql_of(expression: ir.Table) -> str:
    """The SQL of an expression, as it is published."""
    return str(ibis.to_sql(expression, dialect="duckdb"))
