"""The account of every row: rows read are rows published and rows withheld, with the reasons."""

from __future__ import annotations

from builders.pages.parts import Column, Grid
from builders.pages.pieces import Amount, Code, Name, Phrase, Piece, phrase
from builders.pages.toolbox import Toolbox
from builders.problems import Ledger, Report
from builders.sources.dataset import Dataset


def ledger_grid(toolbox: Toolbox, dataset: Dataset, report: Report) -> Grid | None:
    """A row for each file of a dataset."""
    own = [entry for entry in report.ledgers if entry.dataset == dataset.id]
    if not own:
        return None
    return Grid(
        caption=phrase("What became of every row of {dataset}", dataset=Name(dataset.title)),
        columns=(
            Column("File"),
            Column("Rows read", is_number=True),
            Column("Published", is_number=True),
            Column("Withheld", is_number=True),
            Column("Why withheld"),
        ),
        rows=tuple(_row(toolbox, dataset.id, entry) for entry in own),
    )


def _row(toolbox: Toolbox, dataset: str, entry: Ledger) -> tuple[Piece, ...]:
    def of(measure: str, **more: str) -> Amount:
        return Amount(toolbox.one(measure, dataset, file=entry.file, **more))

    return (
        Code(entry.file),
        of("rows_read"),
        of("rows_published"),
        of("rows_withheld") if entry.withheld else "none",
        _reasons(toolbox, dataset, entry),
    )


def _reasons(toolbox: Toolbox, dataset: str, entry: Ledger) -> Piece:
    """Each reason with its number of rows."""
    made: list[Piece] = []
    for item in entry.withheld:
        figure = toolbox.one("rows_withheld", dataset, file=entry.file, reason=item.reason)
        if made:
            made.append(" ")
        made.append(phrase("{rows}: {why}", rows=Amount(figure), why=Name(item.reason)))
    return Phrase(tuple(made)) if made else ""
