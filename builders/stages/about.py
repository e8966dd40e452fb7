"""The part of a report that is about the datasets that somebody named."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from pathlib import PurePath

from builders.problems import PortalError, Problem, Report
from builders.settings import Settings
from builders.sources.dataset import Dataset
from builders.wording.nearest import did_you_mean

COMMAND_EXIT_CODE = 2


def about(
    datasets: Sequence[Dataset], report: Report, names: Sequence[str], settings: Settings
) -> Report:
    """The report about the datasets named, by id or by folder; the whole of it if none is.

    A folder whose descriptor cannot be read is no dataset, but its problems are shown by its path.
    Raises PortalError for a name that is neither.
    """
    if not names:
        return report
    folders = {dataset.id: dataset.folder for dataset in datasets}
    folders |= {dataset.folder: dataset.folder for dataset in datasets}
    for path in settings.datasets_folder.iterdir() if settings.datasets_folder.is_dir() else ():
        folders[f"{settings.datasets}/{path.name}"] = f"{settings.datasets}/{path.name}"
    wanted = [PurePath(name).as_posix() for name in names]
    if unknown := [name for name in wanted if name not in folders]:
        code, known = "dataset-not-found", ", ".join(dataset.id for dataset in datasets)
        raise PortalError(
            [
                Problem(code, found=name, wanted=known, hint=did_you_mean(name, folders))
                for name in unknown
            ],
            COMMAND_EXIT_CODE,
        )
    return reduce(lambda a, b: a + b, (report.under(folders[name]) for name in wanted), Report())
