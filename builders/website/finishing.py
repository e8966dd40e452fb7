"""The last step of a build: everything that mkdocs does not write itself."""

from __future__ import annotations

from collections.abc import Iterator

from builders.website import search_index
from builders.website.addresses import headers_file, nginx_file, robots, sitemap
from builders.website.door import Portal
from builders.website.shell import Shells
from builders.website.writer import SiteWriter


def finish(writer: SiteWriter, portal: Portal, shells: Shells, site_url: str) -> None:
    """Write the generated pages, the artifacts, the search index and the files for programs."""
    for page in portal.pages:
        writer.write(page.path, shells.wrap(page))
    for artifact in portal.artifacts:
        writer.write(artifact.path, artifact.content)
    index = writer.folder / search_index.PATH
    found = index.read_bytes() if index.is_file() else None
    extras = {search_index.PATH: search_index.with_pages(found, portal.pages)}
    # A page at an address that was given up leads elsewhere: no site map names it.
    moved = frozenset(artifact.path for artifact in portal.artifacts)
    extras |= _for_programs(writer, site_url, moved)
    for path, content in extras.items():
        writer.claim(path, f"the site's {path}")
        writer.refuse_doubles()
        writer.write(path, content)


def _for_programs(writer: SiteWriter, site_url: str, moved: frozenset[str]) -> dict[str, bytes]:
    files = {"_headers": headers_file(), "headers.nginx.conf": nginx_file()}
    if site_url:  # without it no address is known, and a site map holds nothing else
        files["sitemap.xml"] = sitemap(set(_pages(writer)) - moved, site_url)
        files["robots.txt"] = robots(site_url)
    # A city may write one of these itself, in site/.
    return {path: content for path, content in files.items() if path not in writer.owners}


def _pages(writer: SiteWriter) -> Iterator[str]:
    for file in writer.folder.rglob("*.html"):
        path = file.relative_to(writer.folder).as_posix()
        if path not in {"404.html", "search.html"} and not path.startswith("downloads/"):
            yield path
