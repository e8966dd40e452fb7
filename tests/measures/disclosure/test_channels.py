"""A built portal of a dataset with a threshold: no way out of it gives a hidden number back.

Whoever reads each form of the table of figures learns the same from all; whoever looks into the
files that hold others finds no row; whoever puts all figures together works nothing out.
"""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import duckdb
import pytest

from builders.portal import Portal, build_portal
from builders.settings import Settings
from tests.measures.disclosure.attacker import Request, Sort, got_back

pytestmark = [pytest.mark.whole, pytest.mark.xdist_group("channels")]

DESCRIPTOR = """\
name: requests
lightwell:
  kind: requests
  as_of: 2025-06-30
  duplicates: withhold
  disclosure: {threshold: 5, reason: A single request may point to a person.}
resources: [{path: lines.csv}]
"""
CORRECTION = """\
- action: relabel
  column: service
  expect: Secret-Bin
  becomes: Rats
  reason: Typed wrongly.
  provider: Contact centre
  date: 2025-06-29
"""
PLACES = "name: places\nlightwell: {kind: places}\nresources: [{path: places.geojson}]\n"
HEADER = "id,opened,due,closed,status,service,place,satisfaction"
NAMES = ("Harbour", "Hill", "Mill")
NUMBERS = ("value", "numerator", "denominator", "rows")
# What became of a request: what is said of it, and what it is to the attacker.
FATES = {
    "on time": ("2025-06-30", True),
    "late": ("early", True),
    "overdue": ("early", False),
    "waiting, due": ("2025-12-31", False),
    "done": ("", True),
    "waiting": ("", False),
}


def requests() -> list[tuple[str, Request]]:
    """Requests of very different numbers, each with its line; few are late, or of no known place."""
    chance = Random(11)
    made = []
    for number in range(400):
        month = chance.choice(("2024-05", "2024-06", "2024-09", "2025-03", "2025-06"))
        service = chance.choices(("Bins", "Trees", "Rats"), [60, 30, 2])[0]
        place = chance.choices((*NAMES, "Secret-Nowhere"), [60, 30, 8, 1])[0]
        fate = chance.choices(tuple(FATES), [60, 3, 2, 2, 20, 3])[0]
        mark = chance.choice([0, 0, 5, 5, 5, 4])
        due, is_closed = FATES[fate]
        day = f"{month}-1{chance.randint(0, 9)}"
        due = f"{day}T09:00" if due == "early" else due
        closed = f"{day}T23:00" if is_closed else ""
        typed = "Secret-Bin" if service == "Rats" and number % 2 else service
        status = "closed" if is_closed else "open"
        line = f"secret-{number},{day}T08:00,{due},{closed},{status},{typed},{place},{mark or ''}"
        is_known = place in NAMES
        sort = Sort(
            month,
            month > "2024-06",
            service,
            place.lower() if is_known else "",
            "place" if is_known else "unmatched",
        )
        made.append((line, Request(sort, fate, mark)))
    return made


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory, squares: Callable[..., str]) -> Portal:
    root = tmp_path_factory.mktemp("channels")
    lines = [HEADER, *(line for line, _ in requests())]
    for folder, files in {
        "p": {"datapackage.yaml": PLACES, "places.geojson": squares(*NAMES)},
        "r": {
            "datapackage.yaml": DESCRIPTOR,
            "corrections.yaml": CORRECTION,
            "lines.csv": "\n".join([*lines, lines[7]]) + "\n",
        },
    }.items():
        (root / "datasets" / folder).mkdir(parents=True)
        for name, text in files.items():
            (root / "datasets" / folder / name).write_text(text, encoding="utf-8")
    return build_portal(Settings(root=root, site_url="https://data.example.org/"))


def content(portal: Portal, path: str) -> bytes:
    [artifact] = [one for one in portal.artifacts if one.path == path]
    made = artifact.content
    return made if isinstance(made, bytes) else Path(made).read_bytes()


