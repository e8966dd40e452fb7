"""Which warnings a steward has waived: those are published apart, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from builders.problems import Problem, Report, Severity, Waived
from builders.sources.dataset import Dataset
from builders.sources.waivers import Waiver
from builders.wording.nearest import did_you_mean

MOST_YEARS = 5  # for which a waiver may well hold


def waive(datasets: Sequence[Dataset], report: Report, day: date) -> Report:
    """The report without the warnings that are waived on that day, and what is amiss with waivers.

    A waiver that has ended waives nothing, and one that meets nothing is told of, unless errors
    kept some checks from being made.
    """
    kept = list(report.problems)
    waived: list[Waived] = []
    for dataset in datasets:
        checked = report.under(dataset.folder).is_sound
        for waiver in dataset.waivers:
            met = [problem for problem in kept if _meets(waiver, dataset, problem)]
            gone = set(met)
            if day > date.fromisoformat(waiver.until):
                wanted = f"{day}"
                kept.append(waiver.problem("waiver-ended", found=waiver.until, wanted=wanted))
                continue
            if date.fromisoformat(waiver.until).year - day.year > MOST_YEARS:
                wanted = f"{MOST_YEARS}"
                kept.append(waiver.problem("waiver-far-off", found=waiver.until, wanted=wanted))
            if met:
                kept = [problem for problem in kept if problem not in gone]
                waived.append(_waived(dataset, waiver, met))
            elif checked:
                hint = _near(waiver, dataset, kept)
                kept.append(waiver.problem("waiver-unused", waiver.code, hint=hint))
    return replace(report, problems=tuple(kept), waived=tuple(waived))


def _meets(waiver: Waiver, dataset: Dataset, problem: Problem) -> bool:
    file = f"{dataset.folder}/{waiver.file}" if waiver.file else problem.file
    return (
        _is_of(dataset, problem)
        and problem.severity is Severity.WARNING
        and problem.code == waiver.code
        and problem.file == file
        and waiver.column in ("", problem.column)
    )


def _is_of(dataset: Dataset, problem: Problem) -> bool:
    return problem.file == dataset.folder or problem.file.startswith(f"{dataset.folder}/")


def _near(waiver: Waiver, dataset: Dataset, problems: Sequence[Problem]) -> str:
    """The code, file or column that was perhaps meant."""
    own = [p for p in problems if p.severity is Severity.WARNING and _is_of(dataset, p)]
    alike = [p for p in own if p.code == waiver.code]
    if not alike:
        return did_you_mean(waiver.code, sorted({p.code for p in own}))
    files = sorted({p.file.removeprefix(f"{dataset.folder}/") for p in alike})
    if waiver.file and waiver.file not in files:
        return did_you_mean(waiver.file, files)
    return did_you_mean(waiver.column, sorted({p.column for p in alike}))


def _waived(dataset: Dataset, waiver: Waiver, met: Sequence[Problem]) -> Waived:
    return Waived(
        dataset=dataset.id,
        file=waiver.said_in,
        code=waiver.code,
        narrowed=", ".join(part for part in (waiver.file, waiver.column) if part),
        reason=waiver.reason,
        until=waiver.until,
        problems=tuple(met),
    )
