"""Croissant 1.1: a dataset described for machine learning, down to its columns."""

from __future__ import annotations

from typing import Any

from builders.catalogues.dcat import filled
from builders.catalogues.entry import Catalogue, Distribution, Entry, Field
from builders.releases.figure_files import pretty
from builders.wording.slugs import slugs

PROFILE = "http://mlcommons.org/croissant/1.1"
TYPES = {
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
    "datetime": "sc:DateTime",
}
_TERMS = (
    "citeAs column equivalentProperty extract field fileProperty fileObject fileSet format "
    "includes isLiveDataset jsonPath key md5 parentField path recordSet references regex repeated "
    "replace samplingRate separator source subField transform"
)
CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{term: f"cr:{term}" for term in _TERMS.split()},
}


def croissant(catalogue: Catalogue, entry: Entry) -> bytes:
    """The dataset's files, and the columns of its tidy CSV."""
    table = entry.distribution("csv")
    said = {
        "@context": CONTEXT | {"@language": catalogue.language},
        "@type": "sc:Dataset",
        "conformsTo": PROFILE,
        "name": entry.id,
        "alternateName": entry.title,
        "description": entry.description,
        "url": entry.url,
        # The standard asks for three numbers; what tells versions apart here is the hash.
        "version": f"1.0.0+{entry.version}",
        "license": entry.licence_url or entry.url,
        "datePublished": entry.modified or catalogue.modified,
        "creator": {"@type": "sc:Organization", "name": entry.publisher, "url": catalogue.url},
        "keywords": list(entry.keywords),
        "citeAs": f"{entry.publisher}. {entry.title}. Version {entry.version}. "
        f"{entry.version_url or entry.url}",
        "distribution": [_file(item) for item in entry.distributions],
        "recordSet": [_records(entry, table)] if table else [],
    }
    return pretty(filled(said))


def _file(item: Distribution) -> dict[str, Any]:
    return filled(
        {
            "@type": "cr:FileObject",
            "@id": item.id,
            "name": item.id,
            "description": item.description,
            "contentUrl": item.url,
            "contentSize": f"{item.bytes} B",
            "encodingFormat": item.media_type,
            "sha256": item.sha256,
        }
    )


def _records(entry: Entry, table: Distribution) -> dict[str, Any]:
    names = slugs(field.name for field in entry.fields)  # an id holds no blank
    return {
        "@type": "cr:RecordSet",
        "@id": "rows",
        "name": "rows",
        "description": f"The {entry.rows} rows of {entry.title}, typed and checked.",
        "field": [_field(field, names[field.name], table) for field in entry.fields],
    }


def _field(field: Field, name: str, table: Distribution) -> dict[str, Any]:
    return filled(
        {
            "@type": "cr:Field",
            "@id": f"rows/{name}",
            "name": name,
            "description": field.description,
            "dataType": TYPES.get(field.type, "sc:Text"),
            "source": {"fileObject": {"@id": table.id}, "extract": {"column": field.name}},
        }
    )
