"""Licences that everybody calls by a short name: their whole names and their addresses.

A steward writes ``CC-BY-4.0``; a harvester asks for an address that says which terms these are.
The names are those of the Open Definition and of SPDX, which Data Packages use.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builders.sources.dataset import Licence
from builders.sources.markup import as_text

_CC = "https://creativecommons.org/licenses"
_ODC = "https://opendatacommons.org/licenses"

# By the short name in lower case: the title and the address.
LICENCES: dict[str, tuple[str, str]] = {
    "cc0-1.0": (
        "Creative Commons Zero 1.0",
        "https://creativecommons.org/publicdomain/zero/1.0/",
    ),
    "cc-by-3.0": ("Creative Commons Attribution 3.0", f"{_CC}/by/3.0/"),
    "cc-by-4.0": ("Creative Commons Attribution 4.0", f"{_CC}/by/4.0/"),
    "cc-by-sa-3.0": ("Creative Commons Attribution-ShareAlike 3.0", f"{_CC}/by-sa/3.0/"),
    "cc-by-sa-4.0": ("Creative Commons Attribution-ShareAlike 4.0", f"{_CC}/by-sa/4.0/"),
    "cc-by-nc-4.0": ("Creative Commons Attribution-NonCommercial 4.0", f"{_CC}/by-nc/4.0/"),
    "cc-by-nd-4.0": ("Creative Commons Attribution-NoDerivatives 4.0", f"{_CC}/by-nd/4.0/"),
    "odc-by-1.0": ("Open Data Commons Attribution License 1.0", f"{_ODC}/by/1-0/"),
    "odbl-1.0": ("Open Data Commons Open Database License 1.0", f"{_ODC}/odbl/1-0/"),
    "odc-odbl-1.0": ("Open Data Commons Open Database License 1.0", f"{_ODC}/odbl/1-0/"),
    "pddl-1.0": ("Open Data Commons Public Domain Dedication 1.0", f"{_ODC}/pddl/1-0/"),
    "odc-pddl-1.0": ("Open Data Commons Public Domain Dedication 1.0", f"{_ODC}/pddl/1-0/"),
    "ogl-uk-3.0": (
        "Open Government Licence 3.0 (United Kingdom)",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    ),
    "ogl-canada-2.0": (
        "Open Government Licence 2.0 (Canada)",
        "https://open.canada.ca/en/open-government-licence-canada",
    ),
    "dl-de-by-2.0": (
        "Data licence Germany, attribution 2.0",
        "https://www.govdata.de/dl-de/by-2-0",
    ),
    "dl-de-zero-2.0": ("Data licence Germany, zero 2.0", "https://www.govdata.de/dl-de/zero-2-0"),
}


def licence_of(value: Mapping[str, Any]) -> Licence:
    """The first licence of a Data Package; what it leaves out is filled in where that is known."""
    said: Mapping[str, Any] = next(iter(value.get("licenses", ())), {})
    name, title, path = (as_text(said.get(key)) for key in ("name", "title", "path"))
    known_title, known_path = LICENCES.get(name.strip().lower(), ("", ""))
    return Licence(name, title or known_title, path or known_path)
