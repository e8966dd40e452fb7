"""A rule held to a few rows that a test writes."""

from __future__ import annotations

from datetime import date

import duckdb

from builders.checks.rules import apply_rules
from builders.checks.rules.rule import RuleInput
from builders.sources.dataset import Dataset


def given(kind, rows, columns, *, day=date(2025, 6, 30), places=(), definitions=(), **said):
    """A rule's input over rows written as SQL tuples; each row gets its file and row."""
    connection = duckdb.connect()
    placed = ", ".join(f"('lines.csv', {row}, {cells})" for row, cells in enumerate(rows, start=2))
    names = ["file", "row", *columns.split()]
    connection.execute(
        f"CREATE TABLE t AS SELECT * FROM (VALUES {placed}) AS v({', '.join(names)})"
    )
    dataset = Dataset("d", kind, "D", "", "datasets/d", (), **said)
    return RuleInput(dataset, "t", frozenset(names), connection, day, places, definitions)


def found(given):
    return [(p.code, p.row, p.found, p.wanted) for p in apply_rules(given)]
