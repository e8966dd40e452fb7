"""The states that a dataset was in before: from git, and from what the last site published."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from builders.problems import Problem
from builders.settings import Settings
from builders.sources.commits import line_of
from builders.sources.dataset import Dataset, Shape
from builders.sources.descriptors import read_dataset
from builders.sources.past_files import laid_out, size_of
from builders.sources.released import Released, names_released, released_of

MOST_BYTES = 1_000_000_000  # of one dataset's earlier states that are read in one build
FOLDER = "past"


@dataclass(frozen=True, slots=True)
class State:
    """One earlier state. ``dataset`` is None where only its name and day are known."""

    version: str
    day: str
    commit: str = ""
    dataset: Dataset | None = None


@dataclass(slots=True)
class History:
    """All that is known of the states before; ``said`` are sentences about what is not.

    ``names`` are those that the dataset had, as its earlier states and lists tell.
    """

    states: list[State] = field(default_factory=list)
    names: dict[str, None] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    is_whole: bool = True  # whether no earlier version can be hidden from us


def history_of(
    settings: Settings,
    dataset: Dataset,
    shapes: Mapping[str, Shape],
    taken: Collection[str] = (),
) -> History:
    """Every earlier state that can be found, the newest first, each version once.

    ``taken`` are the names that the other datasets have and had: no list of theirs is of this one.
    """
    history = History()
    known: dict[str, State] = {}
    last = ""
    for state in _committed(settings, dataset, shapes, history):
        # What follows itself came out on the first of its days: a note beside it was changed.
        if state.version == last:
            known[last] = state
        last = state.version
        known.setdefault(last, state)
    from_git = bool(known)
    if settings.releases:
        for state in _released(settings, dataset, shapes, history, taken):
            if state.version not in known or known[state.version].dataset is None:
                known[state.version] = state
    history.states = list(known.values())
    history.problems += _not_found(dataset, history)
    if from_git and settings.releases:  # two lines of time become one
        history.states.sort(key=lambda state: state.day, reverse=True)
    return history


def _not_found(dataset: Dataset, history: History) -> Iterator[Problem]:
    """Withdrawals of versions that are not known: a slip would leave one on offer."""
    known = [state.version for state in history.states if state.version != dataset.version]
    for one in dataset.withdrawn if history.is_whole else ():
        if one.version not in known:
            where = (dataset.folder, None, "lightwell.withdrawn", one.version)
            yield Problem("withdrawn-not-found", *where, ", ".join(known) or "it has no other")


def _committed(
    settings: Settings, dataset: Dataset, shapes: Mapping[str, Shape], history: History
) -> Iterator[State]:
    line = line_of(settings.root / dataset.folder, dataset.formerly)
    home, left = settings.cache / FOLDER, MOST_BYTES
    unread, unreadable = line.unread, 0
    for state in line.states:
        folder = laid_out(line.top, state.tree, home, left)
        if folder is None:
            unread += 1
            continue
        left -= size_of(folder)
        past = _read(settings, folder, shapes)
        if past is None:
            unreadable += 1
            continue
        history.names |= dict.fromkeys((past.id, *past.formerly))
        yield State(past.version, state.day, state.commit, past)
    history.is_whole = not (line.is_cut or line.why or unread)
    if line.why and not settings.releases:
        history.said.append(f"No earlier version is known: {line.why}.")
    if line.is_cut:
        history.said.append(
            "There may be more versions: this site was built from a shallow clone, which lacks the "
            "older part of the history."
        )
    if unread:
        history.said.append(
            "Older states than these are in the history, and were not looked at: they are more, "
            "or larger, than one build reads."
        )
    if unreadable:
        history.said.append(
            "Some states in the history are no versions: their descriptor or files could not be "
            "read, so they were never published."
        )


def _released(
    settings: Settings,
    dataset: Dataset,
    shapes: Mapping[str, Shape],
    history: History,
    taken: Collection[str],
) -> Iterator[State]:
    """What the last site published; files that are not what their version says are not taken."""
    home = settings.root / settings.releases
    if not home.is_dir():
        history.said.append(
            "The folder of earlier releases is not there, so only what git knows is listed."
        )
        history.is_whole = False
        return
    # Names that git knows may lead to lists too.
    names = names_released(home, (dataset.id, *dataset.formerly, *history.names), taken)
    history.names |= dict.fromkeys(names)
    for one in released_of(home, names):
        past = _taken(settings, one, shapes) if one.folder else None
        if one.folder and past is None:
            file = f"{settings.releases}/{one.folder.relative_to(home).as_posix()}"
            history.problems.append(Problem("release-differs", file, found=one.version))
        yield State(one.version, one.day, "", past)


def _taken(settings: Settings, one: Released, shapes: Mapping[str, Shape]) -> Dataset | None:
    if one.folder is None or any(file.is_symlink() for file in one.folder.rglob("*")):
        return None
    past = _read(settings, one.folder, shapes)
    return past if past is not None and past.version == one.version else None


def _read(settings: Settings, folder: Path, shapes: Mapping[str, Shape]) -> Dataset | None:
    """The dataset that stands in a folder, where it can be read."""
    there = replace(settings, root=folder.parent.parent, datasets=folder.parent.name)
    past, _ = read_dataset(there, folder, shapes)
    return past
