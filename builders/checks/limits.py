"""Files of an absurd size, told before they are read: nobody meant them, and they cost hours."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice

from builders.checks.encodings import known_encoding
from builders.checks.records import Records
from builders.problems import Problem
from builders.sources.dataset import Resource

MOST_BYTES = 8 * 1024**3
MOST_COLUMNS = 2000
FIRST_BYTES = 1 << 20  # in which the header is looked for
GIBIBYTE = 1024**3


def limit_problems(resource: Resource) -> Iterator[Problem]:
    """A file that is larger or wider than any that a portal can use."""
    size = resource.file.stat().st_size
    if size > MOST_BYTES:
        found, wanted = f"{size / GIBIBYTE:.1f} GiB", f"{MOST_BYTES // GIBIBYTE} GiB"
        yield Problem("file-too-large", resource.shown, None, "", found, wanted)
    columns = _columns(resource)
    if columns > MOST_COLUMNS:
        row, found, wanted = resource.dialect.header_row, f"{columns:,}", f"{MOST_COLUMNS:,}"
        yield Problem("file-too-wide", resource.shown, row, "", found, wanted)


def _columns(resource: Resource) -> int:
    """How many cells the header has, as far as it stands in the first bytes."""
    with resource.file.open("rb") as stream:
        start = stream.read(FIRST_BYTES)
    if start.count(resource.dialect.delimiter.encode()) < MOST_COLUMNS:
        return 0
    text = start.decode(known_encoding(resource.encoding) or "utf-8-sig", errors="replace")
    records = Records(io.StringIO(text, newline=""), resource.dialect)
    return max((len(r.cells) for r in islice(records, resource.dialect.header_row)), default=0)
