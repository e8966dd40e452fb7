"""The catalogues, feeds and API of a portal, and what the heads of its pages say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from builders.catalogues import catalogue_files
from builders.catalogues.api import api_files
from builders.catalogues.describing import catalogue_of
from builders.catalogues.heads import heads_of
from builders.catalogues.times import with_times
from builders.catalogues.versions import with_versions
from builders.measures import MEASURES
from builders.measures.figure import Figures
from builders.pages.page import Page
from builders.releases.artifact import Artifact
from builders.releases.versions.version import VersionList
from builders.settings import Settings
from builders.stages.checking import Checked


@dataclass(frozen=True, slots=True)
class Catalogued:
    """The files for harvesters, and HTML for the heads of pages, by path."""

    artifacts: tuple[Artifact, ...] = ()
    heads: Mapping[str, str] = field(default_factory=dict)


def catalogued(
    settings: Settings,
    checked: Checked,
    artifacts: Sequence[Artifact],
    figures: Figures,
    versions: Sequence[VersionList] = (),
) -> Catalogued:
    """Describe the portal to programs.

    Where it has no address of its own there is only the API: every standard of catalogues wants
    whole addresses, and a portal without ``site_url`` knows none.
    """
    plain = catalogue_of(
        settings,
        checked.datasets,
        checked.tables,
        checked.places,
        artifacts,
        checked.as_of,
    )
    catalogue = with_versions(with_times(plain, checked.spans), versions)
    api = api_files(catalogue, checked.places, MEASURES, figures)
    if not settings.site_url:
        return Catalogued(api)
    files = catalogue_files(catalogue, checked.places)
    feeds = frozenset(file.path for file in files if file.path.endswith(".atom"))
    return Catalogued((*files, *api), heads_of(catalogue, feeds))


def with_heads(pages: Iterable[Page], heads: Mapping[str, str]) -> tuple[Page, ...]:
    """The pages, with what their heads say to programs."""
    return tuple(replace(page, head=heads.get(page.path, "")) for page in pages)
