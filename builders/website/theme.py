"""The theme wrap: which files of the theme are used, and what its templates are told."""

from __future__ import annotations

import posixpath
from pathlib import Path
from urllib.parse import urlsplit

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as WrittenPage

from builders.resources import templates_folder
from builders.website.frame import Frame, View, window_title
from builders.website.scrolling import with_scrolling_tables
from builders.website.shell import ShellKind, root_of, slot

# Pages that the theme makes itself, beside those that people write and those that are generated.
THEME_PAGES = ("404.html", "search.html")
TITLES = {"404.html": "There is no page here", "search.html": "Search"}
# mkdocs' own site map knows only the hand-written pages, and dates them by the clock.
UNWANTED_TEMPLATES = frozenset({"sitemap.xml"})


def add_theme(config: MkDocsConfig, root: Path) -> None:
    """Put our theme between a city's own templates and Material's."""
    theme = config.theme
    own, ours = root / "templates" / "theme", templates_folder() / "theme"
    layers = list(dict.fromkeys(str(folder) for folder in (own, ours) if folder.is_dir()))
    theme.dirs[:] = [*layers, *(folder for folder in theme.dirs if folder not in layers)]
    theme.static_templates = (set(theme.static_templates) - UNWANTED_TEMPLATES) | set(THEME_PAGES)
    theme["font"] = False


def is_wanted(file: File, config: MkDocsConfig) -> bool:
    """Whether a file belongs in the site: those of Material and mkdocs do not.

    The theme keeps Material's place in mkdocs (its search index, its languages), and none of what
    makes it look and weigh like a manual.
    """
    if file.abs_src_path is None:
        return True
    return not any(Path(file.abs_src_path).is_relative_to(folder) for folder in _below(config))


def _below(config: MkDocsConfig) -> list[str]:
    """The layers of the theme below ours: Material's, and mkdocs' own templates."""
    ours = str(templates_folder() / "theme")
    return config.theme.dirs[config.theme.dirs.index(ours) + 1 :]


def render_shell(env: jinja2.Environment, frame: Frame, kind: ShellKind) -> str:
    """The frame of a generated page, with slots where its own words go."""
    view = View(
        title=slot("title"),
        window_title=slot("window_title"),
        description=slot("description"),
        content=slot("content"),
        canonical=slot("canonical"),
        head=slot("head"),
        root=kind.root,
        section=kind.section,
        is_generated=True,
        script=kind.script,
        current="page" if kind.is_section else "true",
    )
    return env.get_template("main.html").render(frame=frame, view=view)


def view_of_written(page: WrittenPage, config: MkDocsConfig) -> View:
    """What the theme knows of a hand-written page."""
    return View(
        title=str(page.title),
        window_title=window_title(str(page.title), config.site_name),
        description=str(page.meta.get("description") or config.site_description or ""),
        content=with_scrolling_tables(page.content or "", str(page.title)),
        canonical=page.canonical_url or "",
        root=root_of(page.url),
        section=page.url,
        is_generated=False,
    )


def view_of_template(name: str, config: MkDocsConfig) -> View:
    """What the theme knows of one of its own pages.

    The page for a wrong address is shown at any depth of folder, so its links start at the
    site's top.
    """
    is_anywhere = name == "404.html"
    top = posixpath.join(urlsplit(config.site_url or "/").path, "")
    return View(
        title=TITLES.get(name, config.site_name),
        window_title=window_title(TITLES.get(name, ""), config.site_name),
        description=config.site_description or "",
        content="",
        canonical="",
        root=top if is_anywhere else root_of(name),
        section=name,
        is_generated=False,
    )
