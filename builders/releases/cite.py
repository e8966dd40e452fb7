"""How to cite: exactly which data, from whom, as of when, and where they are; in four forms."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from builders.releases.versions.version import version_page
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


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited: a dataset, or a chart made of one. ``day`` is the day of the data.

    ``data`` are the addresses for good of the versions of the data that it is made from, where it
    is not such a version itself.
    """

    id: str
    title: str
    publisher: str
    version: str
    day: date | None
    address: str
    language: str
    data: tuple[str, ...] = ()


def work_of(dataset: Dataset, settings: Settings) -> Work:
    """A dataset as a work to be cited."""
    return Work(
        id=dataset.id,
        title=dataset.title or dataset.id,
        publisher=publisher_of(dataset, settings),
        version=dataset.version,
        day=_day(dataset),
        address=permanent_address(dataset, settings),
        language=settings.language,
    )


def permanent_address(dataset: Dataset, settings: Settings) -> str:
    """The address for good of the dataset's version, which stays when there is a newer one."""
    if not dataset.version:
        return address_of(dataset, settings)
    return address(version_page(dataset.id, dataset.version), settings)


def publisher_of(dataset: Dataset, settings: Settings) -> str:
    """Who publishes the dataset: as its descriptor says, else the portal's publisher or city."""
    return dataset.publisher or settings.publisher or settings.city


def address_of(dataset: Dataset, settings: Settings) -> str:
    """The address of the dataset's page; from the site's folder where the site has no address."""
    return address(f"data/{dataset.id}.html", settings)


def address(path: str, settings: Settings) -> str:
    """The address of a page of the site; its path where the site has no address."""
    base = settings.site_url.rstrip("/")
    return f"{base}/{path}" if base else path


def citation(dataset: Dataset, settings: Settings) -> str:
    """A dataset's citation in one line: publisher, title, version, day of the data, address."""
    return as_text(work_of(dataset, settings))


def bibtex(dataset: Dataset, settings: Settings) -> str:
    """The same as a BibTeX entry, safe against the signs that BibTeX reads."""
    return as_bibtex(work_of(dataset, settings))


def as_text(work: Work) -> str:
    """A citation in one line.

    ``Budget Office. Operating budget. Version 3f2a9c01b7de. Data as of June 30, 2025.
    https://example.org/data/operating-budget/versions/3f2a9c01b7de.html``
    """
    parts = [work.publisher, work.title]
    parts += [f"Version {work.version}"] if work.version else []
    if work.day:
        parts.append(f"Data as of {long_date(work.day, work.language)}")
    sentences = " ".join(f"{_one_line(part).rstrip('.')}." for part in parts)
    data = f" Data: {' '.join(work.data)}" if work.data else ""
    return f"{sentences} {work.address}{data}"


def as_bibtex(work: Work) -> str:
    """A BibTeX entry, safe against the signs that BibTeX reads."""
    fields = {
        "author": f"{{{_bibtex(work.publisher)}}}",
        "title": f"{{{_bibtex(work.title)}}}",
        "year": str(work.day.year) if work.day else "",
        "version": work.version,
        "url": work.address,
        "note": f"Data: {_bibtex(' '.join(work.data))}" if work.data else "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{work.id},", *lines, "}\n"])


def as_csl(work: Work) -> str:
    """An item of CSL JSON, which Zotero, Pandoc and others read."""
    item = {
        "id": work.id,
        "type": "dataset",
        "title": _one_line(work.title),
        "author": [{"literal": _one_line(work.publisher)}],
        "issued": {"date-parts": [[work.day.year, work.day.month, work.day.day]]}
        if work.day
        else "",
        "version": work.version,
        "URL": work.address,
        "language": work.language,
        "note": f"Data: {' '.join(work.data)}" if work.data else "",
    }
    told = {name: value for name, value in item.items() if value}
    return json.dumps([told], ensure_ascii=False, indent=1) + "\n"


def as_ris(work: Work) -> str:
    """A record of RIS, which every manager of references reads."""
    fields = (
        ("TY", "DATA"),
        ("AU", work.publisher),
        ("TI", work.title),
        ("PY", str(work.day.year) if work.day else ""),
        ("DA", work.day.strftime("%Y/%m/%d") if work.day else ""),
        ("ET", work.version),
        ("UR", work.address),
        ("LA", work.language),
        *(("N1", f"Data: {one}") for one in work.data),
    )
    lines = [f"{tag}  - {_one_line(text)}" for tag, text in fields if text]
    return "\r\n".join([*lines, "ER  - ", ""])


# Each form by its name, as pages offer it.
FORMS = {"BibTeX": as_bibtex, "CSL JSON": as_csl, "RIS": as_ris}


def _day(dataset: Dataset) -> date | None:
    try:
        return date.fromisoformat(dataset.as_of or dataset.updated)
    except ValueError:
        return None


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _bibtex(text: str) -> str:
    return _one_line(text).translate(BIBTEX)
