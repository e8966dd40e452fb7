"""Where a foreign key leads: to a file of the same dataset or of another that is read with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from builders.checks.columns import field_of
from builders.checks.reading import TextTable
from builders.problems import Problem
from builders.sources.dataset import Dataset, Resource
from builders.sources.foreign_keys import ForeignKey
from builders.sources.markup import as_text
from builders.wording.nearest import did_you_mean, nearest

DESCRIPTORS = ("datapackage.json", "datapackage.yaml", "datapackage.yml")
MOST_LISTED = 10


@dataclass(frozen=True, slots=True)
class Party:
    """One dataset with the texts of those of its files that could be read."""

    dataset: Dataset
    texts: Mapping[str, TextTable]


@dataclass(frozen=True, slots=True)
class Target:
    """The file to which a key leads."""

    dataset: Dataset
    resource: Resource
    text: TextTable


@dataclass(frozen=True, slots=True)
class Parties:
    """All datasets that are read together.

    ``unread`` are the folders whose descriptors could not be used. Where the datasets are no
    portal's, others may well be elsewhere, and ``are_all`` is false.
    """

    listed: Sequence[Party]
    unread: Collection[str] = ()
    are_all: bool = False

    def target(self, own: Party, resource: Resource, key: ForeignKey) -> Target | Problem | None:
        """Where a key leads, or what is wrong with it; None where a column of its own may lack."""
        party = self._party(own, key)
        if isinstance(party, Problem):
            return party
        other = _resource(party, resource, key)
        if isinstance(other, Problem):
            return other
        text = party.texts.get(other.name)
        if text is None:
            return key.problem("foreign-key-unread", other.shown)
        columns = own.texts[resource.name].columns
        if lacking := [name for name in key.columns if name not in columns]:
            # That the file lacks a field of its schema is told elsewhere, or allowed.
            allowed = field_of(resource, lacking[0])
            return None if allowed else _astray(key, lacking[0], resource, columns)
        return _of_columns(key, Target(party.dataset, other, text))

    def _party(self, own: Party, key: ForeignKey) -> Party | Problem:
        """The dataset that a key names by its id or its folder."""
        if not key.package:
            return own
        if "//" in key.package:
            return key.problem("foreign-key-elsewhere", key.package)
        path = PurePosixPath(key.package)
        path = path.parent if path.name in DESCRIPTORS else path
        for is_meant in (_is_called, _is_in):
            if found := next((p for p in self.listed if is_meant(p, path)), None):
                return found
        if path.name in self.unread:
            return key.problem("foreign-key-unread", key.package)
        if not self.are_all:
            return key.problem("foreign-key-elsewhere", key.package)
        names = [party.dataset.id for party in self.listed]
        return key.problem("foreign-key-dataset-unknown", key.package, "", _near(path.name, names))


def _of_columns(key: ForeignKey, target: Target) -> Target | Problem:
    """The target, where it has the columns that the key names there."""
    columns = target.text.columns
    if lacking := [name for name in key.there if name not in columns]:
        return _astray(key, lacking[0], target.resource, columns)
    if not key.columns or len(key.columns) != len(key.there):
        return key.problem("foreign-key-uneven", f"{len(key.columns)} and {len(key.there)}")
    return target


def _astray(key: ForeignKey, column: str, resource: Resource, columns: Sequence[str]) -> Problem:
    return key.problem("foreign-key-astray", column, resource.shown, _near(column, columns))


def _is_called(party: Party, path: PurePosixPath) -> bool:
    return party.dataset.id == path.as_posix()


def _is_in(party: Party, path: PurePosixPath) -> bool:
    return bool(path.name) and PurePosixPath(party.dataset.folder).name == path.name


def _resource(party: Party, own: Resource, key: ForeignKey) -> Resource | Problem:
    known = {resource.name: resource for resource in party.dataset.resources}
    if key.resource in known:
        return known[key.resource]
    if not key.resource and own in known.values():
        return own
    if not key.resource and len(known) == 1:
        return next(iter(known.values()))
    if key.resource in _written(party.dataset):
        return key.problem("foreign-key-unread", key.resource)
    hint = _near(key.resource, known)
    return key.problem("foreign-key-astray", key.resource, party.dataset.folder, hint)


def _written(dataset: Dataset) -> Iterator[str]:
    """The names of all resources that the descriptor has, those too that are not read."""
    for said in dataset.descriptor.get("resources", ()):
        if name := as_text(said.get("name")):
            yield name


def _near(name: str, choices: Iterable[str]) -> str:
    """The name that was probably meant, or those that there are."""
    names = [*choices]
    if nearest(name, names):
        return did_you_mean(name, names)
    listed = ", ".join(names[:MOST_LISTED])
    others = " and others" if len(names) > MOST_LISTED else ""
    return f"There are: {listed}{others}." if names else ""
