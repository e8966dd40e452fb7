"""What the steward of a dataset corrected after the files were read."""

from __future__ import annotations

from builders.pages.parts import Column, Grid
from builders.pages.pieces import Amount, Code, Day, Name, Piece, phrase
from builders.pages.toolbox import Toolbox
from builders.problems import CorrectionMade, Report
from builders.sources.dataset import Dataset

ACTIONS = {"replace": "Replaced", "drop": "Left out", "relabel": "Relabelled"}


def correction_grid(toolbox: Toolbox, dataset: Dataset, report: Report) -> Grid | None:
    """A row for each correction that was made; None where there is none."""
    own = [made for made in report.corrected if made.dataset == dataset.id]
    if not own:
        return None
    return Grid(
        caption=phrase("Corrections of {dataset}", dataset=Name(dataset.title)),
        columns=(
            Column("What was done"),
            Column("Where"),
            Column("Column"),
            Column("Was"),
            Column("Is"),
            Column("Why"),
            Column("Who says so"),
            Column("When"),
            Column("Rows", is_number=True),
        ),
        rows=tuple(_row(toolbox, dataset, made) for made in own),
    )


def _row(toolbox: Toolbox, dataset: Dataset, made: CorrectionMade) -> tuple[Piece, ...]:
    figure = toolbox.one("rows_corrected", dataset.id, correction=f"{made.number}")
    empty = "" if made.action == "drop" else "nothing"
    return (
        ACTIONS[made.action],
        Name(made.where),
        Code(made.column) if made.column else "",
        Name(made.was) if made.was else empty,
        Name(made.becomes) if made.becomes else empty,
        Name(made.reason),
        Name(made.provider),
        Day(made.day),
        Amount(figure),
    )
