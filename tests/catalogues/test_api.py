"""The API: every figure stands in one of its files, with all its digits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from jsonschema import Draft202012Validator

from builders.catalogues.api import api_files
from builders.catalogues.api.openapi import PATHS, openapi
from builders.catalogues.entry import Catalogue
from builders.measures import MEASURES
from builders.measures.figure import Figure, Figures, figure_id
from builders.sources.place import Place

PLACES = (Place("harbour", "Harbour", 120), Place("hill", "Hill"))


def figure(value: str | None, **dimensions: str) -> Figure:
    return Figure(
        figure_id("requests", "request_count", dimensions),
        "request_count",
        "requests",
        "ab12",
        tuple(sorted(dimensions.items())),
        None if value is None else Decimal(value),
        None,
        None,
        "count",
        "requests.request_count",
    )


FIGURES = [
    figure("12345678901234567890.123456789"),
    figure(None, place="harbour"),
    figure("7", place="hill", year="2025"),
    figure("8", year="2025"),
]


def built(catalogue: Catalogue) -> Mapping[str, str]:
    figures = Figures({one.id: one for one in FIGURES})
    files = api_files(catalogue, PLACES, MEASURES, figures)
    return {file.path.removeprefix("api/v1/"): file.read().decode() for file in files}


def parsed(text: str) -> Any:
    return json.loads(text, parse_float=Decimal)


def test_each_figure_stands_in_a_file_and_is_exact(catalogue: Catalogue) -> None:
    files = built(catalogue)
    found = {
        one["id"]: one["value"]
        for path, text in files.items()
        if path.split("/")[0] in {"places", "measures", "periods"} and "/" in path
        for one in parsed(text)["figures"]
    }
    assert {one.id: one.value for one in FIGURES} == found


def test_a_figure_that_is_not_known_is_null(catalogue: Catalogue) -> None:
    (only,) = parsed(built(catalogue)["places/harbour.json"])["figures"]
    assert only["value"] is None


def test_a_figure_is_shown_in_the_words_of_the_pages(catalogue: Catalogue) -> None:
    figures = Figures(
        {
            one.id: one
            for one in (
                replace(figure("0.654558405", year="2025"), unit="share"),
                replace(figure("817351700", year="2026"), unit="money"),
                replace(figure("12.5", year="2027"), unit="EUR"),
                replace(figure("1", year="2028"), unit="wheelbarrows"),
                figure(None, year="2029"),
            )
        }
    )
    files = api_files(catalogue, PLACES, MEASURES, figures)
    (own,) = (one for one in files if one.path.endswith("measures/request_count.json"))
    told = [one["shown"] for one in json.loads(own.read())["figures"]]
    assert ["65.5%", "$817,351,700", "12.5 EUR", "1 wheelbarrows", None] == told


def test_the_files_of_a_measure_do_not_grow_with_the_places(catalogue: Catalogue) -> None:
    figures = parsed(built(catalogue)["measures/request_count.json"])["figures"]
    assert [{}, {"year": "2025"}] == [one["dimensions"] for one in figures]


def test_every_file_is_what_openapi_says_of_it(catalogue: Catalogue) -> None:
    files = built(catalogue)
    described = openapi(catalogue)
    seen = set()
    for name, text in files.items():
        template = next((path for path in PATHS if matches(path.path, name)), None)
        if template is None:
            assert name == "openapi.json"
            continue
        seen.add(template.path)
        schema = {
            "$ref": f"#/components/schemas/{template.schema}",
            "components": described["components"],
        }
        assert [] == [e.message for e in Draft202012Validator(schema).iter_errors(json.loads(text))]
    assert {path.path for path in PATHS} == seen


def matches(template: str, name: str) -> bool:
    wanted, given = template.strip("/").split("/"), name.split("/")
    return len(wanted) == len(given) and all(
        a == b or (a.startswith("{") and b.endswith(".json"))
        for a, b in zip(wanted, given, strict=True)
    )


def test_the_index_leads_to_every_list(catalogue: Catalogue) -> None:
    files = built(catalogue)
    for address in parsed(files["index.json"])["paths"].values():
        assert address.removeprefix("https://city.example/api/v1/") in files
