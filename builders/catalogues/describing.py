"""From the portal's datasets and files to what every catalogue says of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from builders.catalogues.entry import Catalogue, Contact, Distribution, Entry, Field
from builders.releases.artifact import Artifact
from builders.releases.cite import publisher_of
from builders.releases.digests import sha256_of_artifact, size_of
from builders.releases.types import table_type
from builders.settings import Settings
from builders.sources.dataset import Dataset
from builders.sources.place import Place
from builders.tables.table import Table
from builders.wording.slugs import slugs

UNFIT = re.compile(r'[\x00-\x20<>"{}|\\^`]')  # what no address may hold
SHORTEST = 50  # characters of a description that harvesters take
KEYWORDS = {
    "budget": ("budget", "spending", "public finance"),
    "payments": ("payments", "spending", "suppliers", "procurement"),
    "projects": ("capital projects", "public works", "infrastructure"),
    "requests": ("service requests", "311", "city services"),
    "indicators": ("performance", "indicators", "city services"),
    "counts": ("statistics", "city services"),
    "places": ("boundaries", "neighbourhoods", "population"),
}


def catalogue_of(
    settings: Settings,
    datasets: Sequence[Dataset],
    tables: Mapping[str, Table],
    places: Sequence[Place],
    artifacts: Sequence[Artifact],
    as_of: date,
) -> Catalogue:
    """The portal as a catalogue; addresses begin at the site's folder where it has none itself."""
    base = settings.site_url.rstrip("/") + "/" if settings.site_url else ""
    publisher = settings.publisher or settings.city
    entries = [
        _entry(settings, base, dataset, tables[dataset.id], artifacts)
        for dataset in datasets
        if dataset.id in tables
    ]
    return Catalogue(
        url=base,
        title=f"{settings.city}: open data",
        description=f"Every dataset behind the transparency portal of {settings.city}: "
        "checked, described, and free to take away.",
        publisher=publisher,
        contact=contact_of(settings.contact, publisher, base),
        language=settings.language,
        currency=settings.currency,
        modified=max([e.modified for e in entries if e.modified], default=as_of.isoformat()),
        box=_box(places),
        area=settings.city,
        entries=tuple(entries),
    )


def contact_of(text: str, name: str, base: str) -> Contact:
    """A contact from what somebody wrote: an e-mail address, a page, or neither."""
    if "@" in text and " " not in text.strip():
        return Contact(name, email=text.strip().removeprefix("mailto:"))
    if text.startswith(("https://", "http://")):
        return Contact(name, url=_web(text) or base)
    return Contact(text or name, url=base)


def _entry(
    settings: Settings,
    base: str,
    dataset: Dataset,
    table: Table,
    artifacts: Sequence[Artifact],
) -> Entry:
    publisher = publisher_of(dataset, settings)
    return Entry(
        id=dataset.id,
        kind=dataset.kind,
        title=dataset.title or dataset.id,
        description=_description(dataset, settings, table),
        url=f"{base}data/{dataset.id}.html",
        publisher=publisher,
        contact=contact_of(dataset.contact or settings.contact, publisher, base),
        version=dataset.version,
        licence_url=_web(dataset.licence.path),
        licence_name=dataset.licence.title or dataset.licence.name,
        modified=_day(dataset.updated) or _day(dataset.as_of),
        as_of=_day(dataset.as_of) or _day(dataset.updated),
        frequency=dataset.frequency,
        source=dataset.source,
        keywords=(*KEYWORDS.get(dataset.kind, (dataset.kind,)), settings.city),
        fields=tuple(
            Field(c.name, table_type(c.type), c.description, c.unit, c.role) for c in table.columns
        ),
        rows=table.rows,
        places_of=dataset.places_of,
        distributions=_distributions(base, dataset, artifacts),
    )


def _description(dataset: Dataset, settings: Settings, table: Table) -> str:
    own = " ".join(dataset.description.split()) or (dataset.title or dataset.id)
    if len(own) >= SHORTEST:
        return own
    more = f"Open data of {settings.city}, {table.rows} rows, checked before they were published."
    return f"{own.rstrip('.')}. {more}"


def _distributions(
    base: str, dataset: Dataset, artifacts: Sequence[Artifact]
) -> tuple[Distribution, ...]:
    folder = PurePosixPath("downloads") / dataset.id
    own = [file for file in artifacts if PurePosixPath(file.path).is_relative_to(folder)]
    # Files of versions stay at their addresses; a distribution is of the dataset as it is.
    files = [file for file in own if not file.path.startswith(f"{folder}/versions/")]
    ids = slugs([file.path for file in files])
    return tuple(
        Distribution(
            id=ids[file.path],
            url=base + quote(file.path),
            title=file.title or PurePosixPath(file.path).name,
            media_type=file.media_type,
            bytes=size_of(file),
            sha256=sha256_of_artifact(file),
            description=file.note,
        )
        for file in files
    )


def _web(address: str) -> str:
    """An address that a graph can hold as one; nothing where it is a path, or has a blank in it."""
    try:
        is_whole = urlsplit(address).scheme in {"https", "http"} and bool(urlsplit(address).netloc)
    except ValueError:
        return ""
    return address if is_whole and not UNFIT.search(address) else ""


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def _box(places: Sequence[Place]) -> tuple[float, float, float, float] | None:
    bounds = [place.geometry.bounds for place in places if place.geometry is not None]
    if not bounds:
        return None
    west, south, east, north = zip(*bounds, strict=True)
    return min(west), min(south), max(east), max(north)
