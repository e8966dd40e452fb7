"""Amounts that several places share, split by the steward's rule: a column beside each amount."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

import duckdb
import pyarrow as pa

from builders.checks.casts import quoted
from builders.checks.splits import parts_of
from builders.tables.joins import Gazetteer
from builders.tables.table import Column

SHARES = "_shares"


def with_shares(
    connection: duckdb.DuckDBPyConnection, view: str, money: Iterable[str], names: Gazetteer
) -> str:
    """Add to a joined view what each place has of every amount; gives the name of the new one.

    The parts stand as text, in the order of ``place_ids``, and add up to the amount.
    """
    listed, joins = ["t.*"], []
    for order, role in enumerate(money):
        given = f"{view}_{role}{SHARES}"
        connection.register(given, _parts(connection, view, role, names))
        listed.append(f"s{order}.parts AS {quoted(role + SHARES)}")
        joins.append(
            f"LEFT JOIN {quoted(given)} s{order} ON t.place_scope = 'split' "
            f"AND t.place = s{order}.name AND cast(t.{quoted(role)} AS VARCHAR) = s{order}.amount"
        )
    split = f"{view}_split"
    connection.execute(
        f"CREATE OR REPLACE TABLE {quoted(split)} AS "
        f"SELECT {', '.join(listed)} FROM {quoted(view)} t {' '.join(joins)}"
    )
    return split


def _parts(
    connection: duckdb.DuckDBPyConnection, view: str, role: str, names: Gazetteer
) -> pa.Table:
    """The parts of every amount that stands beside a shared name."""
    found = connection.execute(
        f"SELECT DISTINCT place, {quoted(role)} FROM {quoted(view)} "
        f"WHERE place_scope = 'split' AND {quoted(role)} IS NOT NULL ORDER BY ALL"
    ).fetchall()
    rows: list[Mapping[str, object]] = []
    for place, amount in found:
        scale = max(0, -int(Decimal(amount).as_tuple().exponent))
        parts = parts_of(amount, names.answer(place).weights, scale)
        rows.append({"name": place, "amount": str(amount), "parts": [f"{one:f}" for one in parts]})
    fields = [("name", pa.string()), ("amount", pa.string()), ("parts", pa.list_(pa.string()))]
    return pa.Table.from_pylist(rows, schema=pa.schema(fields))


def columns_of_shares(money: Iterable[str]) -> tuple[Column, ...]:
    """How the columns of shares are published."""
    return tuple(
        Column(
            role + SHARES,
            "VARCHAR[]",
            "",
            f"What each place of place_ids has of {role}, in that order, where place_scope is "
            "split: the parts add up to the amount.",
            "worked out by the rule in the descriptor",
        )
        for role in money
    )
