"""Amounts that several places share, each place with its part: the rows as places see them."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

SHARES = "_shares"


def with_split(rows: ir.Table, role: str, by: tuple[str, ...]) -> ir.Table:
    """The rows as a breakdown counts them: what is split is each place's, part by part.

    So places and scopes add up to the whole: split money is of the scope ``place``.
    """
    column = f"{role}{SHARES}"
    if "place" in by:
        return among_places(rows, role)
    if "place_scope" in by and column in rows.columns:
        scope = ibis.ifelse(rows[column].notnull(), "place", rows.place_scope)
        return rows.mutate(place_scope=scope)
    return rows


def among_places(rows: ir.Table, role: str) -> ir.Table:
    """The rows, those whose ``role`` is split once for each place with its part of it.

    They are told apart by the column of shares beside the role; without one nothing is split.
    """
    column = f"{role}{SHARES}"
    if column not in rows.columns:
        return rows
    return rows.filter(rows[column].isnull()).union(parts_alone(rows, role))


def parts_alone(rows: ir.Table, role: str) -> ir.Table:
    """The split rows alone, once for each place, with its part as the amount."""
    column = f"{role}{SHARES}"
    kind = rows[role].type()
    split = rows.filter(rows[column].notnull())
    # Two lists of one length, taken apart side by side.
    each = split.mutate(place=split.place_ids.unnest(), **{role: split[column].unnest()})
    return each.mutate(**{role: each[role].cast(kind)}).select(*rows.columns)
