"""Brightwater, a city that does not exist: a whole ``datasets/`` of any size, from a seed."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from pathlib import Path

from builders.demo import expenditure as spending
from builders.demo import indicators, projects, register, requests
from builders.demo import payments as paying
from builders.demo import statistics as counting
from builders.demo.calendar import LAST_YEAR
from builders.demo.descriptors import fill
from builders.demo.money import plain
from builders.demo.places import Place, as_surveyed, geojson, households, make_places
from builders.demo.revenue import Revenue, Wide, revenue
from builders.demo.writing import remove, write_csv, write_text

DESCRIPTOR = "datapackage.yaml"
PLACES_AT_MOST = 2000
YEARS_AT_MOST = 50
PAYMENTS_A_YEAR = 500


def write_demo(
    folder: Path,
    places: int = 16,
    requests: int = 6000,
    projects: int = 60,
    years: int = 4,
    seed: int = 1,
) -> None:
    """Write the city's datasets into a folder: the same arguments give the same bytes.

    ``places`` is 1 to 2,000 neighbourhoods; ``years`` the number of fiscal years up to 2025, 1
    to 50. Without requests or projects, that dataset is left out, since a file of nothing but
    its header says nothing. Other files in the folder are left as they are. Raises ValueError for
    a size that is out of range, and OSError where the folder cannot be written.
    """
    if not 1 <= places <= PLACES_AT_MOST:
        raise ValueError(f"places must be from 1 to {PLACES_AT_MOST}, not {places}")
    if not 1 <= years <= YEARS_AT_MOST:
        raise ValueError(f"years must be from 1 to {YEARS_AT_MOST}, not {years}")
    if requests < 0 or projects < 0:
        raise ValueError("requests and projects must be at least 0")
    hoods = make_places(seed, places)
    _write_places(folder / "places", hoods)
    _write_budget(folder / "operating-budget", seed, hoods, years)
    _write_projects(folder / "capital-projects", seed, hoods, projects, years)
    _write_requests(folder / "service-requests", seed, hoods, requests, years)
    _write_indicators(folder / "service-indicators", seed, hoods, years)
    _write_payments(folder / "payments", seed, years)
    _write_statistics(folder / "city-statistics", seed, hoods, years)


def _write_places(folder: Path, hoods: tuple[Place, ...]) -> None:
    write_text(folder / "neighbourhoods.geojson", geojson(hoods))
    write_csv(folder / "households.csv", households(hoods), delimiter=";")
    count = f"{len(hoods):,} neighbourhoods" if len(hoods) > 1 else "one neighbourhood"
    survey = {place.name: as_surveyed(place.name) for place in hoods}
    blocks = {"aliases": _aliases({name: other for name, other in survey.items() if name != other})}
    write_text(folder / DESCRIPTOR, [fill("places", {"count": count}, blocks)])


def _aliases(others: Mapping[str, str]) -> list[str]:
    """The lines that declare other spellings: place name to how the file writes it."""
    if not others:
        return []
    pairs = ", ".join(f"{other}: {name}" for name, other in others.items())
    return [
        "places:",
        "  # How a file writes a name on the left, the neighbourhood's name on the right.",
        f"  aliases: {{{pairs}}}",
    ]


def _write_budget(folder: Path, seed: int, hoods: tuple[Place, ...], years: int) -> None:
    lines = spending.expenditure(seed, sum(place.population for place in hoods), years)
    income = revenue(seed, spending.adopted_by_fund(lines), years)
    rows = (line.row() for line in spending.by_neighbourhood(lines, hoods))
    write_csv(folder / "expenditure.csv", chain([spending.HEADER], rows))
    write_csv(folder / "revenue.csv", income.table())
    blocks = {
        "controls": [*_spending_controls(lines), *_revenue_controls(income)],
        "unpivot": [
            f"{column.title}: {{year: {column.year}, phase: {column.phase}}}"
            for column in income.columns
        ],
        "revenue_fields": list(chain.from_iterable(map(_revenue_field, income.columns))),
    }
    words = {"first_year": str(LAST_YEAR - years + 1)}
    write_text(folder / DESCRIPTOR, [fill("operating-budget", words, blocks)])


def _spending_controls(lines: tuple[spending.Line, ...]) -> list[str]:
    return [
        text
        for (year, phase), cents in spending.totals(lines).items()
        for text in _control(year, phase, "expenditure", cents)
    ]


def _revenue_controls(income: Revenue) -> list[str]:
    return [
        text
        for column, cents in zip(income.columns, income.totals(), strict=True)
        for text in _control(column.year, column.phase, "revenue", cents)
    ]


def _control(year: int, phase: str, direction: str, cents: int) -> list[str]:
    source = "General ledger" if phase == "actual" else f"Budget book {year}"
    return [
        f"- where: {{year: {year}, phase: {phase}, direction: {direction}}}",
        "  role: amount",
        f'  total: "{plain(cents)}"',
        f"  source: {source}",
    ]


def _revenue_field(column: Wide) -> list[str]:
    title = column.title
    return [
        f"- name: {title}",
        f"  title: {title}",
        "  description: US dollars and cents; less than nothing in parentheses.",
        "  type: number",
        '  groupChar: ","',
        "  bareNumber: false",
    ]


def _write_projects(
    folder: Path, seed: int, hoods: tuple[Place, ...], count: int, years: int
) -> None:
    works = projects.projects(seed, hoods, count, years)
    snapshots = list(register.snapshots(works, years))
    if not snapshots:
        remove(folder / "projects.csv")
        remove(folder / DESCRIPTOR)
        return
    last = [item for item in snapshots if item.day == snapshots[-1].day]
    rows = chain([register.HEADER], (item.row() for item in snapshots), [register.totals_row(last)])
    write_csv(folder / "projects.csv", rows)
    shared: list[str] = []
    if len(hoods) > 1:
        pair = ", ".join(projects.shared_places(hoods))
        shared = [f"shared: {{{projects.shared_name(hoods)}: [{pair}]}}", "split: population"]
    roles = ("budget_original", "budget_current", "spent")
    controls = [
        text
        for role, cents in zip(roles, register.sums(last), strict=True)
        for text in (
            f"- where: {{snapshot: {last[0].day}}}",
            f"  role: {role}",
            f'  total: "{plain(cents)}"',
            "  source: Register of capital projects, row of totals",
        )
    ]
    blocks = {"shared": shared, "controls": controls}
    write_text(folder / DESCRIPTOR, [fill("capital-projects", {}, blocks)])


def _write_requests(
    folder: Path, seed: int, hoods: tuple[Place, ...], count: int, years: int
) -> None:
    if not count:
        remove(folder / "requests.csv")
        remove(folder / DESCRIPTOR)
        return
    rows = requests.requests(seed, hoods, count, years)
    write_csv(folder / "requests.csv", chain([requests.HEADER], rows))
    words = {"start_year": str(LAST_YEAR - years)}
    names = {place.name for place in hoods}
    others = {name: other for name, other in requests.OTHER_SPELLINGS.items() if name in names}
    blocks = {"aliases": _aliases(others)}
    write_text(folder / DESCRIPTOR, [fill("service-requests", words, blocks)])


def _write_indicators(folder: Path, seed: int, hoods: tuple[Place, ...], years: int) -> None:
    rows = indicators.indicators(seed, hoods, years)
    write_csv(folder / "indicators.csv", chain([indicators.HEADER], rows))
    write_text(folder / DESCRIPTOR, [fill("service-indicators", {}, {})])


def _write_payments(folder: Path, seed: int, years: int) -> None:
    rows = paying.payments(seed, PAYMENTS_A_YEAR * years, years)
    write_csv(folder / "payments.csv", chain([paying.HEADER], rows))
    write_text(folder / DESCRIPTOR, [fill("payments", {"start_year": str(LAST_YEAR - years)}, {})])


def _write_statistics(folder: Path, seed: int, hoods: tuple[Place, ...], years: int) -> None:
    rows = counting.statistics(seed, hoods, years)
    write_csv(folder / "loans.csv", chain([counting.HEADER], rows))
    people = counting.residents(hoods, years)
    write_csv(folder / "residents.csv", chain([counting.POPULATION_HEADER], people))
    write_text(folder / DESCRIPTOR, [fill("city-statistics", {}, {})])
