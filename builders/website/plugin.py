"""The mkdocs plugin: checks and computes first, then lets mkdocs wrap what people wrote.

Only glue stands here: each step is a function of its own module, and none of them knows mkdocs'
events. The order of the events is mkdocs' own:

``on_config`` settings · ``on_pre_build`` check, compute, open the staging folder · ``on_files``
claim every address · ``on_env`` frame and shells · ``on_post_build`` write and publish.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as WrittenPage
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from builders.pages.template_faults import EXIT_CODE, template_problem
from builders.problems import PortalError, Problem
from builders.settings import Settings
from builders.website.abort import PortalAbort
from builders.website.addresses import POLICY
from builders.website.blanks import blank_problems, filled
from builders.website.clock import Clock
from builders.website.config import LightwellConfig
from builders.website.door import Portal, build_portal
from builders.website.finishing import finish
from builders.website.frame import Entry, Frame, footer_links, main_menu
from builders.website.generated_file import generated_file
from builders.website.packed import pack
from builders.website.settings_block import read_settings
from builders.website.shell import Shells
from builders.website.staging import Staging
from builders.website.theme import (
    THEME_PAGES,
    add_theme,
    is_wanted,
    render_shell,
    view_of_template,
    view_of_written,
)
from builders.website.writer import SiteWriter

log = get_plugin_logger("lightwell")

FIRST = 100
LAST = -100


class LightwellPlugin(BasePlugin[LightwellConfig]):  # type: ignore[no-untyped-call]
    """Makes a transparency portal of the datasets while mkdocs builds the pages beside it."""

    settings: Settings
    portal: Portal
    writer: SiteWriter
    shells: Shells
    frame: Frame
    clock: Clock
    staging: Staging | None = None
    command: Literal["build", "gh-deploy", "serve"] = "build"

    def load_config(
        self, options: Any, config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Keep the block as it was written; ``on_config`` checks it, all of it at once."""
        self.block = dict(options)
        known = {key: value for key, value in self.block.items() if key in dict(self.config_scheme)}
        return super().load_config(known, config_file_path)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember the command: a preview is written where the server reads, and not swapped."""
        self.command = command

    def on_shutdown(self) -> None:
        """Forget the command: mkdocs may use this plugin again in the same process."""
        self.command = "build"

    @event_priority(FIRST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the settings, and hold mkdocs to what a portal promises."""
        root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        self.staging = None
        try:
            self.settings = read_settings(self.block, root, config.site_url or "")
        except PortalError as error:
            raise PortalAbort(error) from None
        config.use_directory_urls = False
        add_theme(config, root)
        folders = (self.settings.datasets_folder, root / "templates")
        config.watch.extend(str(folder) for folder in folders if folder.is_dir())
        return config

    @event_priority(FIRST)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check and compute everything before mkdocs empties its folder."""
        try:
            self.portal = build_portal(self.settings)
        except PortalError as error:
            raise PortalAbort(error) from None
        self.clock = Clock.stopped_at(self.portal.as_of)
        if self.command != "serve":
            self.staging = Staging.beside(Path(config.site_dir))
            config.site_dir = str(self.staging.folder)
        self.writer = SiteWriter(Path(config.site_dir))

    @event_priority(LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give every address one owner; generated pages become known to mkdocs as link targets."""
        for file in list(files):
            if not is_wanted(file, config):
                files.remove(file)
            elif file.inclusion.is_included():  # type: ignore[no-untyped-call]
                self.writer.claim(file.dest_uri, _owner(file.src_uri, file.abs_src_path, config))
        for name in THEME_PAGES:
            self.writer.claim(name, f"the theme's {name}")
        made = [page.path for page in self.portal.pages]
        made += [artifact.path for artifact in self.portal.artifacts]
        for path in made:
            if self.writer.claim(path, f"the generated {path}"):
                files.append(generated_file(path, config))
        try:
            self.writer.refuse_doubles()
        except PortalError as error:
            raise PortalAbort(error) from None
        return files

    @event_priority(LAST)
    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Make the frame, now that the titles of the hand-written pages are known."""
        # mkdocs leaves these off; this theme's templates are written for them.
        env.autoescape = env.trim_blocks = env.lstrip_blocks = True
        written = [
            Entry(str(file.page.title), file.url)
            for file in files.documentation_pages()
            if file.page is not None
        ]
        paths = {page.path for page in self.portal.pages} | {entry.path for entry in written}
        menu = main_menu(self.settings, paths)
        self.frame = Frame(
            city=self.settings.city,
            site_name=config.site_name,
            language=self.settings.language,
            publisher=self.settings.publisher,
            contact=self.settings.contact,
            as_of=self.portal.as_of,
            menu=menu,
            footer=footer_links(written, menu),
            # The preview's server writes a script of its own into every page.
            policy=POLICY if self.command != "serve" else "",
        )
        self.shells = Shells(
            lambda kind: render_shell(env, self.frame, kind),
            config.site_name,
            config.site_url or "",
        )
        return env

    def on_page_markdown(
        self, markdown: str, *, page: WrittenPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Fill a page's blanks from the settings."""
        del config, files
        if problems := tuple(blank_problems(markdown, page.file.src_uri)):
            raise PortalAbort(PortalError(problems, exit_code=2))
        return filled(markdown, self.settings)

    def on_page_context(
        self, context: TemplateContext, *, page: WrittenPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Show a hand-written page in the same frame as the generated ones."""
        view = view_of_written(page, config)
        context.update({"frame": self.frame, "view": view})  # type: ignore[misc]
        return context

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Show the theme's own pages, such as the one for a wrong address, in the same frame."""
        view = view_of_template(template_name, config)
        context.update({"frame": self.frame, "view": view})  # type: ignore[misc]
        return context

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what was generated, and put the whole site in its place."""
        try:
            finish(self.writer, self.portal, self.shells, config.site_url or "")
            if self.command != "serve":  # a preview is for looking, and is made anew at each change
                pack(self.writer)
        except PortalError as error:
            raise PortalAbort(error) from None
        self.clock.go_on()
        if self.staging is None or _will_fail_strict(config):
            return
        config.site_dir = str(self.staging.target)  # for what runs after us, such as gh-deploy
        self._publish(self.staging)

    def _publish(self, staging: Staging) -> None:
        try:
            staging.publish()
        except OSError as error:
            staging.discard()
            problem = Problem(
                "site-not-replaced", found=staging.target.name, wanted=error.strerror or "unknown"
            )
            raise PortalAbort(PortalError([problem], exit_code=2)) from None
        pages, warnings = len(self.portal.pages), len(self.portal.report.problems)
        log.info("Published, with %d generated pages; %d warnings about the data", pages, warnings)

    def on_build_error(self, *, error: Exception) -> None:
        """Remove what was begun; the old site was never touched.

        A template of the portal's own that cannot be used is told of as any problem is.
        """
        if hasattr(self, "clock"):
            self.clock.go_on()
        if self.staging is not None:
            self.staging.discard()
            self.staging = None
        if hasattr(self, "settings") and (problem := template_problem(error, self.settings.root)):
            raise PortalAbort(PortalError([problem], EXIT_CODE)) from None


def _owner(source: str, path: str | None, config: MkDocsConfig) -> str:
    """Whose file it is, in words: a page that people wrote, or a part of the theme."""
    if path is not None and Path(path).is_relative_to(config.docs_dir):
        return f"{Path(config.docs_dir).name}/{source}"
    return f"the theme's {source}"


def _will_fail_strict(config: MkDocsConfig) -> bool:
    """Whether mkdocs is about to refuse the build for its warnings, after this last event."""
    counters = [h for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler)]
    return bool(config.strict) and any(counter.get_counts() for counter in counters)
