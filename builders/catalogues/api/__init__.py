"""The API: small JSON files at addresses that stay, made while building."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builders.catalogues.api.by_subject import measure_files, period_files, place_files
from builders.catalogues.api.datasets import dataset_files
from builders.catalogues.api.files import FOLDER, file
from builders.catalogues.api.openapi import PATHS, VERSION, openapi
from builders.catalogues.entry import Catalogue
from builders.measures.figure import Figures
from builders.measures.measure import Measure
from builders.releases.artifact import Artifact
from builders.sources.place import Place


def api_files(
    catalogue: Catalogue,
    places: Sequence[Place],
    measures: Mapping[str, Measure],
    figures: Figures,
) -> tuple[Artifact, ...]:
    """Every file of the API, and its description as OpenAPI 3.1."""
    index = {
        "title": catalogue.title,
        "publisher": catalogue.publisher,
        "version": VERSION,
        "modified": catalogue.modified,
        "paths": {
            path.path.strip("/").removesuffix(
                ".json"
            ): f"{catalogue.url}{FOLDER.rstrip('/')}{path.path}"
            for path in PATHS
            if "{" not in path.path
        },
    }
    return (
        file("index.json", index, "API"),
        file("openapi.json", openapi(catalogue), "OpenAPI 3.1"),
        *dataset_files(catalogue),
        *place_files(catalogue, places, figures),
        *measure_files(catalogue, measures, figures),
        *period_files(catalogue, figures),
    )
