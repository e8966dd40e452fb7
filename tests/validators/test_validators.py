"""What the portal publishes for programs is what the standards say, by their own validators."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from validating import VALIDATORS, found_by, missing_tool, review

from ..city_portals import EACH_CITY  # noqa: TID252 - tests are no package

pytestmark = pytest.mark.whole


@pytest.fixture(autouse=True)
def tools(request: pytest.FixtureRequest) -> None:
    """Leave out a validator whose tools are not on this machine; in CI that is a failure."""
    given = getattr(request.node, "callspec", None)
    name = given.params["name"] if given else ""
    if missing := missing_tool(str(name)):
        if os.environ.get("CI"):
            pytest.fail(f"{missing} is absent, and CI is set.")
        pytest.skip(f"{missing} is absent.")


@pytest.mark.xdist_group("validators")
@pytest.mark.parametrize("name", VALIDATORS)
def test_a_validator_finds_nothing_wrong_with_the_demonstration_city(
    name: str, built_site: Path
) -> None:
    assert [] == found_by(name, built_site)


@pytest.mark.cities
@EACH_CITY
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


@pytest.mark.xdist_group("validators")
@pytest.mark.parametrize("name", VALIDATORS)
def test_each_validator_would_have_found_something(name: str, damaged: Path) -> None:
    assert found_by(name, damaged / "404.html" if name == "vnu" else damaged)


def without_currency(project: Any) -> None:
    del project["budget"]["amount"]["currency"]


def of_an_authority_that_is_no_party(project: Any) -> None:
    project["publicAuthority"]["id"] = "somebody else"


def with_a_field_of_no_standard(project: Any) -> None:
    project["colour"] = "red"


def with_a_blank_title(project: Any) -> None:
    project["title"] = " "


@pytest.mark.parametrize(
    ("name", "spoilt", "told"),
    [
        ("libcoveoc4ids", without_currency, "missing-currency"),
        ("libcoveoc4ids", of_an_authority_that_is_no_party, "missing-org-refs"),
        ("libcoveoc4ids", with_a_field_of_no_standard, "a field that the schema does not know"),
        ("libcoveoc4ids", with_a_blank_title, "missing-values"),
    ],
)
def test_the_library_of_oc4ids_makes_checks_of_its_own(
    name: str, spoilt: Callable[[Any], None], told: str, built_site: Path, tmp_path: Path
) -> None:
    package = json.loads((built_site / "downloads/capital-projects/oc4ids.json").read_bytes())
    spoilt(next(one for one in package["projects"] if "budget" in one))
    file = tmp_path / "oc4ids.json"
    file.write_text(json.dumps(package), encoding="utf-8")
    assert [fault for fault in review(file) if fault.startswith(told)], name


def test_each_page_of_a_dataset_says_to_search_engines_what_it_is(built_site: Path) -> None:
    for page in sorted(built_site.glob("data/*.html")):
        text = page.read_text(encoding="utf-8")
        linked = text.split('<script type="application/ld+json">')[1].split("</script>")[0]
        told = json.loads(linked)
        assert told["@type"] == "Dataset"
        assert 50 <= len(told["description"]) <= 5000
