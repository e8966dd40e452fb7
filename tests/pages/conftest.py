"""Small portals as values, made by hand, for the tests of pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
from shapely.geometry import box

from builders.measures import MEASURES
from builders.measures.figure import Figure, Figures, Query, figure_id
from builders.pages.content import Content
from builders.problems import CorrectionMade, Ledger, Problem, Report, Waived, Withheld
from builders.releases.versions.version import Version, VersionList
from builders.settings import Settings
from builders.sources.dataset import Dataset, IndicatorDefinition, Licence
from builders.sources.place import Place
from builders.sources.vintages import with_vintages
from builders.tables.table import Column, Table

PERIOD = "2024-07-01/2025-06-30"
HOSTILE = "<script>alert(1)</script> [x](javascript:alert(2)) \"'> \u202eevil"

MakeContent = Callable[..., Content]


def figure(
    dataset: str, measure: str, value: str | None, unit: str = "count", **dimensions: str
) -> Figure:
    """One published number; the unit of a known measure is its own."""
    own = MEASURES[measure].unit
    return Figure(
        id=figure_id(dataset, measure, dimensions),
        measure=measure,
        dataset=dataset,
        version="0123456789ab",
        dimensions=tuple(sorted(dimensions.items())),
        value=None if value is None else Decimal(value),
        numerator=None if value is None else Decimal(value),
        denominator=Decimal(40) if own == "share" else None,
        unit=unit if own == "indicator" else own,
        query=f"{dataset}.{measure}",
    )


def budget_figures(dataset: str = "budget", department: str = "Police") -> list[Figure]:
    """Two years of plans and one of actuals, for two departments."""
    made: list[Figure] = []
    for year, phase, total in (
        ("2024", "adopted", "300"),
        ("2024", "actual", "310"),
        ("2025", "adopted", "330"),
    ):
        view = {"direction": "expenditure", "phase": phase, "year": year}
        made.append(figure(dataset, "amount", total, **view))
        made.append(figure(dataset, "unknown_amounts", "0", **view))
        for name, amount, share in ((department, "200", "0.6"), ("Parks", "100", "0.3")):
            made.append(figure(dataset, "amount", amount, department=name, **view))
            made.append(figure(dataset, "share_of_total", share, department=name, **view))
            made.append(
                figure(dataset, "amount", "50", department=name, programme="Patrol", **view)
            )
    for year, planned in (("2024", "300"), ("2025", "330")):
        made.append(figure(dataset, "plan", planned, direction="expenditure", year=year))
    both = {"direction": "expenditure", "year": "2024"}
    made.append(figure(dataset, "actual_against_plan", "1.0333", **both))
    made.append(figure(dataset, "over_plan", "10", **both))
    return made


def project_figures(dataset: str = "projects") -> list[Figure]:
    """One project that is late and over budget, one of which nothing is known."""
    return [
        figure(dataset, "project_count", "2"),
        figure(dataset, "project_count", "1", status="implementation"),
        figure(dataset, "project_count", "1", place="harbour"),
        figure(dataset, "project_count", "1", place_scope="citywide"),
        figure(dataset, "late_count", "1"),
        figure(dataset, "over_budget_count", "1"),
        figure(dataset, "late_count", "1", project="P-1"),
        figure(dataset, "over_budget_count", "1", project="P-1"),
        figure(dataset, "budget_current", "1200", project="P-1"),
        figure(dataset, "budget_original", "1000", project="P-1"),
        figure(dataset, "budget_over", "200", project="P-1"),
        figure(dataset, "spent", "600", project="P-1"),
        figure(dataset, "days_late", "30", project="P-1"),
        figure(dataset, "budget_current", None, project="P-2"),
        figure(dataset, "days_late", None, project="P-2"),
    ]


def request_figures(dataset: str = "requests") -> list[Figure]:
    """A year of requests by month, service and place."""
    made = [
        figure(dataset, "request_count", "100"),
        figure(dataset, "request_count", "90", period=PERIOD),
        figure(dataset, "on_time_share", "0.75", period=PERIOD),
        figure(dataset, "median_days", "3.5", period=PERIOD),
        figure(dataset, "backlog", "7"),
    ]
    for month in ("2025-04", "2025-05", "2025-06"):
        made.append(figure(dataset, "request_count", "30", month=month))
        made.append(figure(dataset, "on_time_share", "0.7", month=month))
    for service in ("Potholes", "Trees"):
        made.append(figure(dataset, "request_count", "50", service=service))
        made.append(figure(dataset, "request_count", "45", service=service, period=PERIOD))
    made.append(figure(dataset, "request_count", "40", place="harbour", period=PERIOD))
    made.append(figure(dataset, "request_count", "40", place="harbour", service="Trees"))
    made.append(figure(dataset, "request_count", "3", place_scope="unknown"))
    return made


def indicator_figures(dataset: str = "indicators") -> list[Figure]:
    """One indicator that meets its target."""
    made = [
        figure(dataset, "indicator_latest", "84", "percent", indicator="csat"),
        figure(dataset, "indicator_against_target", "1.02", indicator="csat"),
        figure(dataset, "indicator_met", "1", indicator="csat"),
    ]
    for month, value in (("2025-05", None), ("2025-06", "84"), ("2025-04", "80")):
        made.append(
            figure(dataset, "indicator_value", value, "percent", indicator="csat", month=month)
        )
        made.append(
            figure(dataset, "indicator_target", "82", "percent", indicator="csat", month=month)
        )
    return made


def place_figures(dataset: str = "places") -> list[Figure]:
    """People and areas of two places and of the city."""
    return [
        figure(dataset, "population", "3000"),
        figure(dataset, "population", "2000", place="harbour"),
        figure(dataset, "population", "1000", place="hill"),
        figure(dataset, "area", "4.5", place="harbour"),
    ]


def ledger_figures(dataset: str) -> list[Figure]:
    """The account of one file."""
    file = f"datasets/{dataset}/rows.csv"
    reason = "A total of the rows above."
    return [
        figure(dataset, "rows_read", "12"),
        figure(dataset, "rows_read", "12", file=file),
        figure(dataset, "rows_published", "11"),
        figure(dataset, "rows_published", "11", file=file),
        figure(dataset, "rows_withheld", "1"),
        figure(dataset, "rows_withheld", "1", file=file),
        figure(dataset, "rows_withheld", "1", file=file, reason=reason),
        figure(dataset, "problem_count", "1", code="cell-not-a-number"),
        figure(dataset, "problems_waived", "2", waiver="row-repeated rows.csv"),
        figure(dataset, "rows_corrected", "1"),
        figure(dataset, "rows_corrected", "1", correction="1"),
    ]


FIGURES: dict[str, Callable[[str], list[Figure]]] = {
    "budget": budget_figures,
    "projects": project_figures,
    "requests": request_figures,
    "indicators": indicator_figures,
    "places": place_figures,
}


def dataset_of(kind: str, ident: str) -> Dataset:
    """A dataset as a descriptor would give it."""
    return Dataset(
        id=ident,
        kind=kind,
        title=f"The {ident}",
        description=f"What the city knows of {ident}.",
        folder=f"datasets/{ident}",
        resources=(),
        licence=Licence("CC0", "CC Zero", "https://creativecommons.org/publicdomain/zero/1.0/"),
        publisher="Budget Office",
        updated="2025-06-30",
        indicators={"csat": IndicatorDefinition("csat", "", "csat")}
        if kind == "indicators"
        else {},
        version="0123456789ab",
    )


def projects_frame(name: str = "Sea wall") -> pd.DataFrame:
    """Two projects as their latest snapshot has them."""
    return pd.DataFrame(
        {
            "id": ["P-1", "P-2"],
            "name": [name, "Library roof"],
            "status": ["implementation", None],
            "place": ["Harbour", "Citywide"],
            "place_id": ["harbour", None],
            "place_scope": ["place", "citywide"],
            "latitude": [0.5, None],
            "longitude": [0.5, None],
            "planned_end": [date(2025, 1, 31), None],
            "forecast_end": [date(2025, 3, 2), None],
            "file": ["rows.csv", "rows.csv"],
            "row": [2, 3],
            "is_latest": [True, True],
        }
    )


def versions_of(dataset: Dataset) -> VersionList:
    present = Version(
        dataset.version, "2025-06-30", is_present=True, not_compared="it is the first"
    )
    return VersionList(dataset, (present,))


def report_of(idents: tuple[str, ...]) -> Report:
    """One problem and one withheld row a dataset."""
    problems = tuple(
        Problem(
            "cell-not-a-number",
            file=f"datasets/{ident}/rows.csv",
            row=7,
            column="amount",
            found="n/a",
            wanted="1234.50",
        )
        for ident in idents
    )
    ledgers = tuple(
        Ledger(
            ident,
            f"datasets/{ident}/rows.csv",
            12,
            11,
            (Withheld("A total of the rows above.", 1),),
        )
        for ident in idents
    )
    waived = tuple(
        Waived(
            ident,
            f"datasets/{ident}/datapackage.yaml",
            "row-repeated",
            "rows.csv",
            "Two meters stand at one house.",
            "2026-06-30",
            problems[:2],
        )
        for ident in idents
    )
    corrected = tuple(
        CorrectionMade(
            dataset=ident,
            file=f"datasets/{ident}/corrections.yaml",
            number=1,
            action="replace",
            where="row 7",
            column="amount",
            was="n/a",
            becomes="",
            reason="It was never paid.",
            provider="Finance office",
            day="2025-07-01",
            rows=1,
        )
        for ident in idents
    )
    return Report(problems, ledgers, waived=waived, corrected=corrected)


PLACES = (
    Place(
        "harbour",
        "Harbour",
        2000,
        4.5,
        box(0, 0, 1, 1),
        ("Docks",),
        {"Households": "900"},
        vintage="places",
    ),
    Place("hill", "Hill", 1000, None, box(1, 0, 2, 1), vintage="places"),
)


@pytest.fixture(scope="session")
def portal_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all small portals, so that each chart is drawn once."""
    return tmp_path_factory.mktemp("portal")


