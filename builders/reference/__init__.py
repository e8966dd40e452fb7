"""The reference pages: written from the registries, so that they cannot drift from the code."""

from __future__ import annotations

from pathlib import Path

from builders.reference.charts import CHARTS_PAGE
from builders.reference.commands import COMMANDS_PAGE
from builders.reference.descriptor import DESCRIPTOR_PAGE
from builders.reference.differences import DIFFERENCES_PAGE
from builders.reference.downloads import DOWNLOADS_PAGE
from builders.reference.index import index_page
from builders.reference.inspections import INSPECTIONS_PAGE
from builders.reference.kinds import KINDS_PAGE
from builders.reference.measures import MEASURES_PAGE
from builders.reference.page import ReferencePage
from builders.reference.problems import PROBLEMS_PAGE
from builders.reference.reports import REPORTS_PAGE
from builders.reference.rules import RULES_PAGE
from builders.reference.settings import SETTINGS_PAGE

_ALL = (
    COMMANDS_PAGE,
    DESCRIPTOR_PAGE,
    KINDS_PAGE,
    RULES_PAGE,
    PROBLEMS_PAGE,
    DIFFERENCES_PAGE,
    REPORTS_PAGE,
    MEASURES_PAGE,
    CHARTS_PAGE,
    DOWNLOADS_PAGE,
    INSPECTIONS_PAGE,
    SETTINGS_PAGE,
)
PAGES: dict[str, ReferencePage] = {page.file: page for page in (index_page(_ALL), *_ALL)}


def outdated(folder: Path) -> list[str]:
    """The files of the folder that do not say what the registries say, or should not be there."""
    stray = {path.name for path in folder.glob("*.md")} - set(PAGES)
    wrong = {name for name, page in PAGES.items() if _kept(folder / name) != page.markdown}
    return sorted(stray | wrong)


def write_reference(folder: Path) -> list[str]:
    """Write every page into the folder, remove strays, and say which files changed."""
    changed = outdated(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name in changed:
        if name in PAGES:
            (folder / name).write_text(PAGES[name].markdown, encoding="utf-8")
        else:
            (folder / name).unlink()
    return changed


def _kept(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""
