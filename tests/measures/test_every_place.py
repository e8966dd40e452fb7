"""Places of which no row speaks."""

from __future__ import annotations

import ibis
import pandas as pd

from builders.measures.every_place import with_every_place

PLACES = ibis.memtable({"id": ["hill", "vale"]})


def rows_of(table) -> list[tuple]:
    frame = table.order_by(list(table.columns)).to_pandas()
    return [
        tuple(None if pd.isna(value) else value for value in row)
        for row in frame[["place", "numerator", "value"]].itertuples(index=False)
    ]


def test_a_place_without_rows_counts_zero():
    counted = ibis.memtable({"place": ["hill"], "numerator": [3], "denominator": [5], "value": [3]})
    found = with_every_place(counted, PLACES, ("place",))
    assert [("hill", 3, 3), ("vale", 0, 0)] == sorted(rows_of(found))


def test_a_place_whose_value_is_not_known_stays_unknown():
    counted = ibis.memtable(
        {"place": ["hill"], "numerator": [None], "denominator": [5], "value": [None]},
        schema={"place": "string", "numerator": "int64", "denominator": "int64", "value": "int64"},
    )
    found = with_every_place(counted, PLACES, ("place",))
    assert ("hill", None, None) in rows_of(found)


def test_a_breakdown_by_place_and_service_is_left_as_it_is():
    counted = ibis.memtable({"place": ["hill"], "service": ["a"]})
    assert counted is with_every_place(counted, PLACES, ("place", "service"))
