"""The rows behind every figure, listed for whoever has no engine: exact, or not at all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from builders.measures import MEASURES
from builders.measures.listings import Listing, listings
from builders.releases.row_lists import row_lists

BUDGET = """year,phase,department,place,amount
2025,actual,Roads,North,10.50
2025,actual,Parks,North/South,-100.01
2025,actual,,NORTH/SOUTH,
2024,actual,Parks,South,1.00
"""
BY_PLACE = "budget.amount.direction.phase.year.place"
SHARED = "places: {shared: {North/South: [North, South]}, split: equally}"


def listed(portal: Any) -> list[Listing]:
    figures = portal.figures
    return listings(portal.backend, figures, MEASURES)


def rows_listed(portal: Any, dataset: str) -> Listing:
    """The listing of a dataset's own rows; others are of what the checks said of them."""
    own = [one for one in listed(portal) if one.dataset == dataset]
    return next(one for one in own if one.view.endswith("__counted"))


def members(one: Listing, query: str) -> list[int]:
    bits = np.unpackbits(np.frombuffer(one.sets[one.of_query[query]], np.uint8), bitorder="little")
    return [at for at in range(one.rows.num_rows) if bits[at]]


def counted(one: Listing, query: str, names: tuple[str, ...]) -> Counter[tuple[str, ...]]:
    """How many rows the list gives to each figure of a query."""
    cells = [[text or "" for text in one.rows.column(name).to_pylist()] for name in names]
    return Counter(tuple(column[at] for column in cells) for at in members(one, query))


@pytest.mark.xdist_group("registry")  # on the worker that has counted the city
def test_the_list_gives_every_figure_of_a_city_as_many_rows_as_it_says(demo: Any) -> None:
    of_query = {query: one for one in listed(demo) for query in one.of_query}
    kinds = {demo.figures.queries[query].measure for query in of_query}
    assert {"on_time_share", "amount", "paid", "late_count", "indicator_value", "area"} <= kinds
    found = {
        name: counted(one, name, demo.figures.queries[name].dimensions)
        for name, one in of_query.items()
    }
    for figure in demo.figures:
        if figure.query in found:
            names = demo.figures.queries[figure.query].dimensions
            labels = tuple(figure.label(name) for name in names)
            assert figure.rows == found[figure.query][labels], figure.id


def test_a_row_that_is_counted_twice_or_under_another_label_is_left_to_the_sql(
    rows_of: Callable[..., Any],
) -> None:
    portal = rows_of("budget", BUDGET, SHARED, {"North": 100, "South": 200})
    one = rows_listed(portal, "budget")
    assert "budget.amount.direction.phase.year" in one.of_query
    # A year is also the year before of another, and split money is of two places.
    for name in ("budget.change_on_year.direction.phase.year", BY_PLACE):
        assert portal.figures.queries[name].rows_select
        assert name not in one.of_query


def test_a_list_says_missing_as_missing_and_amounts_without_zeros(
    rows_of: Callable[..., Any],
) -> None:
    portal = rows_of("budget", BUDGET, SHARED, {"North": 100, "South": 200})
    one = rows_listed(portal, "budget")
    assert ["10.5", "-100.01", None, "1"] == one.rows.column("amount").to_pylist()
    assert ["2", "3", "4", "5"] == one.rows.column("row").to_pylist()


def test_what_is_neither_true_nor_false_is_missing(rows_of: Callable[..., Any]) -> None:
    rows = (
        "id,opened,due,closed,service\na,2025-06-01,2025-06-10,2025-06-09,Bins\n"
        "b,2025-06-02,,,Bins\n"
    )
    one = rows_listed(rows_of("requests", rows), "requests")
    assert ["True", None] == one.rows.column("is_on_time").to_pylist()
    assert [0] == members(one, "requests.on_time_share")
    assert [0, 1] == members(one, "requests.request_count")


def test_rows_that_nobody_may_see_are_listed_nowhere(rows_of: Callable[..., Any]) -> None:
    rows = "id,opened,service\n" + "".join(f"{n},2025-06-01,Bins\n" for n in range(20))
    assert [] == listed(rows_of("requests", rows, "disclosure: {threshold: 5}"))


def test_a_file_of_rows_gives_each_cell_back_whatever_it_holds(
    rows_of: Callable[..., Any],
) -> None:
    odd = ['"', "\\", "</script>", "\u2028", "مرحبا", "a;b=c"]
    lines = "".join(
        f'{n},2025-06-0{n + 1},"{text.replace(chr(34), 2 * chr(34))}"\n'
        for n, text in enumerate(odd)
    )
    one = rows_listed(rows_of("requests", "id,opened,service\n" + lines), "requests")
    (file,) = row_lists([one])
    assert f"downloads/rows/requests/{one.view}.json" == file.path
    told = json.loads(file.read())
    assert len(odd) == told["rows"]
    column = next(column for column in told["columns"] if column["name"] == "service")
    cells = column.get("texts") or [column["labels"][code] for code in column["codes"]]
    assert odd == cells


def test_many_texts_that_are_the_same_are_written_once(rows_of: Callable[..., Any]) -> None:
    lines = "".join(f"{n},2025-06-01,{'Bins' if n % 2 else ''}\n" for n in range(8))
    one = rows_listed(rows_of("requests", "id,opened,service\n" + lines), "requests")
    (file,) = row_lists([one])
    columns = {one["name"]: one for one in json.loads(file.read())["columns"]}
    assert ["", "Bins"] == columns["service"]["labels"]
    assert [0, 1] * 4 == columns["service"]["codes"]
    assert [str(n) for n in range(8)] == columns["id"]["texts"]


def test_a_table_that_no_browser_would_hold_is_not_listed(
    rows_of: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    most = 3
    monkeypatch.setattr("builders.measures.listings.MOST", most)
    lines = "".join(f"{n},2025-06-01,Bins\n" for n in range(most + 1))
    own = listed(rows_of("requests", "id,opened,service\n" + lines))
    assert not [one for one in own if one.view.endswith("__counted")]
