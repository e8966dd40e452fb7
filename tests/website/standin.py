"""A small portal for the tests of the website, in the place of the whole pipeline."""

from __future__ import annotations

import hashlib
import json
import sys
import types
from dataclasses import dataclass

from builders.pages.page import Page
from builders.problems import Report
from builders.releases.artifact import Artifact

FIGURE = "budget.spent;year=2025"


@dataclass(frozen=True)
class Portal:
    pages: tuple[Page, ...]
    artifacts: tuple[Artifact, ...] = ()
    report: Report = Report()
    as_of: str = "2025-06-30"


def figure(value="1234.5", shown="$1,234.50", id=FIGURE):
    return f'<data value="{value}" data-figure="{id}">{shown}</data>'


def page(path, title, html="", section="", search=""):
    words = f"<h1>{title}</h1>{html}"
    return Page(path, title, f"All about {title}.", words, section, search)


def pages():
    return (
        page("index.html", "Brightwater in daylight", f"<p>Spent: {figure()}</p>"),
        page("money.html", "Money", f"<p>{figure()}</p>", search="Where the money goes."),
        page(
            "places/old-quay.html",
            "Old Quay & Harbour",
            '<p><a href="../money.html">Money</a></p>',
            "places.html",
            "Old Quay <harbour> ferries",
        ),
        page("places.html", "Neighbourhoods", '<p><a href="places/old-quay.html">Quay</a></p>'),
    )


def artifacts():
    figures = json.dumps([{"id": FIGURE, "value": "1234.5"}]).encode()
    sums = f"{hashlib.sha256(figures).hexdigest()}  figures.json\n".encode()
    return (
        Artifact("downloads/figures.json", figures),
        Artifact("downloads/SHA256SUMS", sums),
    )


def portal(**changes):
    return Portal(**{"pages": pages(), "artifacts": artifacts(), **changes})


def install(build_portal):
    """Let the plugin's door open on this function."""
    module = types.ModuleType("builders.portal")
    module.build_portal = build_portal
    sys.modules["builders.portal"] = module
