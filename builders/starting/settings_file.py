"""The settings of a new portal, with a word on each."""

from __future__ import annotations

import json

from builders.starting.answers import Answers

FORM = """\
# The portal's one settings file. What stands under `lightwell:` are your decisions; the rest tells
# mkdocs where things are.
site_name: {site_name}
{address}
site_description: {description}

docs_dir: site
# Must be set: mkdocs' own choice is “site”, where the pages stand that people write.
site_dir: public
use_directory_urls: false # plain files, so that the site also opens from a disk

theme:
  name: material
  language: {short_language}
  font: false # never ask another host for fonts

plugins:
  - search
  - lightwell:
      city: {city}
      language: {language}
      currency: {currency}
      # The month. A fiscal year bears the name of the year in which it ends.
      fiscal_year_starts: {fiscal_year_starts}
      publisher: {publisher}
      contact: {contact}
      place_word: {place_word}
      places_word: {places_word}
      # The portal may be built without any dataset. Take this line out after the first.
      no_data_yet: true

markdown_extensions:
  - attr_list
  - def_list
  - tables
  - toc

validation:
  omitted_files: ignore
  links:
    not_found: warn
    anchors: warn
    unrecognized_links: warn
"""
NO_ADDRESS = (
    "# site_url: https://data.example.org/ # write your portal's address here: catalogues need it"
)


def settings_text(answers: Answers) -> str:
    """``mkdocs.yml``. Every answer is quoted, so that no sign in it is taken for YAML."""
    address = answers.address.rstrip("/") + "/"
    return FORM.format(
        site_name=_quoted(f"{answers.city} in daylight"),
        address=f"site_url: {_quoted(address)}" if answers.address else NO_ADDRESS,
        description=_quoted(
            f"Where {answers.city}’s money goes, how its projects and services are doing, and the "
            "data behind every number."
        ),
        short_language=_quoted(answers.language.split("-")[0]),
        city=_quoted(answers.city),
        language=_quoted(answers.language),
        currency=_quoted(answers.currency),
        fiscal_year_starts=answers.fiscal_year_starts,
        publisher=_quoted(answers.publisher),
        contact=_quoted(answers.contact),
        place_word=_quoted(answers.place_word),
        places_word=_quoted(answers.places_word),
    )


def _quoted(text: str) -> str:
    # JSON's strings are YAML's.
    return json.dumps(text, ensure_ascii=False)
