"""What was left out of a dataset or made coarser so that no person is exposed, and why."""

from __future__ import annotations

from builders.pages.parts import Column, Grid
from builders.pages.pieces import Code, Name, Piece, phrase
from builders.sources.dataset import Dataset
from builders.tables.answers import said_of


def answers_grid(dataset: Dataset) -> Grid | None:
    """A row for each column that the steward has answered for; None where there is none."""
    own = dataset.disclosure
    rows: list[tuple[Piece, ...]] = [
        (Code(answer.column), said_of(answer), Name(answer.reason))
        for answer in own.answers.values()
    ]
    if not rows:
        return None
    return Grid(
        caption=phrase("Answers for {dataset}", dataset=Name(dataset.title)),
        columns=(Column("Column"), Column("What is published"), Column("Why")),
        rows=tuple(rows),
    )


def why_no_originals(dataset: Dataset) -> Piece:
    """Why the files as the publisher gave them are no download; nothing where they are."""
    if not dataset.disclosure.hides_originals:
        return ""
    return (
        "The original files and their description are not published, because they hold what is "
        "left out or made coarser here to protect people."
    )
