"""Addresses of the generated pages: plain files, so that the site opens from disk."""

from __future__ import annotations

import posixpath
from urllib.parse import quote

from builders.measures.figure import Figure

HOME = "index.html"
MONEY = "money.html"
PAYMENTS = "payments.html"
PROJECTS = "projects.html"
SERVICES = "services.html"
STATISTICS = "statistics.html"
PLACES = "places.html"
DATA = "data.html"
METHODS = "methods.html"
QUALITY = "quality.html"
HOW = "how/"
FIGURE = "?figure="  # asks the page of a measure about one of its figures
UNQUOTED = ";=:,/"  # in a question; they mean nothing there


def dataset_page(dataset: str) -> str:
    """The page of one dataset."""
    return f"data/{dataset}.html"


def places_page(vintage: str, *, is_main: bool) -> str:
    """The page that compares the places of one dataset of places."""
    return PLACES if is_main else f"places-{vintage}.html"


def place_page(place: str) -> str:
    """The page of one place."""
    return f"places/{place}.html"


def method(measure: str) -> str:
    """The definition of one measure."""
    return f"{METHODS}#{measure}"


def how(dataset: str, measure: str) -> str:
    """How the figures of one measure of one dataset are known."""
    return f"{HOW}{dataset}/{measure}.html"


def how_one(figure: Figure) -> str:
    """How one figure is known: the page of its measure, which a script fills with the figure."""
    return f"{how(figure.dataset, figure.measure)}{FIGURE}{figure.id}"


def relative(target: str, page: str) -> str:
    """The address of ``target`` as written on ``page``; both are paths from the site's folder."""
    target, asks, figure = target.partition(FIGURE)
    path, mark, fragment = target.partition("#")
    here = posixpath.dirname(page) or "."
    shown = quote(posixpath.relpath(path, here)) if path else ""
    return f"{shown}{asks}{quote(figure, safe=UNQUOTED)}{mark}{quote(fragment)}"
