"""Runs mkdocs with a small portal in the pipeline's place: ``build_standin.py VARIANT WORD…``."""

from __future__ import annotations

import sys

import standin
from mkdocs.__main__ import cli

from builders.problems import PortalError, Problem
from builders.releases.artifact import Artifact
from builders.settings import Settings


def bad_data(settings: Settings) -> standin.Portal:
    raise PortalError(
        [
            Problem("no-datasets", found="datasets"),
            Problem("cell-not-a-number", file="datasets/a/b.csv", row=12, found="n/a", wanted="1"),
        ]
    )


def many(settings: Settings) -> standin.Portal:
    """Enough pages that a build can be killed in the middle of writing them."""
    pages = [
        standin.page(f"places/p{n}.html", f"Place {n}", "<p>text</p>" * 200, "places.html")
        for n in range(1500)
    ]
    return standin.portal(pages=(*standin.pages(), *pages))


def clash(settings: Settings) -> standin.Portal:
    extra = (
        standin.page("about.html", "Another page about"),
        standin.page("Money.html", "Money again"),
    )
    return standin.portal(
        pages=(*standin.pages(), *extra),
        artifacts=(*standin.artifacts(), Artifact("places.html", b"")),
    )


def echo(settings: Settings) -> standin.Portal:
    """A page that says what stands in a file of the datasets."""
    said = (settings.datasets_folder / "budget" / "lines.csv").read_text()
    page = standin.page("money.html", "Money", f"<p>The file says {said}.</p>")
    return standin.portal(pages=(page,))


VARIANTS = {
    "echo": echo,
    "plain": lambda _: standin.portal(),
    "bad": bad_data,
    "many": many,
    "clash": clash,
    "no-places": lambda _: standin.portal(pages=standin.pages()[:2]),
}

standin.install(VARIANTS[sys.argv[1]])
cli(sys.argv[2:])
