"""A finished site, read once: its files, the facts of its pages, its published figures."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from builders.steps import step
from builders.website.inspections.page_scan import PageFacts, scan

FIGURES = "downloads/figures.json"


class Published(NamedTuple):
    """A figure as it is published; None is not known."""

    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    rows: Decimal | None


PARTS = Published._fields


@dataclass(frozen=True, slots=True)
class Site:
    """What inspections look at. ``figures`` is None where the site publishes none."""

    folder: Path
    files: frozenset[str]
    pages: Mapping[str, PageFacts]
    figures: Mapping[str, Published] | None


def read_site(folder: Path) -> Site:
    """Read every page of the folder, and the table of figures."""
    files = sorted(f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file())
    # What is given away under downloads/ is data, even where it ends in .html.
    paths = [f for f in files if f.endswith(".html") and not f.startswith("downloads/")]
    pages = {}
    for done, path in enumerate(paths):
        step("Reading the pages", done, len(paths))
        pages[path] = scan(path, (folder / path).read_text("utf-8", errors="replace"))
    figures = read_figures(folder / FIGURES) if FIGURES in files else None
    return Site(folder, frozenset(files), pages, figures)


def read_figures(file: Path) -> dict[str, Published]:
    """The published figures by id."""
    whole: Any = json.loads(file.read_bytes(), parse_float=Decimal, parse_int=Decimal)
    rows = whole["figures"] if isinstance(whole, dict) else whole
    return {row["id"]: Published(*(_decimal(row.get(part)) for part in PARTS)) for row in rows}


def _decimal(value: Decimal | str | None) -> Decimal | None:
    return None if value is None else Decimal(value)
