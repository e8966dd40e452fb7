"""The rows behind every figure, listed for whoever has no engine."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from builders.measures import MEASURES
from builders.measures.listing import Listing, listings
from builders.releases.artifact import Artifact
from builders.releases.row_lists import row_lists

BUDGET = """year,phase,department,place,amount
2025,actual,Roads,North,10.50
2025,actual,Parks,North/South,-100.01
2025,actual,,NORTH/SOUTH,
2024,actual,Parks,South,1.00
"""
SHARED = "places: {shared: {North/South: [North, South]}, split: equally}"


@dataclass(frozen=True)
class Whole:
    """A list with the rows of all its parts."""

    own: Listing
    rows: pa.Table
    bits: tuple[list[bool], ...]

    def members(self, query: str) -> list[int]:
        """The rows that a query counts."""
        return [at for at, bit in enumerate(self.bits[self.own.of_query[query]]) if bit]

    def cells(self, name: str) -> list[str | None]:
        """A column as text."""
        cells: list[str | None] = self.rows.column(name).to_pylist()
        return cells

    def counted(self, query: str, names: tuple[str, ...]) -> Counter[tuple[str, ...]]:
        """How many rows the list gives to each figure of a query."""
        cells = [[text or "" for text in self.cells(name)] for name in names]
        return Counter(tuple(column[at] for column in cells) for at in self.members(query))


def whole(one: Listing) -> Whole:
    parts = list(one.parts)
    bits: list[list[bool]] = [[] for _ in parts[0].sets]
    for part in parts:
        for found, some in zip(bits, part.sets, strict=True):
            unpacked = np.unpackbits(np.frombuffer(some, np.uint8), bitorder="little")
            found.extend(map(bool, unpacked[: part.rows.num_rows]))
    return Whole(one, pa.concat_tables([part.rows for part in parts]), tuple(bits))


def listed(portal: Any) -> list[Whole]:
    return [whole(one) for one in listings(portal.backend, portal.figures, MEASURES)]


def rows_listed(portal: Any, dataset: str, name: str = "__counted") -> Whole:
    """A list of a dataset's own rows; others are of what the checks said of them."""
    return next(
        one for one in listed(portal) if one.own.dataset == dataset and one.own.name.endswith(name)
    )


def files_of(portal: Any, dataset: str, folder: Path) -> list[Artifact]:
    """The files of the list of a dataset's rows."""
    lists = row_lists(listings(portal.backend, portal.figures, MEASURES), folder)
    own = f"downloads/rows/{dataset}/{dataset}__counted.json"
    return next(list(one.files) for one in lists if one.path == own)


@pytest.mark.xdist_group("registry")  # on the worker that has counted the city
def test_the_list_gives_every_figure_of_a_city_as_many_rows_as_it_says(demo: Any) -> None:
    of_query = {query: one for one in listed(demo) for query in one.own.of_query}
    kinds = {demo.figures.queries[query].measure for query in of_query}
    assert {"on_time_share", "amount", "paid", "late_count", "indicator_value", "area"} <= kinds
    assert {"change_on_year", "project_budget", "rate"} <= kinds
    found = {
        name: one.counted(name, demo.figures.queries[name].dimensions)
        for name, one in of_query.items()
    }
    for figure in demo.figures:
        if figure.query not in found:
            assert 0 == figure.rows, figure.id
        else:
            names = demo.figures.queries[figure.query].dimensions
            labels = tuple(figure.label(name) for name in names)
            assert figure.rows == found[figure.query][labels], figure.id


def test_a_row_that_is_counted_in_two_years_is_listed_under_both(
    rows_of: Callable[..., Any],
) -> None:
    portal = rows_of("budget", BUDGET, SHARED, {"North": 100, "South": 200})
    growth = "budget.change_on_year.direction.phase.year"
    assert growth not in rows_listed(portal, "budget").own.of_query
    one = rows_listed(portal, "budget", ".change_on_year.direction.phase.year")
    # What 2025 is held against is of 2024.
    told = [*zip(one.cells("year"), one.cells("of_year"), one.cells("amount"), strict=True)]
    assert [("2025", "2025", "10.5"), ("2025", "2025", "-100.01"), ("2025", "2024", "1")] == told
    assert [0, 1, 2] == one.members(growth)


def test_a_row_that_places_share_is_listed_once_for_each_with_its_part(
    rows_of: Callable[..., Any],
) -> None:
    portal = rows_of("budget", BUDGET, SHARED, {"North": 100, "South": 200})
    one = rows_listed(portal, "budget", ".amount.direction.phase.year.place")
    told = [*zip(one.cells("row"), one.cells("place"), one.cells("amount"), strict=True)]
    assert [
        ("2", "north", "10.5"),
        ("3", "north", "-50.01"),
        ("3", "south", "-50"),
        ("5", "south", "1"),
    ] == told


