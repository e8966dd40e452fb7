"""What the portal publishes for programs is what the standards say, by their own validators."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from validating import VALIDATORS, found_by, missing_tool

from ..city_portals import CITIES  # noqa: TID252 - tests are no package

pytestmark = [pytest.mark.whole, pytest.mark.xdist_group("validators")]


@pytest.fixture(autouse=True)
def tools(request: pytest.FixtureRequest) -> None:
    """Leave out a validator whose tools are not on this machine; in CI that is a failure."""
    name = getattr(request.node, "callspec", None) and request.node.callspec.params["name"]
    if missing := missing_tool(str(name)):
        if os.environ.get("CI"):
            pytest.fail(f"{missing} is absent, and CI is set.")
        pytest.skip(f"{missing} is absent.")


@pytest.mark.parametrize("name", VALIDATORS)
def test_a_validator_finds_nothing_wrong_with_the_demonstration_city(
    name: str, built_site: Path
) -> None:
    assert [] == found_by(name, built_site)


@pytest.mark.cities
@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("name", VALIDATORS)
def test_a_validator_finds_nothing_wrong_with_a_real_city(
    name: str, city: str, city_site: Callable[[str], Path]
) -> None:
    assert [] == found_by(name, city_site(city))


@pytest.fixture(scope="module")
def damaged(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, with one thing wrong for each validator."""
    site = tmp_path_factory.mktemp("damaged") / "public"
    shutil.copytree(built_site, site)
    spoil(site / "data.json", '"title"', '"titel"')
    spoil(site / "catalog.ttl", "dct:title", "dct:alternative")
    spoil(
        site / "downloads/operating-budget/datapackage.json", '"type": "integer"', '"type": "date"'
    )
    spoil(next(site.glob("downloads/places/*.csv-metadata.json")), '"decimal"', '"date"')
    spoil(site / "data/places.croissant.json", '"sha256"', '"sha265"')
    spoil(site / "api/v1/openapi.json", '"openapi":"3.1.0"', '"openapi":"three"')
    spoil(site / "api/v1/datasets.json", '"rows":', '"rows_of_it":')
    spoil(site / "downloads/capital-projects/oc4ids.json", '"met"', '"done"')
    spoil(site / "downloads/operating-budget/fiscal-datapackage.json", '"value"', '"amount"')
    spoil(site / "404.html", "<main", "<mian")
    spoil(site / "index.html", 'href="money.html', 'href="monney.html')
    return site


def spoil(file: Path, right: str, wrong: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert right in text, (file.name, right)
    file.write_text(text.replace(right, wrong), encoding="utf-8")


@pytest.mark.parametrize("name", VALIDATORS)
def test_each_validator_would_have_found_something(name: str, damaged: Path) -> None:
    assert found_by(name, damaged)


def test_each_page_of_a_dataset_says_to_search_engines_what_it_is(built_site: Path) -> None:
    for page in sorted(built_site.glob("data/*.html")):
        text = page.read_text(encoding="utf-8")
        linked = text.split('<script type="application/ld+json">')[1].split("</script>")[0]
        told = json.loads(linked)
        assert told["@type"] == "Dataset"
        assert 50 <= len(told["description"]) <= 5000
