"""A small portal for the tests of the website, in the place of the whole pipeline."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from builders.pages.page import Page
from builders.problems import Report
from builders.releases.artifact import Artifact

FIGURE = "budget.spent;year=2025"


@dataclass(frozen=True)
class Portal:
    pages: tuple[Page, ...]
    artifacts: tuple[Artifact, ...] = ()
    report: Report = field(default_factory=Report)
    as_of: str = "2025-06-30"


def figure(value: str = "1234.5", shown: str = "$1,234.50", name: str = FIGURE) -> str:
    return f'<data value="{value}" data-figure="{name}">{shown}</data>'


def page(path: str, title: str, html: str = "", section: str = "", search: str = "") -> Page:
    words = f"<h1>{title}</h1>{html}"
    return Page(path, title, f"All about {title}.", words, section=section, search=search)


def pages() -> tuple[Page, ...]:
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


def artifacts() -> tuple[Artifact, ...]:
    figures = json.dumps([{"id": FIGURE, "value": "1234.5", "numerator": "7"}]).encode()
    sums = f"{hashlib.sha256(figures).hexdigest()}  figures.json\n".encode()
    return (
        Artifact("downloads/figures.json", figures),
        Artifact("downloads/SHA256SUMS", sums),
    )


def portal(**changes: Any) -> Portal:
    return Portal(**{"pages": pages(), "artifacts": artifacts(), **changes})


def install(build_portal: Callable[..., Portal]) -> None:
    """Let the plugin's door open on this function."""
    module = types.ModuleType("builders.portal")
    vars(module)["build_portal"] = build_portal
    sys.modules["builders.portal"] = module


CONFIG = {
    "site_name": "Brightwater in daylight",
    "site_url": "https://brightwater.example/",
    "site_description": "The city's open books.",
    "docs_dir": "site",
    "site_dir": "public",
    "use_directory_urls": False,
    "theme": {"name": "material", "font": False},
    "markdown_extensions": ["tables", "toc"],
}
ABOUT = "---\ndescription: What this site is.\n---\n# About this site\n\nSee [money](money.html).\n"


class Project:
    """A portal's folder, and ways to build it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.public = root / "public"

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def configure(self, lightwell: dict[str, Any], **others: Any) -> None:
        plugins = ["search", {"lightwell": lightwell}]
        self.write("mkdocs.yml", yaml.safe_dump({**CONFIG, "plugins": plugins, **others}))

    def command(self, *words: str, variant: str = "plain") -> list[str]:
        return [sys.executable, str(Path(__file__).with_name("build_standin.py")), variant, *words]

    def build(
        self, *words: str, variant: str = "plain", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run ``mkdocs build`` in a process of its own, as a steward would."""
        return subprocess.run(
            self.command("build", *words, variant=variant),
            cwd=self.root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    def files(self) -> dict[str, bytes]:
        """Every file of the published site."""
        found = sorted(file for file in self.public.rglob("*") if file.is_file())
        return {file.relative_to(self.public).as_posix(): file.read_bytes() for file in found}

    def text(self, path: str) -> str:
        return (self.public / path).read_text("utf-8")

    def leftovers(self) -> list[str]:
        return sorted(folder.name for folder in self.root.glob(".public-*"))