def parquet(data: bytes, folder: Path) -> list[dict[str, Any]]:
    path = folder / "one.parquet"
    path.write_bytes(data)
    with duckdb.connect() as connection:
        found = connection.execute("SELECT * FROM read_parquet($1)", [str(path)])
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def sqlite(data: bytes, folder: Path) -> dict[str, list[dict[str, Any]]]:
    path = folder / "one.sqlite"
    path.write_bytes(data)
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    tables = [r[0] for r in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
    rows = {t: [dict(r) for r in connection.execute(f'SELECT * FROM "{t}"')] for t in tables}
    connection.close()
    return rows


@pytest.fixture(scope="module")
def figures(portal: Portal) -> list[dict[str, Any]]:
    """The figures of the requests, from the JSON."""
    rows = json.loads(content(portal, "downloads/figures.json"), parse_float=Decimal)
    return [row for row in rows if row["dataset"] == "requests"]


@pytest.fixture(scope="module")
def hidden(figures: list[dict[str, Any]]) -> set[str]:
    return {row["id"] for row in figures if row["status"] == "suppressed"}


def test_whoever_puts_all_published_figures_together_works_nothing_out(
    figures: list[dict[str, Any]],
) -> None:
    counted = [row for row in figures if row["measure"] in _measures()]
    assert len(counted) > 100
    assert {None} == {row["rows"] for row in counted}
    assert {} == got_back(counted, [request for _, request in requests()], 5, across=())


def _measures() -> set[str]:
    from tests.measures.disclosure.attacker import PARTS

    return set(PARTS)


def test_the_table_of_figures_hides_the_same_in_parquet_and_in_the_database(
    portal: Portal, hidden: set[str], tmp_path: Path
) -> None:
    one = parquet(content(portal, "downloads/figures.parquet"), tmp_path)
    tables = sqlite(content(portal, "downloads/all-tables.sqlite"), tmp_path)
    for rows in (one, *(rows for rows in tables.values() if rows and "numerator" in rows[0])):
        own = [row for row in rows if row["id"] in hidden]
        assert len(hidden) == len(own)
        assert {None} == {row[number] for row in own for number in NUMBERS}


def opened(portal: Portal, folder: Path) -> Iterator[tuple[str, str]]:
    """Every file that is published, as what can be read in it."""
    for one in portal.artifacts:
        data = content(portal, one.path)
        if one.path.endswith(".parquet"):
            yield one.path, str(parquet(data, folder))
        elif one.path.endswith(".sqlite"):
            yield one.path, str(sqlite(data, folder))
        elif data[:2] == b"PK":
            with zipfile.ZipFile(io.BytesIO(data)) as files:
                yield one.path, "".join(str(files.read(name)) for name in files.namelist())
        else:
            yield one.path, data.decode("utf-8", "replace")
    yield from ((page.path, page.html) for page in portal.pages)


def test_no_file_or_page_holds_a_row_or_a_cell_that_was_wrong_or_corrected(
    portal: Portal, tmp_path: Path
) -> None:
    read = list(opened(portal, tmp_path))
    assert len(read) > 100
    assert any(path.endswith(".atom") or "feed" in path for path, _ in read)
    assert [] == [path for path, text in read if "secret-" in text.lower()]


def test_the_problems_tell_not_how_many_rows_have_no_known_place(
    portal: Portal, figures: list[dict[str, Any]], tmp_path: Path
) -> None:
    rows = [row for row in figures if row["measure"] == "problem_count"]
    assert {1} == {row["value"] for row in rows}
    [problem] = json.loads(content(portal, "downloads/problems.json"))
    assert ("place-unmatched", None, []) == (problem["code"], problem["row"], problem["rows"])
    [told] = parquet(content(portal, "downloads/quality/problems.parquet"), tmp_path)
    assert ("place-unmatched", None) == (told["code"], told["row"])


def test_charts_and_the_api_give_no_number_for_a_hidden_figure(
    portal: Portal, hidden: set[str]
) -> None:
    seen = 0
    for path in (one.path for one in portal.artifacts if one.path.endswith(".json")):
        for row in objects(json.loads(content(portal, path))):
            own = {str(row.get(key)) for key in ("id", "figure", "figure_id")} & hidden
            seen += len(own)
            assert not own or {None} == {row.get(number) for number in NUMBERS}, path
    assert seen > len(hidden)


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value, however deep."""
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value:
        if isinstance(one, dict | list):
            yield from objects(one)
