"""What was left out of a dataset or made coarser so that no person is exposed, and why."""

from __future__ import annotations

from dataclasses import dataclass

from builders.measures.figure import Figures
from builders.pages.parts import Column, Grid
from builders.pages.pieces import Code, Name, Piece, phrase
from builders.pages.voice import HIDDEN
from builders.sources.dataset import Dataset
from builders.tables.answers import said_of


@dataclass(frozen=True, slots=True)
class Answered:
    """What the steward has answered for, and which breakdowns are not published for that."""

    grid: Grid
    withheld: tuple[Piece, ...] = ()  # by what each breakdown counts

    @property
    def told(self) -> str:
        """What holds of all the breakdowns that are left out; nothing where none is."""
        return LEFT_OUT if self.withheld else ""


def answers_of(dataset: Dataset, figures: Figures) -> Answered | None:
    """A row for each thing that the steward has answered for; None where there is none.

    Of the figures it says which breakdowns are not published, since some groups are too small, and
    how far it was looked whether the hidden numbers can be worked out.
    """
    own = dataset.disclosure
    rows: list[tuple[Piece, ...]] = [
        (Code(answer.column), said_of(answer), Name(answer.reason))
        for answer in own.answers.values()
    ]
    why = Name(own.reason) if own.reason else "So that nobody can be recognised."
    withheld = figures.withheld.get(dataset.id, ()) if own.threshold else ()
    if own.threshold:
        rows.append(("Single rows", "Left out.", why))
        rows.append(("Small counts", _small(own.threshold), why))
        if dataset.id in figures.unaudited:
            rows.append(("How far this was tried", NOT_ALL_TRIED, why))
    if not rows:
        return None
    grid = Grid(
        caption=phrase("Answers for {dataset}", dataset=Name(dataset.title)),
        columns=(Column("What"), Column("How it is published"), Column("Why")),
        rows=tuple(rows),
    )
    return Answered(grid, tuple(_by(labels) for labels in withheld))


def _by(labels: tuple[str, ...]) -> Piece:
    return phrase("By {labels}", labels=" and ".join(labels).replace("_", " "))


LEFT_OUT = (
    "These breakdowns are not published. Some of their groups are so small that people could be "
    "recognised, or there are so many groups that it could not be tried whether hidden numbers can "
    "be worked out."
)
NOT_ALL_TRIED = (
    "It was tried whether a hidden number can be worked out from sums, such as a month from its "
    "year. Months, services and places could not be tried side by side, since what the file says "
    "of some requests cannot be so together, such as open with a closing date. In rare cases "
    "somebody who tries them may still work one out."
)


def _small(threshold: int) -> str:
    return (
        f"A count from one to {threshold - 1} is not shown, nor a rate of so few, nor what "
        "would tell that so few are left, such as the late ones beside a share on time. Some other "
        "numbers are not shown either, so that these cannot be worked out from sums. They say "
        f"“{HIDDEN}”; they are neither zero nor unknown."
    )


def why_no_originals(dataset: Dataset) -> Piece:
    """Why the files as the publisher gave them are no download; nothing where they are."""
    if dataset.disclosure.hides_rows:
        return (
            "Neither the original files nor any table of single rows is published, because from "
            "them the small counts that are hidden to protect people could be counted again. The "
            "numbers of this site are in the table of figures."
        )
    if not dataset.disclosure.hides_originals:
        return ""
    return (
        "The original files and their description are not published, because they hold what is "
        "left out or made coarser here to protect people."
    )
