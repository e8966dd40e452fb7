"""Every version of every dataset: which there were, which are given away, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from builders.checks.past.comparing import Side, change_of
from builders.checks.past.judging import ANSWERED, kept_back
from builders.checks.past.texts import Rows, rows_of
from builders.kinds import SHAPES
from builders.releases.versions.version import Standing, Version, VersionFile, VersionList
from builders.settings import Settings
from builders.sources.dataset import Dataset
from builders.sources.versions import sha256_of
from builders.stages.checking import Checked
from builders.stages.states import History, State
from builders.steps import step
from builders.tables.connection import Connection

UNCOMMITTED = "Its files are not committed yet, so its day is that of the data."
NOT_GIVEN = "the files of one of the two versions are not given away"
FIRST = "it is the first version that is known"


def versions_of(
    connection: Connection, settings: Settings, checked: Checked
) -> tuple[VersionList, ...]:
    """Judge the versions of each dataset, and hold each against the one before it."""
    published = [dataset for dataset in checked.datasets if dataset.id in checked.tables]
    lists: list[VersionList] = []
    for done, dataset in enumerate(published):
        step("Looking at earlier versions", done, len(published))
        work = _Work(connection, settings, dataset, checked.histories[dataset.id])
        lists.append(work.listed(checked.days[dataset.id].isoformat()))
    return tuple(lists)


@dataclass(slots=True)
class _Work:
    """One dataset's versions in the making."""

    connection: Connection
    settings: Settings
    dataset: Dataset
    history: History

    def listed(self, day: str) -> VersionList:
        """The whole list, the present version first."""
        made = list(self._with_files(day))
        sides = [self._side(past) for _, past in made]
        versions: list[Version] = []
        for (version, _), own, before, other in zip(
            made, sides, [*made[1:], None], [*sides[1:], None], strict=True
        ):
            versions.append(self._against(version, own, before[0] if before else None, other))
        said = list(self.history.said)
        if not versions[0].is_committed:
            said.insert(0, UNCOMMITTED)
        return VersionList(self.dataset, tuple(versions), tuple(said), self.settings.versions)

    def _with_files(self, day: str) -> Iterator[tuple[Version, Dataset | None]]:
        """Each version with its dataset, as far as its files are given away."""
        dataset, states = self.dataset, list(self.history.states)
        is_committed = bool(states) and states[0].version == dataset.version
        now = states.pop(0) if is_committed else State(dataset.version, day)
        hidden = dataset.disclosure.hides_originals
        yield (
            Version(
                dataset.version,
                now.day or day,
                Standing.WITHHELD if hidden else Standing.KEPT,
                ANSWERED if hidden else "",
                now.commit,
                is_present=True,
                is_committed=is_committed or not self._has_git(),
            ),
            None if hidden else dataset,
        )
        left, room = self.settings.versions.most, self.settings.versions.bytes
        for state in states:
            if state.version == dataset.version:
                continue
            version = self._judged(state, left, room)
            given = state.dataset if version.standing is Standing.KEPT else None
            if given is not None:
                left, room = left - 1, room - self._bytes(given)
            yield version, given
        known = {state.version for state in self.history.states}
        for one in dataset.withdrawn:
            if one.version not in known and one.version != dataset.version:
                yield Version(one.version, "", Standing.WITHDRAWN, one.reason), None

    def _bytes(self, past: Dataset) -> int:
        """What its files take, each at the address of every name that the dataset had."""
        once = sum(file.stat().st_size for file in dict.fromkeys(past.parts))
        return once * (1 + len(self.dataset.formerly))

    def _has_git(self) -> bool:
        return any(state.commit for state in self.history.states)

    def _judged(self, state: State, left: int, room: int) -> Version:
        reasons = {one.version: one.reason for one in self.dataset.withdrawn}
        own = Version(state.version, state.day, commit=state.commit)
        if state.version in reasons:
            return replace(own, standing=Standing.WITHDRAWN, why=reasons[state.version])
        if self.dataset.disclosure.hides_originals:
            return replace(own, standing=Standing.WITHHELD, why=ANSWERED)
        if state.dataset is None:
            why = "its files were not on the last site, or are not what they were"
            return replace(own, standing=Standing.NOT_KEPT, why=why)
        if left < 1 or self._bytes(state.dataset) > room:
            why = "this portal gives away only so many earlier versions, and this one is older"
            if left >= 1:
                why = "it would take more room than this portal has for earlier versions"
            return replace(own, standing=Standing.NOT_KEPT, why=why)
        shape = SHAPES[state.dataset.kind]
        why = kept_back(self.connection, state.dataset, self.dataset, shape, self.settings.cache)
        return replace(own, standing=Standing.WITHHELD, why=why) if why else own

    def _side(self, past: Dataset | None) -> Side | None:
        if past is None:
            return None
        rows = rows_of(self.connection, past, self.settings.cache)
        files = {_path(past, file): sha256_of(file) for file in past.parts}
        return Side(past, files, rows)

    def _against(
        self, version: Version, own: Side | None, before: Version | None, other: Side | None
    ) -> Version:
        if own is not None:
            version = replace(version, files=tuple(_files(own)), dataset=own.dataset)
        if before is None:
            return replace(version, not_compared=FIRST)
        told = replace(version, before=before.version)
        if own is None or other is None:
            return replace(told, not_compared=NOT_GIVEN)
        shape = SHAPES[self.dataset.kind]
        return replace(told, change=change_of(self.connection, shape, other, own))


def _files(side: Side) -> Iterator[VersionFile]:
    for file in side.dataset.parts:
        path = _path(side.dataset, file)
        rows: Rows | None = side.rows.get(path)
        size = file.stat().st_size
        yield VersionFile(path, file, side.files[path], size, rows.count if rows else None)


def _path(dataset: Dataset, file: Path) -> str:
    """A file's path in its dataset's folder, which is where the descriptor stands."""
    return file.relative_to(dataset.parts[0].parent).as_posix()
