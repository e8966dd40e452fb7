"""JSON as the API writes it: small, one figure a line, every number with all its digits."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from builders.catalogues.entry import Catalogue
from builders.measures.figure import Figure
from builders.releases.artifact import Artifact
from builders.wording.figures import worded
from builders.wording.numbers import plain

FOLDER = "api/v1/"
JSON = "application/json"
# Made once: ``json.dumps`` would make one for each of the many small values of a figure.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def file(path: str, value: Any, title: str = "") -> Artifact:
    """A file of the API that holds one value."""
    return Artifact(FOLDER + path, (dumped(value) + "\n").encode("utf-8", "replace"), title, JSON)


def with_figures(
    catalogue: Catalogue,
    path: str,
    head: Mapping[str, Any],
    figures: Iterable[Figure],
    title: str = "",
) -> Artifact:
    """A file of the API that holds what is known of its subject, and ``figures``."""
    known = "".join(f"{dumped(name)}:{dumped(value)},\n" for name, value in head.items())
    rows = ",\n".join(figure_line(figure, catalogue) for figure in figures)
    text = f'{{{known}"figures":[\n{rows}\n]}}\n'
    return Artifact(FOLDER + path, text.encode("utf-8", "replace"), title, JSON)


def figure_line(figure: Figure, catalogue: Catalogue) -> str:
    """One figure as a JSON object; its numbers are exact, null where they are not known.

    ``shown`` is the value as pages write it.
    """
    words = {
        "id": figure.id,
        "measure": figure.measure,
        "dataset": figure.dataset,
        "version": figure.version,
        "dimensions": dict(figure.dimensions),
        "unit": figure.unit,
        "query": figure.query,
        "status": figure.status,
    }
    numbers = {
        "value": figure.value,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "rows": figure.rows,
    }
    parts = [f'"{name}":{_number(value)}' for name, value in numbers.items()]
    parts.append(f'"shown":{dumped(_shown(figure, catalogue))}')
    return dumped(words).removesuffix("}") + "," + ",".join(parts) + "}"


def _shown(figure: Figure, catalogue: Catalogue) -> str | None:
    if figure.value is None:
        return None
    return worded(figure.value, figure.unit, catalogue.language, catalogue.currency, "whole")


def dumped(value: Any) -> str:
    """JSON without blanks, in the letters of its language."""
    return _ENCODER.encode(value)


def _number(value: Decimal | int | None) -> str:
    return "null" if value is None else plain(value)
