"""schema.org's ``Dataset``, which search engines read in a dataset's page."""

from __future__ import annotations

import json
from typing import Any

from builders.catalogues.dcat import filled
from builders.catalogues.entry import Catalogue, Contact, Entry

LONGEST = 5000  # characters of a description that search engines take


def schema_org(catalogue: Catalogue, entry: Entry) -> str:
    """The JSON-LD of one dataset, safe inside a ``<script>`` of any HTML page."""
    said = filled(
        {
            "@context": "https://schema.org/",
            "@type": "Dataset",
            "@id": f"{entry.url}#dataset",
            "name": entry.title,
            "description": entry.description[:LONGEST],
            "url": entry.url,
            "identifier": entry.url,
            "version": entry.version,
            "keywords": list(entry.keywords),
            "license": entry.licence_url,
            "dateModified": entry.modified,
            "isAccessibleForFree": True,
            "inLanguage": catalogue.language,
            "creator": _organization(entry.publisher, entry.contact),
            "publisher": _organization(entry.publisher, entry.contact),
            "spatialCoverage": _place(catalogue),
            "temporalCoverage": f"{entry.begins}/{entry.ends}" if entry.begins else "",
            "variableMeasured": [
                filled({"@type": "PropertyValue", "name": f.name, "description": f.description})
                for f in entry.fields
            ],
            "includedInDataCatalog": {
                "@type": "DataCatalog",
                "name": catalogue.title,
                "url": catalogue.url,
            },
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": item.title,
                    "contentUrl": item.url,
                    "encodingFormat": item.media_type,
                    "contentSize": f"{item.bytes} B",
                    "sha256": item.sha256,
                }
                for item in entry.distributions
            ],
        }
    )
    return inert(json.dumps(said, ensure_ascii=False, separators=(",", ":")))


def inert(text: str) -> str:
    """JSON in which nothing can end a script element or begin a comment."""
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _organization(name: str, contact: Contact) -> dict[str, Any]:
    point = filled(
        {
            "@type": "ContactPoint",
            "contactType": "open data",
            "email": contact.email,
            "url": contact.url,
        }
    )
    return {"@type": "Organization", "name": name, "contactPoint": point}


def _place(catalogue: Catalogue) -> dict[str, Any]:
    if catalogue.box is None:
        return {"@type": "Place", "name": catalogue.area}
    west, south, east, north = catalogue.box
    box = f"{south:.6f} {west:.6f} {north:.6f} {east:.6f}"
    return {
        "@type": "Place",
        "name": catalogue.area,
        "geo": {"@type": "GeoShape", "box": box},
    }
