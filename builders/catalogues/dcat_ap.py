"""DCAT-AP 3, the European profile: JSON-LD, and the same graph as Turtle."""

from __future__ import annotations

import json

from rdflib import Graph

from builders.catalogues.dcat import graph
from builders.catalogues.entry import Catalogue
from builders.releases.figure_files import pretty

PROFILE = "http://data.europa.eu/r5r/"


def dcat_ap_jsonld(catalogue: Catalogue) -> bytes:
    """The catalogue as JSON-LD."""
    return pretty(graph(catalogue, PROFILE))


def dcat_ap_turtle(catalogue: Catalogue) -> bytes:
    """The very same graph as Turtle."""
    read = Graph().parse(data=json.dumps(graph(catalogue, PROFILE)), format="json-ld")
    turtle: str = read.serialize(format="turtle")
    return turtle.encode("utf-8", "replace")
