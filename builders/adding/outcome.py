"""What became of datasets that were added: the real check, and what their pages would say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builders.measures import MEASURES
from builders.measures.computing import Subject, compute_figures
from builders.measures.figure import Figure
from builders.measures.measure import Measure
from builders.problems import Report
from builders.settings import Settings
from builders.stages.about import about
from builders.stages.checking import Checked, check_portal
from builders.stages.counting import by_kind
from builders.tables.engine import Engine, open_engine
from builders.wording.figures import shown

MOST = 8  # headlines
DETAILS = frozenset({"project", "place", "category", "department"})  # no headlines


@dataclass(frozen=True, slots=True)
class Outcome:
    """The report about the new datasets, and the first figures that each one's page would show.

    ``headlines`` holds them by the dataset's title, in the order in which they were added.
    """

    report: Report
    headlines: Mapping[str, tuple[str, ...]]


def outcome_of(settings: Settings, names: Sequence[str]) -> Outcome:
    """Check the new datasets as `lightwell validate` does, and count them.

    The others are as they were: of them the places alone are read, to which the new ones join.
    """
    backend = open_engine(settings.cache)
    checked = check_portal(backend.con, settings, only=names)
    folders = [f"{settings.datasets}/{name}" for name in names]
    report = about(checked.datasets, checked.report, folders, settings)
    headlines = {}
    own = {dataset.id: dataset for dataset in checked.datasets}
    for name in (name for name in names if name in own and name in checked.tables):
        if report.under(own[name].folder).is_sound:
            subject = by_kind(backend, own[name], checked.tables[name], checked.days[name])
            told = _headlines(backend, checked, subject, settings)
            headlines[own[name].title] = tuple(told)[:MOST]
    return Outcome(report, headlines)


def _headlines(
    backend: Engine, checked: Checked, subject: Subject, settings: Settings
) -> Iterator[str]:
    """For each measure its broadest figures, the newest first."""
    for measure, broad in _broadest(backend, checked, subject):
        for figure in sorted(broad, key=lambda f: f.period, reverse=True)[: MOST // 2]:
            value = shown(figure.value, figure.unit, settings.language, settings.currency)
            labels = ", ".join(text for _, text in figure.dimensions)
            title = MEASURES[measure].title
            yield f"{title}{f' ({labels})' if labels else ''}: {value}"


def _broadest(
    backend: Engine, checked: Checked, subject: Subject
) -> Iterator[tuple[str, list[Figure]]]:
    """The known figures of each measure by the fewest labels; what is finer is not counted."""
    found: dict[str, list[Figure]] = {}
    for width in range(1 + max(map(_width, subject.measures), default=0)):
        asked = [_only(m, width) for m in subject.measures if m.id not in found]
        own = replace(subject, measures=[measure for measure in asked if measure.breakdowns])
        asked_of = [own] if own.measures else []
        for figure in compute_figures(backend, asked_of, checked.tables, checked.as_of):
            if figure.value is not None:
                found.setdefault(figure.measure, []).append(figure)
    for measure in subject.measures:
        if measure.id in found:
            yield measure.id, found[measure.id]


def _width(measure: Measure) -> int:
    return max(map(len, measure.breakdowns), default=0)


def _only(measure: Measure, width: int) -> Measure:
    """The measure in the breakdowns of so many labels that make headlines, without its rows."""
    wanted = tuple(
        by for by in measure.breakdowns if len(by) == width and not DETAILS.intersection(by)
    )
    return replace(measure, breakdowns=wanted, behind=None)
