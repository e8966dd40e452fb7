"""A page as a value: what it is called, where it stands, and the HTML of its main part."""

from __future__ import annotations

from dataclasses import dataclass

from builders.releases.artifact import Artifact


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the portal, without the theme's frame around it.

    ``path`` is its file from the site's folder (``places/harbour.html``). ``section`` is the path
    of the navigation entry that it belongs to (``places.html``). ``html`` is trusted: templates
    with autoescape made it.
    """

    path: str
    title: str
    description: str
    html: str
    section: str = ""
    files: tuple[Artifact, ...] = ()  # of its charts
    search: str = ""  # plain text for the search index; nothing: not in the index
    head: str = ""  # trusted HTML for the head, beside what every page says
    script: str = ""  # the name of a file of the theme's assets that the page runs


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way back to the home page."""

    title: str
    path: str
