"""What stands at the addresses that a renamed dataset had: pages that lead to the new ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builders.pages import links
from builders.pages.content import Content
from builders.pages.environment import make_environment
from builders.releases.artifact import Artifact
from builders.releases.cite import address
from builders.releases.versions.version import VersionList, list_page, version_page
from builders.sources.place import own_id

HTML = "text/html"


@dataclass(frozen=True, slots=True)
class Moved:
    """One old address, and where it leads: from there, and from anywhere."""

    title: str
    href: str
    canonical: str


def moved_pages(content: Content) -> Iterator[Artifact]:
    """A page for each old address of each dataset, and of each of its versions."""
    template = make_environment(content.settings.root).get_template("parts/moved.html")
    for own in content.versions.values():
        for old, new in (*_addresses(own), *_of_places(own, content)):
            moved = Moved(
                own.dataset.title or own.dataset.id,
                links.relative(new, old),
                address(new, content.settings) if content.settings.site_url else "",
            )
            html = template.render(
                moved=moved,
                language=content.settings.language,
                href=lambda path, old=old: links.relative(path, old),
            )
            yield Artifact(old, html.encode("utf-8", "replace"), "Moved", HTML)


def _addresses(own: VersionList) -> Iterator[tuple[str, str]]:
    """Each old address of a page with the new one, and of the folder of each version's files."""
    name = own.dataset.id
    for old in own.dataset.formerly:
        yield links.dataset_page(old), links.dataset_page(name)
        yield list_page(old), list_page(name)
        yield f"downloads/{old}/index.html", links.dataset_page(name)
        for version in own.versions:
            page = version_page(name, version.version)
            yield version_page(old, version.version), page
            yield f"downloads/{old}/versions/{version.version}/index.html", page


def _of_places(own: VersionList, content: Content) -> Iterator[tuple[str, str]]:
    """The old addresses of places that are not the main ones: their dataset's name is in them."""
    name = own.dataset.id
    if own.dataset.kind != "places" or own.dataset.is_main:
        return
    for old in own.dataset.formerly:
        yield links.places_page(old, is_main=False), links.places_page(name, is_main=False)
        for place in content.places_in(name):
            yield links.place_page(f"{old}.{own_id(place.id)}"), links.place_page(place.id)
