"""Of each measure of each dataset one figure to look at closely, and the SQL of its rows."""

from __future__ import annotations

from collections.abc import Mapping

from builders.measures.figure import Figure, Figures, Query


def examples(figures: Figures) -> Mapping[tuple[str, str], Figure]:
    """By dataset and measure a figure of the narrowest breakdown: its rows are few enough to see.

    It is the first that is known and not zero, and whose labels all say something.
    """
    first: dict[str, Figure] = {}
    for figure in figures:
        if figure.query not in first and figure.value and all(v for _, v in figure.dimensions):
            first[figure.query] = figure
    found: dict[tuple[str, str], Figure] = {}
    # The order of queries breaks ties, and is that in which the breakdowns were written.
    for query in sorted(figures.queries.values(), key=lambda one: -len(one.dimensions)):
        if query.id in first:
            found.setdefault((query.dataset, query.measure), first[query.id])
    return found


def sql_of_rows(query: Query, figure: Figure) -> str:
    """The SELECT of the rows behind a figure; in its order they are the same each time."""
    return f"SELECT * FROM (\n{query.rows_select}\n){where(figure)}\nORDER BY ALL"


def where(figure: Figure) -> str:
    """The condition that holds for what bears the figure's labels; nothing for a whole."""
    terms = [_is(name, label) for name, label in figure.dimensions]
    return "\nWHERE " + "\n  AND ".join(terms) if terms else ""


def _is(name: str, label: str) -> str:
    column = '"' + name.replace('"', '""') + '"'
    return f"CAST({column} AS VARCHAR) = '" + label.replace("'", "''") + "'"
