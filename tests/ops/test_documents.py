"""The documents are true: what they name is there, and what they show works."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from builders.kinds import KINDS

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "GLOSSARY.md", "CHANGELOG.md")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_to_a_file_leads_to_one(name: str) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", text(name))
    assert [] == [link for link in links if not (ROOT / link).exists()]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_command_that_is_named_exists(name: str) -> None:
    named = set(re.findall(r"`?\bmake ([a-z]+)(?:`|\s+#|\b(?= UPGRADE))", text(name)))
    made = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    assert set() == named - made


def test_every_folder_that_the_readme_lists_is_there() -> None:
    listed = re.findall(r"^\| `([a-z.]+/?)` \|", text("README.md"), re.MULTILINE)
    assert len(listed) >= len(("datasets", "site", "templates", "builders", "tests"))
    assert [] == [name for name in listed if not (ROOT / name).exists()]


def test_the_readme_lists_every_kind() -> None:
    assert [] == [name for name in KINDS if f"\n| {name} |" not in text("README.md")]


def test_the_readmes_descriptor_is_a_valid_one() -> None:
    shown = re.search(r"```yaml\n(.*?)```", text("README.md"), re.DOTALL)
    assert shown
    schema = json.loads(text("builders/sources/lightwell.schema.json"))
    jsonschema.Draft202012Validator(schema).validate(yaml.safe_load(shown[1]))


def test_every_file_and_folder_that_contributing_names_is_there() -> None:
    words = re.findall(
        r"`((?:builders|tests|site|templates|bench|\.ci)/[^`*<]*)`", text("CONTRIBUTING.md")
    )
    assert words
    assert [] == [name for name in words if not (ROOT / name).exists()]


def test_the_changelog_has_an_entry_for_what_is_not_released() -> None:
    assert "## [Unreleased]\n" in text("CHANGELOG.md")


def test_the_glossary_gives_each_word_one_meaning() -> None:
    words = re.findall(r"^\| \*\*(.+?)\*\* \|", text("GLOSSARY.md"), re.MULTILINE)
    assert sorted(set(words)) == sorted(words)


def test_the_licence_is_the_one_that_the_package_names() -> None:
    assert "Apache License" in text("LICENSE")
    assert 'license = "Apache-2.0"' in text("pyproject.toml")
