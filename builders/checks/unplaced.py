"""Where no name can be held against any place, that alone is told, and not of every name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from builders.problems import Problem
from builders.sources.dataset import Dataset

PLACES = "places"
MOST_LISTED = 5


def unplaced_problems(
    datasets: Sequence[Dataset], waiting: Collection[str], unread: Collection[str]
) -> Iterator[Problem]:
    """That the portal has no places, or that those of a dataset of places could not be used.

    ``waiting`` are the datasets that tell of places and join to none, ``unread`` the folders of
    which no dataset could be made, which may well be the places.
    """
    told = [dataset for dataset in datasets if dataset.id in waiting]
    if not told:
        return
    if not unread and all(dataset.kind != PLACES for dataset in datasets):
        yield Problem("places-none", found=_listed(told))
    for of in datasets:
        own = [dataset for dataset in told if dataset.places_of == of.id]
        if of.kind == PLACES and own:
            yield of.problem("places-unused", (), of.id, _listed(own))


def _listed(datasets: Sequence[Dataset]) -> str:
    names = [dataset.id for dataset in datasets]
    left = len(names) - MOST_LISTED
    return ", ".join(names[:MOST_LISTED]) + (f" and {left:,} more" if left > 0 else "")
