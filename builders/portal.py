"""The portal: from a folder of datasets to everything that is published, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builders.checks.personal.gate import for_public
from builders.measures import MEASURES
from builders.measures.figure import Figures
from builders.measures.statements import Statements
from builders.pages import build_pages
from builders.pages.content import Content
from builders.pages.moved import moved_pages
from builders.pages.page import Page
from builders.problems import PortalError, Report
from builders.releases import release_all
from builders.releases.artifact import Artifact
from builders.releases.digests import with_checksums
from builders.releases.outside.results import outside_of
from builders.releases.versions.files import version_files
from builders.settings import Settings
from builders.stages.about import about
from builders.stages.cataloguing import catalogued, with_heads
from builders.stages.checking import check_portal
from builders.stages.counting import count_all
from builders.stages.showing import payments_of, previews_of, projects_of, rows_behind, rows_listed
from builders.stages.versions import versions_of
from builders.steps import step
from builders.tables.engine import open_engine
from builders.tables.quality import register_quality


@dataclass(frozen=True, slots=True)
class Portal:
    """Everything that is published: the pages, the files beside them, and what was found."""

    pages: tuple[Page, ...]
    artifacts: tuple[Artifact, ...]
    report: Report
    figures: Figures
    as_of: str


def build_portal(settings: Settings) -> Portal:
    """Read, check, count, release and tell. Raises PortalError where the data hold an error."""
    backend = open_engine(settings.cache)
    checked = check_portal(backend.con, settings)
    stop_at_errors(checked.report)
    step("Counting")
    told = for_public(checked.datasets, checked.report)
    register_quality(backend.con, checked.datasets, told)
    statements = Statements(settings.cache)
    figures = count_all(backend, checked, settings.fiscal_year_starts, statements)
    step("Writing downloads")
    versions = versions_of(backend.con, settings, checked)
    lists = rows_listed(backend, figures, settings)
    artifacts = (
        *release_all(checked.datasets, checked.tables, figures, told, settings, checked.places),
        *version_files(versions),
        *(file for one in lists for file in one.files),
    )
    outside = outside_of(settings.root, artifacts)
    artifacts = (*artifacts, outside.artifact)
    described = catalogued(settings, checked, artifacts, figures, versions)
    content = Content(
        settings=settings,
        as_of=checked.as_of,
        datasets=checked.datasets,
        tables=checked.tables,
        figures=figures,
        measures=MEASURES,
        places=checked.places,
        report=told,
        artifacts=artifacts,
        projects=projects_of(backend, checked),
        previews=previews_of(backend, checked),
        outside=outside,
        rows=rows_behind(backend, figures, settings.rows_shown),
        lists={query: one.path for one in lists for query in one.queries},
        payments=payments_of(backend, checked),
        versions={own.dataset.id: own for own in versions},
    )
    step("Drawing charts and writing pages")
    pages = with_heads(build_pages(content), described.heads)
    step("Putting the site together")
    charts = (file for page in pages for file in page.files)
    published = with_checksums((*artifacts, *charts, *described.artifacts, *moved_pages(content)))
    return Portal(pages, published, checked.report, figures, checked.as_of.isoformat())


def validate_portal(settings: Settings, names: Sequence[str] = ()) -> Report:
    """Read and check alone; the report is about the datasets named, or all of them.

    A name is a dataset's id or its folder. Raises PortalError (exit code 2) for one that is
    neither.
    """
    checked = check_portal(open_engine(settings.cache).con, settings)
    return about(checked.datasets, checked.report, names, settings)


def stop_at_errors(report: Report) -> None:
    """Refuse to publish what is wrong; every problem is told, warnings too."""
    if not report.is_sound:
        raise PortalError(report.problems)
