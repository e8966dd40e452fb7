"""The warnings that the steward of a dataset lets stand, and why."""

from __future__ import annotations

from builders.pages.parts import Column, Grid
from builders.pages.pieces import Amount, Code, Day, Name, phrase
from builders.pages.toolbox import Toolbox
from builders.problems import Report
from builders.sources.dataset import Dataset
from builders.tables.quality import waiver_id


def waiver_grid(toolbox: Toolbox, dataset: Dataset, report: Report) -> Grid | None:
    """A row for each waiver that holds; None where there is none."""
    own = [waived for waived in report.waived if waived.dataset == dataset.id]
    if not own:
        return None
    return Grid(
        caption=phrase("Warnings waived for {dataset}", dataset=Name(dataset.title)),
        columns=(
            Column("Warning"),
            Column("Where"),
            Column("How many", is_number=True),
            Column("Why it may stand"),
            Column("Until"),
        ),
        rows=tuple(
            (
                Code(waived.code),
                Code(waived.narrowed) if waived.narrowed else "all files",
                Amount(toolbox.one("problems_waived", dataset.id, waiver=waiver_id(waived))),
                Name(waived.reason),
                Day(waived.until),
            )
            for waived in own
        ),
    )