@pytest.fixture
def make_content(portal_root: Path) -> MakeContent:
    """A portal of the kinds that are asked for: ``make_content("budget", "places")``."""

    def make(*kinds: str, extra: Mapping[str, Figure] | None = None, **changes: object) -> Content:
        datasets = with_vintages([dataset_of(kind, kind) for kind in kinds])
        made = [one for kind in kinds for one in FIGURES[kind](kind)]
        made += [one for kind in kinds for one in ledger_figures(kind)]
        figures = {one.id: one for one in made} | dict(extra or {})
        queries = {
            one.query: Query(
                one.query, one.measure, one.dataset, (), "", "rows", "SELECT 1", "SELECT 1 AS value"
            )
            for one in figures.values()
        }
        content: dict[str, object] = {
            "settings": Settings(root=portal_root, city="Brightwater"),
            "as_of": date(2025, 6, 30),
            "datasets": datasets,
            "tables": {
                kind: Table(
                    kind,
                    kind,
                    kind,
                    (Column("amount", "DECIMAL(38,2)", "amount"),),
                    portal_root,
                    11,
                )
                for kind in kinds
            },
            "figures": Figures(dict(sorted(figures.items())), queries),
            "measures": MEASURES,
            "places": PLACES if "places" in kinds else (),
            "report": report_of(kinds),
            "projects": {"projects": projects_frame()} if "projects" in kinds else {},
            "previews": {
                kind: pd.DataFrame({"row": [2], "amount": [Decimal("1.50")]}) for kind in kinds
            },
            "versions": {one.id: versions_of(one) for one in datasets},
        }
        return Content(**{**content, **changes})  # type: ignore[arg-type]

    return make


@pytest.fixture
def hostile() -> str:
    """Text that would run, forge markup or turn the line around, if it were let."""
    return HOSTILE
