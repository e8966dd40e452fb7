"""A licence that is only named leads to its terms all the same."""

from __future__ import annotations

from typing import Any

import pytest

from builders.sources.dataset import Licence
from builders.sources.licences import LICENCES, licence_of


@pytest.mark.parametrize(
    ("said", "path"),
    [
        ({"name": "CC-BY-4.0"}, "https://creativecommons.org/licenses/by/4.0/"),
        ({"name": "cc0-1.0"}, "https://creativecommons.org/publicdomain/zero/1.0/"),
        ({"name": "CC-BY-4.0", "path": "https://city.example/terms"}, "https://city.example/terms"),
        ({"name": "house-rules"}, ""),
        ({}, ""),
    ],
)
def test_a_licence_has_the_address_that_is_stated_or_else_known(
    said: dict[str, Any], path: str
) -> None:
    licence = licence_of({"licenses": [said]})
    assert (said.get("name", ""), path) == (licence.name, licence.path)


def test_a_title_that_is_stated_stays() -> None:
    said = {"name": "CC-BY-4.0", "title": "Namensnennung"}
    assert "Namensnennung" == licence_of({"licenses": [said]}).title
    assert Licence() == licence_of({})


def test_every_known_licence_has_a_secure_address() -> None:
    for name, (title, path) in LICENCES.items():
        assert name == name.lower()
        assert title
        assert path.startswith("https://")
