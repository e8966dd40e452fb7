"""Boundaries of several vintages: which places are the main ones, and who joins to which."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from builders.problems import Problem
from builders.sources.dataset import Dataset
from builders.wording.nearest import did_you_mean

PLACES = "places"


def with_vintages(datasets: Sequence[Dataset]) -> tuple[Dataset, ...]:
    """The datasets, each with the dataset of places that it joins to: its own word, or the main.

    Where two would be the main one none is, and what names none of itself joins to none.
    """
    known = {dataset.id for dataset in datasets if dataset.kind == PLACES}
    main = _main(datasets)
    found = []
    for dataset in datasets:
        own = dataset.id if dataset.kind == PLACES else dataset.places_of or main
        of = own if own in known else ""
        found.append(replace(dataset, places_of=of, is_main=dataset.id == main))
    return tuple(found)


def _main(datasets: Sequence[Dataset]) -> str:
    """The one that says so, or else the one that does not say no; nothing where it is open."""
    places = [dataset for dataset in datasets if dataset.kind == PLACES]
    said = [dataset for dataset in places if dataset.is_main] or _open(places)
    return said[0].id if len(said) == 1 else ""


def _open(places: Sequence[Dataset]) -> Sequence[Dataset]:
    """Those that may be the main one where none says that it is; a single one always may."""
    return [dataset for dataset in places if not dataset.is_beside] or places


def vintage_problems(
    datasets: Sequence[Dataset], unread: Collection[str] = ()
) -> Iterator[Problem]:
    """Where it is open which places are meant; the datasets are as their descriptors say.

    ``unread`` are the folders of which no dataset could be made: what is wrong is told there.
    """
    places = [dataset for dataset in datasets if dataset.kind == PLACES]
    names = [dataset.id for dataset in places]
    said = [dataset for dataset in places if dataset.is_main]
    if not said:
        left = _open(places)
        for other in left[1:]:
            yield _told("places-main-missing", other, "main", other.id, left[0].id)
    for other in said[1:]:
        yield _told("places-main-twice", other, "main", other.id, said[0].id)
    for dataset in datasets:
        yield from _of(dataset, names, unread)


def _of(dataset: Dataset, names: Sequence[str], unread: Collection[str]) -> Iterator[Problem]:
    """What one dataset says of its places that cannot be."""
    if dataset.kind != PLACES:
        if dataset.is_main or dataset.is_beside:
            yield _told("places-words-elsewhere", dataset, "main", dataset.kind)
        if dataset.place_word or dataset.places_word:
            yield _told("places-words-elsewhere", dataset, "place_word", dataset.kind)
        if dataset.name_as:
            yield _told("places-words-elsewhere", dataset, "name_as", dataset.kind)
        if dataset.places_of and dataset.places_of not in (*names, *unread):
            hint = did_you_mean(dataset.places_of, names)
            wanted = ", ".join(names) or "there is none"
            yield _told("places-of-unknown", dataset, "places.of", dataset.places_of, wanted, hint)
    elif dataset.places_of:
        yield _told("places-of-places", dataset, "places.of", dataset.places_of)


def _told(
    code: str, dataset: Dataset, key: str, found: str, wanted: str = "", hint: str = ""
) -> Problem:
    return dataset.problem(code, ("lightwell", *key.split(".")), found, wanted, hint)
