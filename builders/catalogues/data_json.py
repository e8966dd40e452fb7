"""``data.json`` after DCAT-US 1.1 (Project Open Data), in the form for others than agencies."""

from __future__ import annotations

from typing import Any

from builders.catalogues.entry import Catalogue, Contact, Distribution, Entry
from builders.releases.figure_files import pretty

CONFORMS_TO = "https://project-open-data.cio.gov/v1.1/schema"


def data_json(catalogue: Catalogue) -> bytes:
    """The catalogue that data.gov and its harvesters read, at the site's root."""
    return pretty(
        {
            "@context": f"{CONFORMS_TO}/catalog.jsonld",
            "@id": f"{catalogue.url}data.json",
            "@type": "dcat:Catalog",
            "conformsTo": CONFORMS_TO,
            "describedBy": f"{CONFORMS_TO}/catalog.json",
            "dataset": [_dataset(catalogue, entry) for entry in catalogue.entries],
        }
    )


def _dataset(catalogue: Catalogue, entry: Entry) -> dict[str, Any]:
    said = {
        "@type": "dcat:Dataset",
        "title": entry.title,
        "description": entry.description,
        "identifier": entry.url,
        "accessLevel": "public",
        "publisher": {"@type": "org:Organization", "name": entry.publisher},
        "contactPoint": _contact(entry.contact),
        "modified": entry.modified or catalogue.modified,
        "keyword": list(entry.keywords),
        "license": entry.licence_url,
        "landingPage": entry.url,
        "accrualPeriodicity": f"R/{entry.interval}" if entry.interval.startswith("P") else "",
        "spatial": ",".join(f"{n:.6f}" for n in catalogue.box) if catalogue.box else "",
        "temporal": f"{entry.begins}/{entry.ends}" if entry.begins else "",
        "language": [catalogue.language],
        "distribution": [_distribution(item) for item in entry.distributions],
    }
    return {key: value for key, value in said.items() if value}


def _contact(contact: Contact) -> dict[str, str]:
    said = {"@type": "vcard:Contact", "fn": contact.name}
    return said | ({"hasEmail": f"mailto:{contact.email}"} if contact.email else {})


def _distribution(item: Distribution) -> dict[str, str]:
    said = {
        "@type": "dcat:Distribution",
        "downloadURL": item.url,
        "mediaType": item.media_type,
        "format": item.format,
        "title": item.title,
        "description": item.description,
    }
    return {key: value for key, value in said.items() if value}
