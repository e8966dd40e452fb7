from __future__ import annotations

import json
from dataclasses import replace

from builders.releases.cite import FORMS, as_csl, as_ris, bibtex, citation, work_of
from builders.releases.subject import Subject


def test_a_citation_says_who_what_which_version_when_and_where(subject: Subject):
    assert citation(subject.dataset, subject.settings) == (
        "Budget Office. =Hard & {values}. Version 3f2a9c01b7de. Data as of June 30, 2025. "
        "https://example.org/data/hard-values/versions/3f2a9c01b7de.html"
    )


def test_what_is_not_known_is_left_out(subject: Subject):
    bare = replace(subject.dataset, publisher="", version="", as_of="", title="")
    settings = replace(subject.settings, site_url="", publisher="")
    assert citation(bare, settings) == "Testford. hard-values. data/hard-values.html"


def test_the_date_of_a_citation_follows_the_language(subject: Subject):
    spanish = replace(subject.settings, language="es")
    assert "30 de junio de 2025" in citation(subject.dataset, spanish)


def test_a_line_break_in_a_title_does_not_break_the_citation(subject: Subject):
    odd = replace(subject.dataset, title="Two\nlines.")
    assert "Office. Two lines. Version" in citation(odd, subject.settings)


def test_bibtex_is_safe_against_its_own_signs(subject: Subject):
    odd = replace(subject.dataset, title="50% of {a} & b_c\\d", publisher="R&D }")
    assert bibtex(odd, subject.settings) == (
        "@misc{hard-values,\n"
        "  author = {{R\\&D \\}}},\n"
        "  title = {{50\\% of \\{a\\} \\& b\\_c\\textbackslash{}d}},\n"
        "  year = {2025},\n"
        "  version = {3f2a9c01b7de},\n"
        "  url = {https://example.org/data/hard-values/versions/3f2a9c01b7de.html},\n"
        "}\n"
    )


def test_csl_json_names_all_that_a_manager_of_references_asks_for(subject: Subject):
    (item,) = json.loads(as_csl(work_of(subject.dataset, subject.settings)))
    assert {
        "id": "hard-values",
        "type": "dataset",
        "title": "=Hard & {values}",
        "author": [{"literal": "Budget Office"}],
        "issued": {"date-parts": [[2025, 6, 30]]},
        "version": "3f2a9c01b7de",
        "URL": "https://example.org/data/hard-values/versions/3f2a9c01b7de.html",
        "language": "en",
    } == item


def test_a_line_break_in_a_title_starts_no_field_of_ris(subject: Subject):
    odd = replace(subject.dataset, title="Two\r\nUR  - https://evil.example")
    lines = as_ris(work_of(odd, subject.settings)).split("\r\n")
    assert "TY  - DATA" == lines[0]
    assert "TI  - Two UR - https://evil.example" in lines
    assert ["UR  - https://example.org/data/hard-values/versions/3f2a9c01b7de.html"] == [
        line for line in lines if line.startswith("UR  - ")
    ]
    assert ["ER  - ", ""] == lines[-2:]


def test_every_form_leaves_out_what_is_not_known(subject: Subject):
    bare = replace(subject.dataset, as_of="", updated="", version="")
    work = work_of(bare, subject.settings)
    for write in FORMS.values():
        assert "None" not in write(work)
        assert "2025" not in write(work)
