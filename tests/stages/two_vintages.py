"""A small portal with neighbourhoods of two vintages: between them Riverside was split in two."""

from __future__ import annotations

import json
from pathlib import Path

# Each place from where to where, west to east, and how many people live there.
NEW = {"North": (0, 1, 110), "Riverside": (1, 2, 200), "Quayside": (2, 3, 190)}
OLD = {"North": (0, 1, 100), "Riverside": (1, 3, 300)}


def boxes(places: dict[str, tuple[int, int, int]]) -> str:
    """GeoJSON of the places, each a box of one degree from south to north."""
    features = [
        {
            "type": "Feature",
            "properties": {"name": name, "population": people},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[west, 0], [east, 0], [east, 1], [west, 1], [west, 0]]],
            },
        }
        for name, (west, east, people) in places.items()
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


def package(name: str, kind: str, said: str = "", file: str = "rows.csv") -> str:
    """A descriptor; ``said`` is what stands in its block besides."""
    form = ", format: geojson" if file.endswith("geojson") else ""
    return (
        f"name: {name}\ntitle: {name.replace('-', ' ').capitalize()}\n"
        "licenses: [{name: CC0-1.0}]\n"
        f"lightwell: {{kind: {kind}, updated: 2025-12-31, as_of: 2025-12-31{said}}}\n"
        f"resources: [{{name: rows, path: {file}{form}}}]\n"
    )


def places(name: str, of: dict[str, tuple[int, int, int]], said: str = "") -> dict[str, str]:
    """The files of a dataset of places."""
    file = "shapes.geojson"
    return {"datapackage.yaml": package(name, "places", said, file), file: boxes(of)}


def rows(name: str, kind: str, text: str, said: str = "") -> dict[str, str]:
    """The files of a dataset of one CSV."""
    return {"datapackage.yaml": package(name, kind, said), "rows.csv": text}


REQUESTS = """id,opened,service,place,latitude,longitude
1,2025-01-05,Bins,North,,
2,2025-01-06,Bins,riverside,,
3,2025-01-07,Bins,,0.5,2.5
4,2025-01-08,Lamps,Quayside,,
5,2025-01-09,Lamps,Old Docks,,
"""
BUDGET = """year,phase,direction,department,place,amount
2025,actual,expenditure,Parks,North,10
2025,actual,expenditure,Parks,Both,310
"""
COUNTS = """statistic,period,place,value
Homes,2025,North,50
Homes,2025,Riverside,80
"""
PROJECTS = """id,name,place,budget_current
1,Bridge,Riverside,1000
"""
SHARED = "shared: {Both: [North, Riverside]}, split: population"
PER = ", per: {homes: {title: Requests per home, dataset: homes, statistic: Homes}}"
CALLED = ", place_word: quarter, places_word: quarters, formerly: [old-hoods]"
OF_OLD = ", places: {of: hoods-2010%s}"

BOUNDARIES = {
    "hoods-2020": places("hoods-2020", NEW, ", main: true"),
    "hoods-2010": places("hoods-2010", OLD, ", places: {aliases: {Old Docks: Riverside}}" + CALLED),
}
# Two datasets of requests with the same rows, one of each vintage, and money of both.
PORTAL = BOUNDARIES | {
    "calls": rows("calls", "requests", REQUESTS, PER),
    "calls-then": rows("calls-then", "requests", REQUESTS, OF_OLD % "" + PER),
    "money": rows("money", "budget", BUDGET, f", places: {{{SHARED}}}"),
    "money-then": rows("money-then", "budget", BUDGET, OF_OLD % f", {SHARED}"),
    "homes": rows("homes", "counts", COUNTS, OF_OLD % ""),
    "works": rows("works", "projects", PROJECTS, OF_OLD % ""),
}


def lay_out(root: Path) -> Path:
    """Write the portal into a folder; gives the folder."""
    for name, files in PORTAL.items():
        (root / "datasets" / name).mkdir(parents=True)
        for file, text in files.items():
            (root / "datasets" / name / file).write_text(text, encoding="utf-8")
    return root
