"""The catalogues of the portal: one source of metadata, in every standard that harvesters read.

A new one is a file here and a line in ``CATALOGUES``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from builders.catalogues.atom import feed
from builders.catalogues.croissant import croissant
from builders.catalogues.data_json import data_json
from builders.catalogues.dcat_ap import dcat_ap_jsonld, dcat_ap_turtle
from builders.catalogues.dcat_us import dcat_us
from builders.catalogues.entry import Catalogue, Entry
from builders.catalogues.for_programs import llms_txt, security_txt
from builders.releases.artifact import Artifact
from builders.sources.place import Place

ATOM = "application/atom+xml"


@dataclass(frozen=True, slots=True)
class Format:
    """One catalogue of the whole portal: where it stands, by which standard, and its writer."""

    path: str
    title: str
    standard: str
    media_type: str
    write: Callable[[Catalogue], bytes]


CATALOGUES: dict[str, Format] = {
    "data-json": Format("data.json", "data.json", "DCAT-US 1.1", "application/json", data_json),
    "dcat-us": Format("dcat-us.jsonld", "DCAT-US 3", "DCAT-US 3", "application/ld+json", dcat_us),
    "dcat-ap": Format(
        "catalog.jsonld", "DCAT-AP 3", "DCAT-AP 3", "application/ld+json", dcat_ap_jsonld
    ),
    "dcat-ap-turtle": Format(
        "catalog.ttl", "DCAT-AP 3 (Turtle)", "DCAT-AP 3", "text/turtle", dcat_ap_turtle
    ),
    "security": Format(
        ".well-known/security.txt", "security.txt", "RFC 9116", "text/plain", security_txt
    ),
    "llms": Format("llms.txt", "llms.txt", "llms.txt", "text/plain", llms_txt),
}


def catalogue_files(catalogue: Catalogue, places: Sequence[Place]) -> tuple[Artifact, ...]:
    """Every catalogue, description and feed, as artifacts."""
    files = [
        Artifact(own.path, own.write(catalogue), own.title, own.media_type)
        for own in CATALOGUES.values()
    ]
    files += [_croissant(catalogue, entry) for entry in catalogue.entries]
    return (*files, *_feeds(catalogue, places))


def _croissant(catalogue: Catalogue, entry: Entry) -> Artifact:
    path = f"data/{entry.id}.croissant.json"
    return Artifact(path, croissant(catalogue, entry), "Croissant", "application/ld+json")


def _feeds(catalogue: Catalogue, places: Sequence[Place]) -> Iterator[Artifact]:
    path = "feeds/portal.atom"
    content = feed(catalogue, path, catalogue.title, "data.html", catalogue.entries)
    yield Artifact(path, content, "Feed of the portal", ATOM)
    for entry in catalogue.entries:
        path = f"feeds/data/{entry.id}.atom"
        content = feed(catalogue, path, entry.title, f"data/{entry.id}.html", [entry])
        yield Artifact(path, content, f"Feed of {entry.title}", ATOM)
        # Whoever follows a renamed dataset at its old address goes on to hear of it.
        for name in entry.formerly:
            yield Artifact(f"feeds/data/{name}.atom", content, f"Feed of {entry.title}", ATOM)
    told = [entry for entry in catalogue.entries if any(f.role == "place" for f in entry.fields)]
    for place in places:
        own = [entry for entry in told if entry.places_of == place.vintage]
        if not own:
            continue
        path = f"feeds/places/{place.id}.atom"
        title = f"{place.name}, {catalogue.area}"
        content = feed(catalogue, path, title, f"places/{place.id}.html", own)
        yield Artifact(path, content, f"Feed of {place.name}", ATOM)
