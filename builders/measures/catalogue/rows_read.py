"""How many rows a file has."""

from __future__ import annotations

from builders.measures.behind import every
from builders.measures.counting import total
from builders.measures.measure import Measure

ROWS_READ = Measure(
    id="rows_read",
    kind="catalogue",
    title="Rows read",
    definition="The rows that stand in the file, the header not counted.",
    unit="count",
    needs=("rows_read",),
    breakdowns=((), ("file",)),
    count=total(lambda ledger: ledger.rows_read.sum()),
    behind=every(),
)
