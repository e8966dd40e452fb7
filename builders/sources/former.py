"""What a dataset was called before, and versions that its steward has withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from builders.problems import Problem
from builders.sources.markup import as_text

if TYPE_CHECKING:
    from builders.sources.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A version that is no longer given away, and why, in words for the public."""

    version: str
    reason: str


def withdrawn_of(block: Mapping[str, Any]) -> tuple[Withdrawn, ...]:
    """The ``withdrawn`` of a lightwell block that has passed the JSON Schema."""
    return tuple(
        Withdrawn(as_text(said["version"]), as_text(said["reason"]))
        for said in block.get("withdrawn", ())
    )


def formerly_of(block: Mapping[str, Any]) -> tuple[str, ...]:
    """The ``formerly`` of a lightwell block that has passed the JSON Schema."""
    return tuple(dict.fromkeys(as_text(name) for name in block.get("formerly", ())))


def former_name_problems(datasets: Sequence[Dataset]) -> Iterator[Problem]:
    """Former names that are in use, or that two datasets claim: an address has one owner."""
    owners = {dataset.id: dataset for dataset in datasets}
    for dataset in datasets:
        for name in dataset.formerly:
            other = owners.setdefault(name, dataset)
            if other is not dataset or name == dataset.id:
                where = (dataset.folder, None, "lightwell.formerly", name)
                yield Problem("former-name-in-use", *where, other.folder)


def names_of_others(datasets: Iterable[Dataset], own: Dataset) -> frozenset[str]:
    """The names that all datasets but this one have, and say that they had."""
    others = (dataset for dataset in datasets if dataset.id != own.id)
    return frozenset(name for other in others for name in (other.id, *other.formerly))


def with_former_names(
    datasets: Sequence[Dataset], known: Mapping[str, Iterable[str]]
) -> tuple[Dataset, ...]:
    """The datasets, each with all the names that its history knows, declared or not.

    Whoever renames a dataset twice and declares the last name alone would break every address
    that was cited before. A name that is in use, or that another dataset declares, stays there.
    """
    owners = {name: dataset.id for dataset in datasets for name in dataset.formerly}
    owners |= {dataset.id: dataset.id for dataset in datasets}
    whole = []
    for dataset in datasets:
        found = (n for n in known.get(dataset.id, ()) if n != dataset.id)
        own = tuple(name for name in found if owners.setdefault(name, dataset.id) == dataset.id)
        names = tuple(dict.fromkeys((*dataset.formerly, *own)))
        whole.append(dataset if names == dataset.formerly else replace(dataset, formerly=names))
    return tuple(whole)
