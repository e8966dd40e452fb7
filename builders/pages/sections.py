"""Putting sections together: what is empty is left out, so that no page shows a bare heading."""

from __future__ import annotations

from collections.abc import Iterable

from builders.measures.figure import Figure
from builders.pages import links
from builders.pages.grids import evenly
from builders.pages.page import Crumb
from builders.pages.parts import Card, Fact, Part, Section, Stat
from builders.pages.pieces import Link, Name, Phrase, Piece, phrase
from builders.sources.dataset import Dataset
from builders.wording.figures import Form

NOTHING = Phrase()
HOME = Crumb("Home", links.HOME)


def section(  # noqa: PLR0913 - all but two have defaults and are named
    id: str,  # noqa: A002 - it is the id of an element
    title: Piece,
    said: Phrase = NOTHING,
    *,
    stats: Iterable[Stat | None] = (),
    facts: Iterable[Fact | None] = (),
    parts: Iterable[Part | None] = (),
    cards: Iterable[Card] = (),
    cards_are_small: bool = False,
    table_is_first: bool = False,
) -> Section | None:
    """A section without its empty parts; None where nothing is left but a sentence or less."""
    made = Section(
        id=id,
        title=title,
        said=said,
        stats=tuple(stat for stat in stats if stat is not None),
        facts=tuple(fact for fact in facts if fact is not None),
        parts=tuple(part for part in parts if part is not None),
        cards=tuple(cards),
        cards_are_small=cards_are_small,
        table_is_first=table_is_first,
    )
    return made if made.stats or made.facts or made.parts or made.cards else None


def kept(*sections: Section | None) -> tuple[Section, ...]:
    """The sections that there are."""
    return tuple(one for one in sections if one is not None)


def stat(
    label: Piece,
    figure: Figure | None,
    sentence: Phrase = NOTHING,
    *,
    form: Form = "short",
    path: str = "",
) -> Stat | None:
    """A headline number, or None where it is not published."""
    if figure is None:
        return None
    return Stat(label, figure, sentence, evenly(form, (figure,)), path)


def fact(term: Piece, value: Piece) -> Fact | None:
    """A word and what it is, or None where nothing is said of it."""
    return Fact(term, value) if value else None


def source_of(dataset: Dataset) -> Phrase:
    """Where the numbers of a chapter come from."""
    return phrase(
        "From the dataset {dataset}.",
        dataset=Link(Name(dataset.title), links.dataset_page(dataset.id)),
    )
