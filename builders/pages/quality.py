"""The quality of the data: what was read, what is published, and what the checks found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from builders.pages import links
from builders.pages.answers import Answered, answers_of
from builders.pages.content import Content
from builders.pages.corrections import correction_grid
from builders.pages.draft import Draft
from builders.pages.ledgers import ledger_grid
from builders.pages.outside import Outsiders, outsiders_of
from builders.pages.parts import Grid, Stat, Told
from builders.pages.pieces import Link, Name, Piece, phrase
from builders.pages.problem_list import SEVERITY_WORDS, Group, groups_of
from builders.pages.sections import HOME, stat
from builders.pages.toolbox import Toolbox
from builders.pages.waivers import waiver_grid
from builders.problems import Problem
from builders.sources.dataset import Dataset


@dataclass(frozen=True, slots=True)
class DatasetReport:
    """What is to be known of one dataset's quality."""

    id: str
    title: Piece
    stats: tuple[Stat, ...]
    ledger: Grid | None
    answers: Answered | None
    groups: tuple[Group, ...]
    waivers: Grid | None
    corrections: Grid | None
    more: Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality(Told):
    """The context of the page of quality."""

    reports: tuple[DatasetReport, ...]
    others: tuple[Group, ...]
    outsiders: Outsiders | None


def quality_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """One page; there is always one."""
    yield Draft(
        path=links.QUALITY,
        title="Quality",
        heading="How good are these data?",
        template="quality",
        prepare=partial(_prepare, content, toolbox),
        crumbs=(HOME,),
    )


def _prepare(content: Content, toolbox: Toolbox) -> Quality:
    told: set[Problem] = set()
    reports: list[DatasetReport] = []
    for dataset in content.datasets:
        own = content.report.under(dataset.folder).problems
        told.update(own)
        reports.append(_report(content, toolbox, dataset, own))
    rest = [problem for problem in content.report.problems if problem not in told]
    return Quality(
        lead=phrase(
            "We check every file before anything is published. Here is what we found, and what "
            "became of every row. Nothing is left out in silence."
        ),
        found_by=tuple(dataset.title for dataset in content.datasets),
        reports=tuple(reports),
        others=groups_of(toolbox, "", rest),
        outsiders=outsiders_of(content.outside),
    )


def _report(
    content: Content, toolbox: Toolbox, dataset: Dataset, own: tuple[Problem, ...]
) -> DatasetReport:
    stats = [
        stat("Rows read", toolbox.one("rows_read", dataset.id)),
        stat("Rows published", toolbox.one("rows_published", dataset.id)),
        stat("Rows withheld", toolbox.one("rows_withheld", dataset.id)),
    ]
    if any(made.dataset == dataset.id for made in content.report.corrected):
        stats.append(stat("Rows corrected", toolbox.one("rows_corrected", dataset.id)))
    stats += [
        stat(words, toolbox.one("problem_count", dataset.id, severity=severity.value))
        for severity, words in SEVERITY_WORDS.items()
    ]
    return DatasetReport(
        id=f"of-{dataset.id}",
        title=Name(dataset.title),
        stats=tuple(one for one in stats if one is not None),
        ledger=ledger_grid(toolbox, dataset, content.report),
        answers=answers_of(dataset, content.figures),
        corrections=correction_grid(toolbox, dataset, content.report),
        waivers=waiver_grid(toolbox, dataset, content.report),
        groups=groups_of(toolbox, dataset.id, own),
        more=Link(
            phrase("Read about {dataset}", dataset=Name(dataset.title)),
            links.dataset_page(dataset.id),
        ),
    )
