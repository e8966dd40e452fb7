"""What several places share, and the part of it that a number for one of them contains."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from builders.checks.splits import RULES
from builders.measures.figure import Figure
from builders.pages.parts import Column, Grid
from builders.pages.pieces import Amount, Behind, Name, Phrase, Piece, joined, listed, phrase
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset
from builders.sources.names import fold

MEASURE = "shared_amount"
AMOUNTS = {"budget_current": "Budget now", "spent": "Spent"}
Rows = Iterable[tuple[Piece, Mapping[str, Figure]]]  # what is split, and the parts by shared name


def split_words(toolbox: Toolbox, dataset: Dataset, place: str = "") -> Phrase:
    """Which names are split, and how; nothing where no money is, or none of it is the place's."""
    parts = _parts(toolbox, dataset)
    names = {_named(dataset, one.label("shared_as")) for one in parts if place in ("", one.place)}
    told = [
        phrase(
            "The money of {name} is split among {places} {rule}, and numbers for one of them "
            "contain its part.",
            name=Name(name),
            places=_places(dataset, name),
            rule=RULES[rule],
        )
        for name, rule in dataset.split.items()
        if name in names
    ]
    return joined(*told)


def _parts(toolbox: Toolbox, dataset: Dataset) -> tuple[Figure, ...]:
    index, by_year = toolbox.index, ("direction", "phase", "year")
    return (
        *index.family(MEASURE, dataset.id, "place", "role", "shared_as"),
        *index.family(MEASURE, dataset.id, *by_year, "place", "shared_as"),
    )


def parts_of_projects(toolbox: Toolbox, dataset: Dataset, place: str) -> Grid | None:
    """What the place has of the budgets and spending that it shares."""
    rows = (
        (title, toolbox.by(MEASURE, dataset.id, "shared_as", place=place, role=role))
        for role, title in AMOUNTS.items()
    )
    return parts_grid(dataset, rows)


def parts_grid(dataset: Dataset, rows: Rows) -> Grid | None:
    """A table of shared names: the whole, how it is split, and the part of one place."""
    told = tuple(
        (
            Name(name),
            _places(dataset, name),
            _rule(dataset, name),
            title,
            Behind(figure, "denominator", "money"),
            Amount(figure),
        )
        for title, row in rows
        for name, figure in sorted(row.items())
    )
    columns = (
        Column("Shared as"),
        Column("By"),
        Column("Split"),
        Column("What"),
        Column("In all", is_number=True),
        Column("Part of this place", is_number=True),
    )
    return Grid("Parts of shared amounts in these numbers", columns, told) if told else None


def _named(dataset: Dataset, name: str) -> str:
    """The name as the descriptor writes it."""
    return next((one for one in dataset.split if fold(one) == fold(name)), name)


def _places(dataset: Dataset, name: str) -> Piece:
    return listed([Name(one) for one in dataset.shared.get(_named(dataset, name), ())])


def _rule(dataset: Dataset, name: str) -> Piece:
    return RULES.get(dataset.split.get(_named(dataset, name), ""), "")
