"""What every catalogue says of time: which days the rows of each dataset are about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from builders.catalogues.entry import Catalogue, Entry
from builders.tables.spans import Span


def with_times(catalogue: Catalogue, spans: Mapping[str, Span]) -> Catalogue:
    """The catalogue, with the first and the last day of each dataset where they are known."""
    return replace(catalogue, entries=tuple(_told(e, spans.get(e.id)) for e in catalogue.entries))


def _told(entry: Entry, span: Span | None) -> Entry:
    if span is None:
        return entry
    return replace(entry, begins=span[0].isoformat(), ends=span[1].isoformat())