def test_a_long_list_is_in_parts_that_are_each_cut_where_they_begin(
    rows_of: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builders.measures.listing.listed.AT_ONCE", 2048)
    number = 5000
    lines = "".join(
        f"{n},2025-06-01,{'Bins' if n % 3 else 'Lamps'},{'' if n % 7 else '2025-06-02'}\n"
        for n in range(number)
    )
    portal = rows_of("requests", "id,opened,service,closed\n" + lines)
    one = rows_listed(portal, "requests")
    assert number == one.rows.num_rows
    assert [str(n) for n in range(number)] == one.cells("id")
    assert [n for n in range(number) if n % 7 == 0] == one.members("requests.closed_count")


def test_a_list_says_missing_as_missing_and_amounts_without_zeros(
    rows_of: Callable[..., Any],
) -> None:
    portal = rows_of("budget", BUDGET, SHARED, {"North": 100, "South": 200})
    one = rows_listed(portal, "budget")
    assert ["10.5", "-100.01", None, "1"] == one.cells("amount")
    assert ["2", "3", "4", "5"] == one.cells("row")


def test_what_is_neither_true_nor_false_is_missing(rows_of: Callable[..., Any]) -> None:
    rows = (
        "id,opened,due,closed,service\na,2025-06-01,2025-06-10,2025-06-09,Bins\n"
        "b,2025-06-02,,,Bins\n"
    )
    one = rows_listed(rows_of("requests", rows), "requests")
    assert ["True", None] == one.cells("is_on_time")
    assert [0] == one.members("requests.on_time_share")
    assert [0, 1] == one.members("requests.request_count")


def test_rows_that_nobody_may_see_are_listed_nowhere(rows_of: Callable[..., Any]) -> None:
    rows = "id,opened,service\n" + "".join(f"{n},2025-06-01,Bins\n" for n in range(20))
    assert [] == listed(rows_of("requests", rows, "disclosure: {threshold: 5}"))


def test_a_file_of_rows_gives_each_cell_back_whatever_it_holds(
    rows_of: Callable[..., Any], tmp_path: Path
) -> None:
    odd = ['"', "\\", "</script>", "\u2028", "مرحبا", "a;b=c"]
    lines = "".join(
        f'{n},2025-06-0{n + 1},"{text.replace(chr(34), 2 * chr(34))}"\n'
        for n, text in enumerate(odd)
    )
    portal = rows_of("requests", "id,opened,service\n" + lines)
    index, part = (json.loads(file.read()) for file in files_of(portal, "requests", tmp_path))
    assert len(odd) == index["rows"] == part["rows"]
    column = next(column for column in part["columns"] if column["name"] == "service")
    cells = column.get("texts") or [column["labels"][code] for code in column["codes"]]
    assert odd == cells
    labels = next(column for column in index["labels"] if column["name"] == "service")
    assert odd == labels["values"]


def test_many_texts_that_are_the_same_are_written_once(
    rows_of: Callable[..., Any], tmp_path: Path
) -> None:
    lines = "".join(f"{n},2025-06-01,{'Bins' if n % 2 else ''}\n" for n in range(8))
    portal = rows_of("requests", "id,opened,service\n" + lines)
    _, part = (json.loads(file.read()) for file in files_of(portal, "requests", tmp_path))
    columns = {one["name"]: one for one in part["columns"]}
    assert ["", "Bins"] == columns["service"]["labels"]
    assert [0, 1] * 4 == columns["service"]["codes"]
    assert [str(n) for n in range(8)] == columns["id"]["texts"]


def test_a_list_says_of_each_part_where_it_is_what_it_weighs_and_what_is_in_it(
    rows_of: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builders.measures.listing.listed.AT_ONCE", 2048)
    number = 2100
    lines = "".join(f"{n},2025-06-01,{'Bins' if n < 2048 else 'Lamps'}\n" for n in range(number))
    portal = rows_of("requests", "id,opened,service\n" + lines)
    index, *parts = files_of(portal, "requests", tmp_path)
    told = json.loads(index.read())
    assert [2048, number - 2048] == [part["rows"] for part in told["parts"]]
    assert [part["rows"] for part in told["parts"]] == [
        part["counted"][0] for part in told["parts"]
    ]
    assert [len(part.read()) for part in parts] == [part["bytes"] for part in told["parts"]]
    folder = index.path.rpartition("/")[0]
    assert [part.path for part in parts] == [f"{folder}/{part['file']}" for part in told["parts"]]
    service = next(one for one in told["labels"] if one["name"] == "service")
    assert (["Bins", "Lamps"], ["AQ==", "Ag=="]) == (service["values"], service["parts"])


def test_which_parts_bear_which_of_very_many_labels_is_not_told(
    rows_of: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builders.releases.row_lists.MOST_LABELS", 2)
    lines = "".join(f"{n},2025-06-01,Service {n}\n" for n in range(3))
    portal = rows_of("requests", "id,opened,service\n" + lines)
    index, _ = (json.loads(file.read()) for file in files_of(portal, "requests", tmp_path))
    names = {one["name"] for one in index["labels"]}
    assert "service" not in names
    assert "month" in names


def test_a_table_that_no_host_would_hold_is_not_listed(
    rows_of: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    most = 3
    monkeypatch.setattr("builders.measures.listing.listed.MOST", most)
    lines = "".join(f"{n},2025-06-01,Bins\n" for n in range(most + 1))
    own = listed(rows_of("requests", "id,opened,service\n" + lines))
    assert not [one for one in own if one.own.view.endswith("__counted")]
