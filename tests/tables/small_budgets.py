"""Budgets of a few lines, and what is in their typed tables."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pyarrow.parquet as pq

BUDGET = """
name: {name}
licenses: [{{name: CC0-1.0}}]
lightwell: {{kind: budget, updated: 2025-01-01{block}}}
resources:
{resources}
"""


WHOLE = "year: 2025, phase: actual"


def budget(files: Mapping[str, str], block: str = "", own: str = "") -> dict[str, dict[str, str]]:
    resources = "\n".join(
        f"  - {{name: {name.removesuffix('.csv')}, path: {name}{own}}}" for name in files
    )
    package = BUDGET.format(name="b", block=block and f", {block}", resources=resources)
    return {"b": {"datapackage.yaml": package, **files}}


def table(portal: Any) -> list[dict[str, Any]]:
    return list(pq.read_table(portal.checked.tables["b"].parquet).to_pylist())


def amounts(portal: Any) -> list[Decimal | None]:
    return [row["amount"] for row in table(portal)]
