"""What became of a dataset that was added: the real check, and what its page would say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builders.kinds import KINDS
from builders.measures import MEASURES
from builders.measures.figure import Figure
from builders.problems import Report
from builders.settings import Settings
from builders.stages.about import about
from builders.stages.checking import check_portal
from builders.stages.counting import count_all
from builders.tables.engine import open_engine
from builders.tables.quality import register_quality
from builders.wording.figures import shown

MOST = 8  # headlines
DETAILS = frozenset({"project", "place", "category", "department"})  # no headlines


@dataclass(frozen=True, slots=True)
class Outcome:
    """The report about the dataset, and the first figures that its page would show."""

    report: Report
    headlines: tuple[str, ...]


def outcome_of(settings: Settings, name: str) -> Outcome:
    """Check the portal as `lightwell validate` does, and count the new dataset."""
    backend = open_engine(settings.cache)
    checked = check_portal(backend.con, settings)
    report = about(checked.datasets, checked.report, (f"{settings.datasets}/{name}",), settings)
    own = [dataset for dataset in checked.datasets if dataset.id == name]
    if not own or name not in checked.tables or not report.is_sound:
        return Outcome(report, ())
    wanted = tuple(d for d in checked.datasets if d.id == name or d.kind == "places")
    register_quality(backend.con, checked.datasets, checked.report)
    figures = count_all(backend, replace(checked, datasets=wanted))
    measures = [measure.id for measure in KINDS[own[0].kind].measures]
    mine = [f for f in figures if f.dataset == name and f.measure in measures]
    return Outcome(report, tuple(_headlines(mine, measures, settings))[:MOST])


def _headlines(
    figures: Sequence[Figure], measures: Sequence[str], settings: Settings
) -> Iterator[str]:
    """For each measure its broadest figures, the newest first."""
    for measure in measures:
        known = [f for f in figures if f.measure == measure and f.value is not None]
        known = [f for f in known if not DETAILS.intersection(dict(f.dimensions))]
        if not known:
            continue
        fewest = min(len(figure.dimensions) for figure in known)
        broad = [figure for figure in known if len(figure.dimensions) == fewest]
        for figure in sorted(broad, key=lambda f: f.period, reverse=True)[: MOST // 2]:
            value = shown(figure.value, figure.unit, settings.language, settings.currency)
            labels = ", ".join(text for _, text in figure.dimensions)
            title = MEASURES[measure].title
            yield f"{title}{f' ({labels})' if labels else ''}: {value}"
