"""Files of an absurd size, told before they are read: nobody meant them, and they cost hours."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice

from builders.checks.encodings import known_encoding
from builders.checks.records import Records
from builders.problems import Problem
from builders.sources.dataset import Resource

FIRST_BYTES = 1 << 20  # in which the header is looked for
GIBIBYTE = 1024**3


def limit_problems(resource: Resource) -> Iterator[Problem]:
    """A file that is larger or wider than any that a portal can use."""
    size, most = resource.file.stat().st_size, resource.limits
    if size > most.bytes:
        yield Problem("file-too-large", resource.shown, None, "", _size(size), _size(most.bytes))
    columns = _columns(resource)
    if columns > most.columns:
        row, found, wanted = resource.dialect.header_row, f"{columns:,}", f"{most.columns:,}"
        yield Problem("file-too-wide", resource.shown, row, "", found, wanted)


def row_limit_problems(resource: Resource, rows: int) -> Iterator[Problem]:
    """A file of more rows than are read."""
    most = resource.limits.rows
    if rows > most:
        yield Problem("file-too-long", resource.shown, None, "", f"{rows:,}", f"{most:,}")


def _size(size: int) -> str:
    return f"{size / GIBIBYTE:.1f} GiB" if size >= GIBIBYTE else f"{size:,} bytes"


def _columns(resource: Resource) -> int:
    """How many cells the header has, as far as it stands in the first bytes."""
    with resource.file.open("rb") as stream:
        start = stream.read(FIRST_BYTES)
    if start.count(resource.dialect.delimiter.encode()) < resource.limits.columns:
        return 0
    text = start.decode(known_encoding(resource.encoding) or "utf-8-sig", errors="replace")
    records = Records(io.StringIO(text, newline=""), resource.dialect, resource.limits.cell)
    return max((len(r.cells) for r in islice(records, resource.dialect.header_row)), default=0)
