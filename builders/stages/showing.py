"""The few rows that pages show as they are: words and dates, and the first rows."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from builders.kinds import KINDS
from builders.measures import MEASURES
from builders.measures.examples import examples, sql_of_rows
from builders.measures.figure import Figures
from builders.measures.listing import listings
from builders.releases.row_lists import RowList, row_lists
from builders.settings import Settings
from builders.stages.checking import Checked
from builders.tables.engine import Engine

PREVIEW_ROWS = 10
PAYMENT_WORDS = (
    *("payment", "file", "row", "date", "payee", "department", "purpose", "category", "id"),
)


def projects_of(backend: Engine, checked: Checked) -> Mapping[str, pd.DataFrame]:
    """By dataset, each project as of the last snapshot that it is in, in the order of the file."""
    found: dict[str, pd.DataFrame] = {}
    for dataset in checked.datasets:
        if dataset.kind != "projects" or dataset.id not in checked.tables:
            continue
        rows = backend.table(checked.tables[dataset.id].name)
        if "place" in rows.columns:
            rows = rows.mutate(as_written=rows.place)  # the view has the place's id there
        seen = KINDS["projects"].view(rows, dataset, checked.days[dataset.id])
        last = seen.filter(seen.is_last_known).order_by(["file", "row"])
        found[dataset.id] = backend.to_pyarrow(last).to_pandas()
    return found


def payments_of(backend: Engine, checked: Checked) -> Mapping[str, pd.DataFrame]:
    """By dataset, the words of each payment that is told one by one, the newest first."""
    found: dict[str, pd.DataFrame] = {}
    for dataset in checked.datasets:
        if dataset.kind != "payments" or dataset.id not in checked.tables:
            continue
        rows = backend.table(checked.tables[dataset.id].name)
        seen = KINDS["payments"].view(rows, dataset, checked.days[dataset.id])
        listed = seen.drop_null("payment")
        words = listed.select(*(name for name in PAYMENT_WORDS if name in listed.columns))
        newest = [words.date.desc()] if "date" in words.columns else []
        ordered = words.order_by([*newest, "file", "row"])
        found[dataset.id] = backend.to_pyarrow(ordered).to_pandas()
    return found


def previews_of(backend: Engine, checked: Checked) -> Mapping[str, pd.DataFrame]:
    """By dataset, the first rows of its typed table; none where single rows are not published."""
    closed = {dataset.id for dataset in checked.datasets if dataset.disclosure.hides_rows}
    return {
        dataset: backend.to_pyarrow(backend.table(table.name).limit(PREVIEW_ROWS)).to_pandas()
        for dataset, table in checked.tables.items()
        if dataset not in closed
    }


def rows_behind(backend: Engine, figures: Figures, most: int) -> Mapping[str, pd.DataFrame]:
    """By figure, the first rows behind each that serves as an example; at ``most`` so many."""
    found: dict[str, pd.DataFrame] = {}
    for figure in examples(figures).values():
        query = figures.queries[figure.query]
        if figure.rows and most and not figure.is_suppressed:
            sql = f"{sql_of_rows(query, figure)} LIMIT {most}"
            found[figure.id] = backend.con.sql(sql).to_arrow_table().to_pandas()
    return found


def rows_listed(backend: Engine, figures: Figures, settings: Settings) -> tuple[RowList, ...]:
    """The lists from which pages show the rows of any figure; none where none are to be shown."""
    if not settings.rows_shown:
        return ()
    return tuple(row_lists(listings(backend, figures, MEASURES), settings.cache))
