"""The table behind a chart, for people and for programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pyarrow as pa

from builders.measures.figure import Figure
from builders.releases.figure_files import pretty
from builders.releases.safe_csv import inert
from builders.releases.texts import TEXT
from builders.wording.numbers import plain

HEADER = ("label", "series", "value", "unit", "figure")


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One mark of a chart: what it is called, and its figure."""

    label: str
    series: str
    figure: Figure


def chart_csv(rows: Sequence[ChartRow]) -> bytes:
    """The rows as CSV; what is not known is empty. Labels are safe to open in a spreadsheet."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADER)
    for row in rows:
        value = "" if row.figure.value is None else plain(row.figure.value)
        label, series, unit = _inert(row.label, row.series, row.figure.unit)
        writer.writerow((label, series, value, unit, row.figure.id))
    return text.getvalue().encode("utf-8", "replace")


def chart_json(said: tuple[str, str, str], rows: Sequence[ChartRow]) -> bytes:
    """The rows as JSON, exactly, with the chart's title, its sentence and its address."""
    title, sentence, address = said
    return pretty(
        {
            "title": title,
            "sentence": sentence,
            "address": address,
            "rows": [
                {
                    "label": row.label,
                    "series": row.series,
                    # As text: no program loses a digit of it.
                    "value": _text(row.figure.value),
                    "unit": row.figure.unit,
                    "figure": row.figure.id,
                    "dataset": row.figure.dataset,
                    "version": row.figure.version,
                }
                for row in rows
            ],
        }
    )


def _text(value: Decimal | None) -> str | None:
    return None if value is None else plain(value)


def _inert(*texts: str) -> list[str]:
    whole = [text.encode("utf-8", "replace").decode() for text in texts]
    safe: list[str] = inert(pa.array(whole, TEXT)).to_pylist()
    return safe
