"""The settings: the ``lightwell`` block of mkdocs.yml."""

from __future__ import annotations

from dataclasses import MISSING, fields

from builders.reference.markdown import code, table, text
from builders.reference.page import ReferencePage
from builders.settings import Limits, Settings, Versions
from builders.website.settings_block import SETTINGS


def _write() -> str:
    defaults = {f.name: "" if f.default is MISSING else f.default for f in fields(Settings)}
    rows = (
        (code(name), text(wanted), _shown(defaults[name])) for name, (_, wanted) in SETTINGS.items()
    )
    return table(("Setting", "What it is", "If it is left out"), rows)


def _shown(default: object) -> str:
    return "these" if isinstance(default, Limits | Versions) else code(default) or "nothing"


SETTINGS_PAGE = ReferencePage(
    "settings.md",
    "Settings",
    "What the portal's owner decides stands in `mkdocs.yml`, below `plugins:` and `lightwell:`. "
    "Every mistake in it is told at once, and the exit code is 2.",
    _write,
)
