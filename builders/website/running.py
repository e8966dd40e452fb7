"""Running mkdocs from our own command line: the same build, our words and exit codes."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from builders.problems import PortalError, Problem
from builders.settings import Settings
from builders.website.hearing import hearing
from builders.website.plugin import LightwellPlugin
from builders.website.settings_block import read_settings

SETTINGS_EXIT_CODE = 2


def settings_of(config_file: Path) -> Settings:
    """The settings in a portal's mkdocs.yml. Raises PortalError (exit code 2) where it is wrong."""
    config = _load(config_file)
    plugin = _plugin_of(config, config_file)
    return read_settings(
        plugin.block, config_file.resolve().parent, config.site_url or "", config_file.name
    )


def build_site(config_file: Path, *, strict: bool = False) -> Path:
    """Build the portal; gives the folder where it stands.

    Raises PortalError for bad data or settings, with the previous site left as it was.
    """
    config = _load(config_file, strict=strict)
    _plugin_of(config, config_file)
    target = Path(config.site_dir)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return target


def serve_site(config_file: Path, port: int) -> None:
    """Build the portal, serve it on this machine, and build again whenever a file changes."""
    settings_of(config_file)
    serve(config_file=str(config_file), dev_addr=f"127.0.0.1:{port}")


def _plugin_of(config: MkDocsConfig, config_file: Path) -> LightwellPlugin:
    """Our plugin; without it mkdocs would put a site of the hand-written pages alone in place."""
    plugin = config.plugins.get("lightwell")
    if not isinstance(plugin, LightwellPlugin):
        raise PortalError([Problem("plugin-not-named", file=config_file.name)], SETTINGS_EXIT_CODE)
    return plugin


def _load(config_file: Path, *, strict: bool = False) -> MkDocsConfig:
    if not config_file.is_file():
        raise PortalError(
            [Problem("settings-file-missing", file=config_file.name)], SETTINGS_EXIT_CODE
        )
    try:
        with hearing() as heard:
            return load_config(config_file=str(config_file), strict=strict or None)
    except (ConfigurationError, Abort) as error:
        broken = Problem("settings-file-broken", file=config_file.name, found=str(error))
        problems = tuple(heard.problems(config_file)) or (broken,)
        raise PortalError(problems, SETTINGS_EXIT_CODE) from None
