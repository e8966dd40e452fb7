"""What the views of all kinds share."""

from __future__ import annotations

from datetime import date

import ibis
import ibis.expr.types as ir

from builders.measures.split import SHARES


def label(rows: ir.Table, column: str) -> ir.StringValue:
    """A text column to group by: a missing label is the empty text, a group of its own."""
    return rows[column].cast("string").fill_null("")


def labels(rows: ir.Table, *columns: str) -> dict[str, ir.StringValue]:
    """Labels for those of the columns that the table has."""
    return {column: label(rows, column) for column in columns if column in rows.columns}


def placed(rows: ir.Table) -> dict[str, ir.Value]:
    """The place as its id (null unless the row is about exactly one), and its scope.

    ``shared_as`` is the name under which several places share a row whose money is split.
    """
    if "place_id" not in rows.columns:
        return {}
    found = {"place": rows.place_id, "place_scope": rows.place_scope}
    if any(name.endswith(SHARES) for name in rows.columns):
        is_split = rows.place_scope == "split"
        found["shared_as"] = ibis.ifelse(is_split, rows.place, ibis.null().cast("string"))
    return found


def year_before(as_of: date) -> date:
    """The first day of the twelve months that end on ``as_of``."""
    try:
        same_day = as_of.replace(year=as_of.year - 1)
    except ValueError:  # 29 February
        same_day = as_of.replace(year=as_of.year - 1, day=28)
    return date.fromordinal(same_day.toordinal() + 1)


def last_twelve_months(opened: ir.Value, as_of: date) -> ir.Value:
    """The interval in ISO 8601 for rows of the twelve months up to ``as_of``, else null."""
    first = year_before(as_of)
    period = f"{first.isoformat()}/{as_of.isoformat()}"
    day = opened.cast("date")
    inside = (day >= ibis.literal(first)) & (day <= ibis.literal(as_of))
    return ibis.ifelse(inside, ibis.literal(period), ibis.null().cast("string"))
