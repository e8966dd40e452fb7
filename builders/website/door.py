"""The door to the portal layer: what the plugin asks for, and where it finds it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from builders.pages.page import Page
from builders.problems import Report
from builders.releases.artifact import Artifact
from builders.settings import Settings


class Portal(Protocol):
    """Everything that was computed: the pages, the files beside them, and what was found."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """The generated pages."""

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """The files published beside them."""

    @property
    def report(self) -> Report:
        """What the checks found; holds no error, or there would be no portal."""

    @property
    def as_of(self) -> str:
        """The ISO date up to which the data are complete: the site's only clock."""


def build_portal(settings: Settings) -> Portal:
    """Check and compute the whole portal; raises PortalError where data or settings are bad.

    The portal layer stands above the website and imports it, so it can only be reached when it
    is needed. This is the one import that runs the other way: mkdocs makes its plugins itself,
    and leaves no place for a caller to hand one its portal.
    """
    module = import_module("builders.portal")
    build = cast("Callable[[Settings], Portal]", module.build_portal)
    return build(settings)
