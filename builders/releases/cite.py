"""How to cite a dataset: exactly which data, from whom, as of when, and where they are."""

from __future__ import annotations

from datetime import date

from builders.settings import Settings
from builders.sources.dataset import Dataset
from builders.wording.dates import long_date

# What BibTeX reads as its own signs.
BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)


def publisher_of(dataset: Dataset, settings: Settings) -> str:
    """Who publishes the dataset: as its descriptor says, else the portal's publisher or city."""
    return dataset.publisher or settings.publisher or settings.city


def address_of(dataset: Dataset, settings: Settings) -> str:
    """The address of the dataset's page; from the site's folder where the site has no address."""
    base = settings.site_url.rstrip("/")
    page = f"data/{dataset.id}.html"
    return f"{base}/{page}" if base else page


def citation(dataset: Dataset, settings: Settings) -> str:
    """A citation in one line: publisher, title, version, day of the data, address.

    ``Budget Office. Operating budget. Version 3f2a9c01b7de. Data as of June 30, 2025.
    https://example.org/data/operating-budget.html``
    """
    parts = [publisher_of(dataset, settings), dataset.title or dataset.id]
    parts += [f"Version {dataset.version}"] if dataset.version else []
    if day := _day(dataset):
        parts.append(f"Data as of {long_date(day, settings.language)}")
    sentences = " ".join(f"{_one_line(part).rstrip('.')}." for part in parts)
    return f"{sentences} {address_of(dataset, settings)}"


def bibtex(dataset: Dataset, settings: Settings) -> str:
    """The same as a BibTeX entry, safe against the signs that BibTeX reads."""
    day = _day(dataset)
    fields = {
        "author": f"{{{_bibtex(publisher_of(dataset, settings))}}}",
        "title": f"{{{_bibtex(dataset.title or dataset.id)}}}",
        "year": str(day.year) if day else "",
        "version": dataset.version,
        "url": address_of(dataset, settings),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{dataset.id},", *lines, "}\n"])


def _day(dataset: Dataset) -> date | None:
    try:
        return date.fromisoformat(dataset.as_of or dataset.updated)
    except ValueError:
        return None


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _bibtex(text: str) -> str:
    return _one_line(text).translate(BIBTEX)
