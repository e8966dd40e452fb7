"""DCAT-US 3, the profile of the United States, in its own flat JSON with a context."""

from __future__ import annotations

from typing import Any

from builders.catalogues.dcat import FREQUENCY, catalogue_id, dataset_id, filled, former_ids
from builders.catalogues.entry import FREQUENCIES, Catalogue, Contact, Distribution, Entry
from builders.releases.figure_files import pretty

PROFILE = "https://resources.data.gov/dcat-us/3.0.0"


def _link(name: str) -> dict[str, str]:
    return {"@id": name, "@type": "@id"}


CONTEXT: dict[str, Any] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "Catalog": "dcat:Catalog",
    "Dataset": "dcat:Dataset",
    "Distribution": "dcat:Distribution",
    "Organization": "org:Organization",
    "Kind": "vcard:Kind",
    "Checksum": "spdx:Checksum",
    "title": "dct:title",
    "description": "dct:description",
    "identifier": "dct:identifier",
    "conformsTo": _link("dct:conformsTo"),
    "publisher": "dct:publisher",
    "name": "skos:prefLabel",
    "contactPoint": "dcat:contactPoint",
    "fn": "vcard:fn",
    "hasEmail": _link("vcard:hasEmail"),
    "hasURL": _link("vcard:hasURL"),
    "modified": {"@id": "dct:modified", "@type": "xsd:date"},
    "language": "dct:language",
    "keyword": "dcat:keyword",
    "temporal": "dct:temporal",
    "PeriodOfTime": "dct:PeriodOfTime",
    "startDate": {"@id": "dcat:startDate", "@type": "xsd:date"},
    "endDate": {"@id": "dcat:endDate", "@type": "xsd:date"},
    "version": "dcat:version",
    "previousVersion": _link("dcat:previousVersion"),
    "replaces": _link("dct:replaces"),
    "license": _link("dct:license"),
    "landingPage": _link("dcat:landingPage"),
    "homepage": _link("foaf:homepage"),
    "accrualPeriodicity": _link("dct:accrualPeriodicity"),
    "dataset": "dcat:dataset",
    "distribution": "dcat:distribution",
    "accessURL": _link("dcat:accessURL"),
    "downloadURL": _link("dcat:downloadURL"),
    "mediaType": "dcat:mediaType",
    "format": "dct:format",
    "byteSize": {"@id": "dcat:byteSize", "@type": "xsd:nonNegativeInteger"},
    "checksum": "spdx:checksum",
    "algorithm": _link("spdx:algorithm"),
    "checksumValue": {"@id": "spdx:checksumValue", "@type": "xsd:hexBinary"},
}


def dcat_us(catalogue: Catalogue) -> bytes:
    """The catalogue as DCAT-US 3."""
    said = {
        "@context": CONTEXT,
        "@id": catalogue_id(catalogue),
        "@type": "Catalog",
        "title": catalogue.title,
        "description": catalogue.description,
        "publisher": _organization(catalogue.publisher),
        "contactPoint": _contact(catalogue.contact),
        "conformsTo": PROFILE,
        "homepage": catalogue.url,
        "language": catalogue.language,
        "modified": catalogue.modified,
        "dataset": [_dataset(catalogue, entry) for entry in catalogue.entries],
    }
    return pretty(filled(said))


def _organization(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def _contact(contact: Contact) -> dict[str, str]:
    said = {"@type": "Kind", "fn": contact.name, "hasURL": contact.url}
    return filled(said | ({"hasEmail": f"mailto:{contact.email}"} if contact.email else {}))


def _dataset(catalogue: Catalogue, entry: Entry) -> dict[str, Any]:
    frequency = FREQUENCIES.get(entry.frequency.strip().lower(), ("", ""))[1]
    return filled(
        {
            "@id": dataset_id(entry),
            "@type": "Dataset",
            "title": entry.title,
            "description": entry.description,
            "identifier": entry.url,
            "publisher": _organization(entry.publisher),
            "contactPoint": _contact(entry.contact),
            "modified": entry.modified,
            "keyword": list(entry.keywords),
            "language": catalogue.language,
            "license": entry.licence_url,
            "landingPage": entry.url,
            "version": entry.version,
            "temporal": _time(entry),
            "previousVersion": entry.previous_url,
            "replaces": former_ids(catalogue, entry),
            "accrualPeriodicity": FREQUENCY + frequency if frequency else "",
            "distribution": [_distribution(entry, item) for item in entry.distributions],
        }
    )


def _time(entry: Entry) -> list[dict[str, str]]:
    """The time that the rows are about."""
    own = {"@type": "PeriodOfTime", "startDate": entry.begins, "endDate": entry.ends}
    return [own] if entry.begins else []


def _distribution(entry: Entry, item: Distribution) -> dict[str, Any]:
    return filled(
        {
            "@id": f"{entry.url}#file-{item.id}",
            "@type": "Distribution",
            "title": item.title,
            "description": item.description,
            "license": entry.licence_url,
            "accessURL": entry.url,
            "downloadURL": item.url,
            "mediaType": item.media_type,
            "format": item.format,
            "byteSize": str(item.bytes),
            "checksum": {
                "@type": "Checksum",
                "algorithm": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
                "checksumValue": item.sha256,
            },
        }
    )
