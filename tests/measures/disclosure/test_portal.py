"""A whole small portal: nothing that is published gives a hidden number away."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from builders.measures.figure import Figure
from builders.portal import Portal, build_portal

pytestmark = [pytest.mark.whole, pytest.mark.xdist_group("disclosure")]

DESCRIPTOR = """\
name: requests
lightwell:
  kind: requests
  as_of: 2025-06-30
  disclosure: {threshold: 5, reason: A single request may point to a person.}
resources: [{path: lines.csv}]
"""
PLACES = "name: places\nlightwell: {kind: places}\nresources: [{path: places.geojson}]\n"
HEADER = "id,opened,closed,status,service,place,satisfaction"
SERVICES = ("Bins", "Graffiti", "Trees", "Lights", "Rats")
NAMES = ("Harbour", "Hill", "Mill", "Quay")
PARTS = ("value", "numerator", "denominator")
MEASURES = ("request_count", "backlog", "closed_count", "satisfaction", "median_days")


def lines() -> str:
    """Requests of three places and services, of very different numbers."""
    chance = Random(7)
    rows = []
    for number in range(600):
        service = chance.choices(SERVICES, [50, 25, 15, 8, 1])[0]
        place = chance.choices(NAMES, [40, 30, 20, 9])[0]
        day = f"{chance.choice((2024, 2025))}-0{chance.randint(1, 6)}-1{chance.randint(0, 9)}"
        closed = f"{day}T23:00" if chance.random() < 0.9 else ""
        mark = chance.choice(["", "", "1", "5"])
        status = "closed" if closed else "open"
        rows.append(f"secret-{number},{day}T08:00,{closed},{status},{service},{place},{mark}")
    return "\n".join([HEADER, *rows]) + "\n"


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory, squares: Callable[..., str]) -> Portal:
    from builders.settings import Settings

    root = tmp_path_factory.mktemp("portal")
    for folder, files in {
        "p": {"datapackage.yaml": PLACES, "places.geojson": squares(*NAMES)},
        "r": {"datapackage.yaml": DESCRIPTOR, "lines.csv": lines()},
    }.items():
        (root / "datasets" / folder).mkdir(parents=True)
        for name, text in files.items():
            (root / "datasets" / folder / name).write_text(text, encoding="utf-8")
    return build_portal(Settings(root=root))


@pytest.fixture(scope="module")
def table(portal: Portal) -> list[dict[str, Any]]:
    """The published table of figures, of the requests alone."""
    rows = json.loads(content(portal, "downloads/figures.json"), parse_float=Decimal)
    return [row for row in rows if row["dataset"] == "requests"]


def content(portal: Portal, path: str) -> bytes:
    [artifact] = [one for one in portal.artifacts if one.path == path]
    return (
        artifact.content
        if isinstance(artifact.content, bytes)
        else Path(artifact.content).read_bytes()
    )


def test_no_row_is_published(portal: Portal) -> None:
    files = b"".join(content(portal, one.path) for one in portal.artifacts)
    pages = "".join(page.html for page in portal.pages)
    assert (False, False) == (b"secret-" in files, "secret-" in pages)


def test_some_figures_are_hidden_and_bear_no_number(table: list[dict[str, Any]]) -> None:
    hidden = [row for row in table if row["status"] == "suppressed"]
    assert hidden
    assert not any(
        row[part] is not None for row in hidden for part in ("value", "numerator", "denominator")
    )


def test_whoever_has_the_table_of_figures_gets_nothing_back(
    table: list[dict[str, Any]], attack: Any
) -> None:
    shown = [figure_of(row) for row in table if row["measure"] in MEASURES]
    truth = truth_of(shown)
    assert {} == attack(shown, truth, 600)


def figure_of(row: dict[str, Any]) -> Figure:
    labels = row["dimensions"]
    pairs = labels.items() if isinstance(labels, dict) else labels
    numbers = [
        None if row[p] is None else Decimal(row[p]) for p in ("value", "numerator", "denominator")
    ]
    cell = tuple(sorted((str(k), str(v)) for k, v in pairs))
    hidden = row["status"] == "suppressed"
    return Figure(row["id"], row["measure"], "requests", "", cell, *numbers, "", "", hidden)


def truth_of(shown: list[Figure]) -> dict[Any, int]:
    """Every number of the groups that are published, counted again from the rows themselves."""
    rows = [line.split(",") for line in lines().splitlines()[1:]]
    made: dict[Any, int] = {}
    for cell in {figure.dimensions for figure in shown}:
        own = [row for row in rows if belongs(row, dict(cell))]
        closed = sum(row[3] == "closed" for row in own)
        marks = [int(row[6]) for row in own if row[6]]
        counts = {"all": len(own), "open": len(own) - closed, "closed": closed, "timed": closed}
        counts |= {"answers": len(marks), "marks": sum(marks)}
        made |= {(name, cell): number for name, number in counts.items()}
    return made


def belongs(row: list[str], labels: dict[str, str]) -> bool:
    """Whether a row is of a group."""
    first, _, last = labels.get("period", "0000/9999").partition("/")
    own = {
        "year": row[1][:4],
        "month": row[1][:7],
        "service": row[4],
        "place": row[5].lower(),
        "place_scope": "place",
        "period": labels.get("period", ""),
    }
    return all(own[k] == v for k, v in labels.items()) and first <= row[1][:10] <= last


def test_no_page_chart_or_api_file_shows_a_hidden_figure(
    portal: Portal, table: list[dict[str, Any]]
) -> None:
    hidden = {row["id"] for row in table if row["status"] == "suppressed"}
    for page in portal.pages:
        shown = set(re.findall(r'<data value="[^"]*" data-(?:figure|part-of)="([^"]+)"', page.html))
        assert not shown & hidden, page.path
    for one in portal.artifacts:
        if one.path.endswith(".csv") and "/charts/" in one.path:
            for line in content(portal, one.path).decode().splitlines():
                parts = line.split(",")
                assert parts[-1] not in hidden or parts[-3] == "", one.path
        if one.path.endswith(".json"):
            for row in objects(json.loads(content(portal, one.path))):
                if str(row.get("id")) in hidden:
                    assert not [n for n in PARTS if row.get(n) is not None], one.path


def objects(value: Any) -> list[dict[str, Any]]:
    """Every object in a JSON value, however deep."""
    found: list[dict[str, Any]] = []
    todo = [value]
    while todo:
        one = todo.pop()
        if isinstance(one, dict):
            found.append(one)
            todo += one.values()
        elif isinstance(one, list):
            todo += one
    return found


def test_pages_say_that_a_number_is_hidden_and_why(portal: Portal) -> None:
    pages = {page.path: page.html for page in portal.pages}
    services = next(html for path, html in pages.items() if path.startswith("services"))
    own = next(html for path, html in pages.items() if "data/requests" in path)
    assert "not shown, to protect people" in services
    assert "A single request may point to a person." in own
    assert "Neither the original files nor any table of single rows is published" in own
