"""Which of the things named on the command line stand outside the portal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from builders.problems import PortalError, Problem
from builders.settings import Settings
from builders.wording.nearest import did_you_mean

COMMAND_EXIT_CODE = 2


@dataclass(frozen=True, slots=True)
class Targets:
    """Datasets of the portal by id or folder, and paths outside it."""

    datasets: tuple[str, ...] = ()
    outside: tuple[Path, ...] = ()


def targets_of(names: Sequence[str], config: Path, settings: Callable[[], Settings]) -> Targets:
    """Sort what was named; a file of one of the portal's datasets stands for the dataset.

    ``settings`` are asked for only where a path stands below the settings file. Raises
    PortalError (exit code 2) for a path that leads nowhere where there is no portal.
    """
    if not config.is_file():
        if lost := [name for name in names if not Path(name).exists()]:
            raise PortalError([_not_found(name) for name in lost], COMMAND_EXIT_CODE)
        return Targets(outside=tuple(map(Path, names)))
    datasets: list[str] = []
    outside: list[Path] = []
    for name in names:
        path = Path(name)
        if not path.exists():
            datasets.append(name)
            continue
        own = _dataset_of(path, config, settings)
        if own:
            datasets.append(own)
        else:
            outside.append(path)
    return Targets(tuple(datasets), tuple(outside))


def _dataset_of(path: Path, config: Path, settings: Callable[[], Settings]) -> str:
    """The folder of the portal's dataset to which a path belongs, or nothing."""
    if not path.absolute().is_relative_to(config.absolute().parent):
        return ""
    said = settings()
    home = said.datasets_folder
    if not path.resolve().is_relative_to(home.resolve()):
        return ""
    inside = path.resolve().relative_to(home.resolve()).parts
    return f"{said.datasets}/{inside[0]}" if inside else ""


def _not_found(name: str) -> Problem:
    path = Path(name)
    beside = [p.name for p in sorted(path.parent.iterdir())] if path.parent.is_dir() else []
    return Problem("path-not-found", found=name, hint=did_you_mean(path.name, beside))
