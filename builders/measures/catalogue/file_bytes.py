"""How large a file is."""

from __future__ import annotations

from builders.measures.behind import every
from builders.measures.counting import total
from builders.measures.measure import Measure

FILE_BYTES = Measure(
    id="file_bytes",
    kind="catalogue",
    title="Size",
    definition="The size of the file as the steward committed it.",
    unit="bytes",
    needs=("bytes",),
    breakdowns=((), ("file",)),
    count=total(lambda files: files.bytes.sum()),
    behind=every(),
)
