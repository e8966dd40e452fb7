"""Generated tables with hard values come back from each text format exactly as they were."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.releases.json_rows import write_objects
from builders.releases.texts import lines, text_of
from builders.releases.tidy_csv import quoted
from builders.wording.numbers import plain

# Every plane of Unicode; Arrow holds no half characters.
texts = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
scales = st.integers(0, 38)


@st.composite
def decimals(draw: Callable[..., Any]) -> pa.Array:
    scale = draw(scales)
    whole = st.none() | st.integers(-(10**38) + 1, 10**38 - 1)
    values = draw(st.lists(whole, min_size=1, max_size=8))
    exact = [
        None if v is None else Decimal((int(v < 0), tuple(map(int, str(abs(v)))), -scale))
        for v in values
    ]
    return pa.array(exact, pa.decimal128(38, scale))


def as_json(column: pa.Array) -> list[Any]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows.json"
        write_objects([pa.record_batch([column], names=["v"])], file)
        return [row["v"] for row in json.loads(file.read_bytes(), parse_float=Decimal)]


def as_csv(column: pa.Array) -> list[str]:
    content = bytes(lines(["x,", quoted(text_of(column)), "\r\n"])).decode()
    return [row[1] for row in csv.reader(io.StringIO(content, newline=""), strict=True)]


@settings(deadline=None)
@given(st.lists(texts, min_size=1, max_size=8))
def test_texts_come_back(values: list[str | None]):
    column = pa.array(values, pa.string())
    assert as_json(column) == values
    assert as_csv(column) == [value or "" for value in values]


@settings(deadline=None)
@given(decimals())
def test_decimals_come_back(column: pa.Array):
    values = column.to_pylist()
    assert as_json(column) == values
    assert as_csv(column) == ["" if value is None else plain(value) for value in values]


@settings(deadline=None)
@given(st.lists(st.none() | st.lists(texts, max_size=4), min_size=1, max_size=6), st.integers(0, 3))
def test_lists_come_back_from_any_part_of_a_column(
    values: list[list[str | None] | None], start: int
):
    whole = pa.array([["before"], None, [], *values], pa.list_(pa.string()))
    assert as_json(whole.slice(start)) == whole.slice(start).to_pylist()


@settings(deadline=None)
@given(
    st.lists(st.none() | st.datetimes(), min_size=1, max_size=6),
    st.lists(st.none() | st.dates(), min_size=1, max_size=6),
)
def test_days_and_times_come_back(moments: list[Any], days: list[Any]):
    read = as_json(pa.array(moments, pa.timestamp("us")))
    assert [
        None if t is None else type(m).fromisoformat(_six(t))
        for t, m in zip(read, moments, strict=True)
    ] == moments
    assert as_json(pa.array(days, pa.date32())) == [d and d.isoformat() for d in days]


def _six(text: str) -> str:
    """The fraction of a second in full: Python 3.11 reads any, 3 or 6 digits everywhere."""
    start, point, fraction = text.partition(".")
    return start + point + (fraction.ljust(6, "0") if point else "")


@settings(deadline=None)
@given(st.lists(st.floats(), min_size=1, max_size=6))
def test_numbers_of_a_machine_come_back_and_what_is_no_number_is_missing(values: list[float]):
    finite = [value if abs(value) < float("inf") else None for value in values]
    read = as_json(pa.array(values, pa.float64()))
    assert [None if value is None else float(value) for value in read] == finite
