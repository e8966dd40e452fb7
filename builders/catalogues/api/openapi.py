"""The API described as OpenAPI 3.1, from one table of its paths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from builders.catalogues.entry import Catalogue

VERSION = "1.0.0"


@dataclass(frozen=True, slots=True)
class Path:
    """One address of the API: what it gives, and the shape of it."""

    path: str
    summary: str
    schema: str


PATHS = (
    Path("/index.json", "What the API holds", "Index"),
    Path("/datasets.json", "Every dataset", "Datasets"),
    Path("/datasets/{dataset}.json", "One dataset: columns and downloads", "Dataset"),
    Path("/dictionary.json", "Every column of every dataset", "Dictionary"),
    Path("/places.json", "Every place", "Places"),
    Path("/places/{place}.json", "A place with every figure about it", "WithFigures"),
    Path("/measures.json", "Every measure, with its definition", "Measures"),
    Path("/measures/{measure}.json", "A measure with its figures for the city", "WithFigures"),
    Path("/periods.json", "Every year, month and interval", "Periods"),
    Path("/periods/{period}.json", "A period with its figures for the city", "WithFigures"),
)
TEXT = {"type": "string"}
ADDRESS = {"type": "string", "format": "uri-reference"}
MAYBE_TEXT = {"type": ["string", "null"]}
MAYBE_NUMBER = {"type": ["number", "null"]}
WHOLE = {"type": "integer", "minimum": 0}


def openapi(catalogue: Catalogue) -> dict[str, Any]:
    """The description of the whole API."""
    contact = {"name": catalogue.contact.name, "email": catalogue.contact.email}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{catalogue.area}: figures and datasets",
            "version": VERSION,
            "description": "Files that never change but with the data: no key, no limit, "
            "no parameters. Every number is exact; null means that it is not known.",
            "contact": {name: text for name, text in contact.items() if text},
        },
        "servers": [{"url": f"{catalogue.url}api/v1" if catalogue.url else "."}],
        "paths": {path.path: {"get": _operation(path)} for path in PATHS},
        "components": {"schemas": SCHEMAS},
    }


def _operation(path: Path) -> dict[str, Any]:
    names = [part[1:].split("}")[0] for part in path.path.split("/") if part.startswith("{")]
    content = {"application/json": {"schema": _ref(path.schema)}}
    said: dict[str, Any] = {
        "operationId": path.path.strip("/").replace("/{", "-by-").split(".")[0].rstrip("}"),
        "summary": path.summary,
        "responses": {"200": {"description": path.summary, "content": content}},
    }
    if names:
        said["parameters"] = [
            {"name": name, "in": "path", "required": True, "schema": TEXT} for name in names
        ]
    return said


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


def _many(name: str, schema: str) -> dict[str, Any]:
    return _object(name, **{name: {"type": "array", "items": _ref(schema)}})


_SUMMARY = {
    "id": TEXT,
    "kind": TEXT,
    "title": TEXT,
    "version": TEXT,
    "modified": MAYBE_TEXT,
    "rows": WHOLE,
    "page": ADDRESS,
    "url": ADDRESS,
    "formerly": {"type": "array", "items": TEXT},
}
_COLUMN = {"name": TEXT, "type": TEXT, "description": TEXT, "unit": TEXT, "role": TEXT}
SCHEMAS: dict[str, Any] = {
    "Index": _object(
        "title publisher version paths",
        title=TEXT,
        publisher=TEXT,
        version=TEXT,
        modified=TEXT,
        paths={"type": "object", "additionalProperties": ADDRESS},
    ),
    "Summary": _object("id kind title version rows page url", **_SUMMARY),
    "Datasets": _many("datasets", "Summary"),
    "Download": _object(
        "url media_type bytes sha256",
        url=ADDRESS,
        title=TEXT,
        media_type=TEXT,
        bytes=WHOLE,
        sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
    ),
    "Column": _object("name type", dataset=TEXT, **_COLUMN),
    "Dataset": _object(
        "id kind title version rows description columns downloads",
        **_SUMMARY,
        description=TEXT,
        publisher=TEXT,
        contact={"type": "object"},
        licence={"type": "object"},
        frequency=MAYBE_TEXT,
        as_of=MAYBE_TEXT,
        version_page=MAYBE_TEXT,
        previous_version_page=MAYBE_TEXT,
        versions=MAYBE_TEXT,
        columns={"type": "array", "items": _ref("Column")},
        downloads={"type": "array", "items": _ref("Download")},
    ),
    "Dictionary": _many("columns", "Column"),
    "Place": _object(
        "id name dataset page url",
        id=TEXT,
        name=TEXT,
        dataset=TEXT,
        aliases={"type": "array", "items": TEXT},
        population={"type": ["integer", "null"]},
        page=ADDRESS,
        url=ADDRESS,
    ),
    "Places": _many("places", "Place"),
    "Measure": _object(
        "id title definition unit url",
        id=TEXT,
        kind=TEXT,
        title=TEXT,
        definition=TEXT,
        unit=TEXT,
        better=TEXT,
        url=ADDRESS,
    ),
    "Measures": _many("measures", "Measure"),
    "Period": _object("id period url", id=TEXT, period=TEXT, url=ADDRESS),
    "Periods": _many("periods", "Period"),
    "Figure": _object(
        "id measure dataset version dimensions unit query status value numerator denominator rows "
        "shown",
        id=TEXT,
        measure=TEXT,
        dataset=TEXT,
        version=TEXT,
        dimensions={"type": "object", "additionalProperties": TEXT},
        unit=TEXT,
        query=TEXT,
        status=TEXT,
        value=MAYBE_NUMBER,
        numerator=MAYBE_NUMBER,
        denominator=MAYBE_NUMBER,
        rows=MAYBE_NUMBER,
        shown=MAYBE_TEXT,
    ),
    "WithFigures": _object(
        "id url figures", id=TEXT, url=ADDRESS, figures={"type": "array", "items": _ref("Figure")}
    ),
}
