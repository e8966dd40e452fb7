"""Each standard says the same of a dataset, in its own words."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

from rdflib import DCTERMS, RDF, Graph, Namespace
from rdflib.compare import isomorphic

from builders.catalogues import CATALOGUES, catalogue_files
from builders.catalogues.atom import feed
from builders.catalogues.croissant import croissant
from builders.catalogues.data_json import data_json
from builders.catalogues.dcat_ap import dcat_ap_jsonld, dcat_ap_turtle
from builders.catalogues.dcat_us import dcat_us
from builders.catalogues.entry import Catalogue, Contact, Entry
from builders.catalogues.for_programs import llms_txt, security_txt
from builders.catalogues.heads import heads_of
from builders.catalogues.schema_org import schema_org
from builders.catalogues.times import with_times

DCAT = Namespace("http://www.w3.org/ns/dcat#")
ATOM = "{http://www.w3.org/2005/Atom}"


def test_data_json_says_how_often_by_the_interval_and_how_to_reach_someone(
    catalogue: Catalogue,
) -> None:
    (dataset,) = json.loads(data_json(catalogue))["dataset"]
    assert "R/P1M" == dataset["accrualPeriodicity"]
    assert "mailto:budget@city.example" == dataset["contactPoint"]["hasEmail"]


def test_turtle_and_json_ld_are_one_graph_without_nameless_nodes(catalogue: Catalogue) -> None:
    turtle = Graph().parse(data=dcat_ap_turtle(catalogue), format="turtle")
    linked = Graph().parse(data=dcat_ap_jsonld(catalogue), format="json-ld")
    assert isomorphic(turtle, linked)
    assert not [node for node in turtle.subjects() if not str(node).startswith("https://")]


def test_the_same_data_give_the_same_bytes_in_every_standard(catalogue: Catalogue) -> None:
    for own in CATALOGUES.values():
        assert own.write(catalogue) == own.write(catalogue)


def test_dcat_us_is_the_same_dataset_as_dcat_ap(catalogue: Catalogue) -> None:
    ask = "SELECT ?d WHERE { ?d a <http://www.w3.org/ns/dcat#Dataset> }"
    graphs = [
        Graph().parse(data=text, format="json-ld")
        for text in (dcat_us(catalogue), dcat_ap_jsonld(catalogue))
    ]
    assert [["https://city.example/data/budget.html#dataset"]] * 2 == [
        [str(row[0]) for row in graph.query(ask)] for graph in graphs
    ]


def test_nothing_in_a_title_can_end_the_script_that_it_stands_in(
    catalogue: Catalogue, entry: Entry
) -> None:
    text = schema_org(catalogue, entry)
    assert "<" not in text
    assert json.loads(text)["name"] == entry.title


def test_croissant_takes_each_column_from_the_csv(catalogue: Catalogue, entry: Entry) -> None:
    (records,) = json.loads(croissant(catalogue, entry))["recordSet"]
    assert ["amount", "Cost centre"] == [
        field["source"]["extract"]["column"] for field in records["field"]
    ]
    assert not [field["@id"] for field in records["field"] if " " in field["@id"]]


def test_croissant_of_a_dataset_without_a_table_has_no_rows(
    catalogue: Catalogue, entry: Entry
) -> None:
    assert "recordSet" not in json.loads(croissant(catalogue, replace(entry, distributions=())))


def test_a_feed_s_entry_is_new_when_the_version_is(catalogue: Catalogue, entry: Entry) -> None:
    def ids(some: Entry) -> list[str | None]:
        root = ET.fromstring(feed(catalogue, "feeds/x.atom", "X", "data.html", [some]))  # noqa: S314 - our own
        return [node.findtext(f"{ATOM}id") for node in root.iter(f"{ATOM}entry")]

    assert ["https://city.example/data/budget.html#version-0123456789ab"] == ids(entry)
    assert ids(entry) != ids(replace(entry, version="ffff"))


def test_a_feed_survives_what_xml_cannot_hold(catalogue: Catalogue, entry: Entry) -> None:
    odd = replace(entry, title="a\x00b\x0b\ufffe\ud800]]> & <b>")
    root = ET.fromstring(feed(catalogue, "feeds/x.atom", "X", "data.html", [odd]))  # noqa: S314 - our own
    title = root.findtext(f"{ATOM}entry/{ATOM}title") or ""
    assert title.startswith("a\ufffdb\ufffd\ufffd\ufffd]]> & <b>")


def test_security_txt_lasts_a_year_from_the_newest_data(catalogue: Catalogue) -> None:
    lines = security_txt(catalogue).decode().splitlines()
    assert ["Contact: mailto:data@city.example", "Expires: 2026-06-30T00:00:00Z"] == lines[:2]


def test_security_txt_gives_a_page_where_there_is_no_address(catalogue: Catalogue) -> None:
    page = replace(catalogue, contact=Contact("Us", url="https://city.example/ask"))
    assert security_txt(page).decode().startswith("Contact: https://city.example/ask\n")


def test_no_sign_of_a_title_begins_a_link_in_llms_txt(catalogue: Catalogue, entry: Entry) -> None:
    odd = replace(entry, title="[x](javascript:alert(1))\n# heading")
    text = llms_txt(replace(catalogue, entries=(odd,))).decode()
    assert "- [(x)(javascript:alert(1)) # heading](https://city.example/data/budget.html)" in text


def test_pages_name_their_feeds(catalogue: Catalogue) -> None:
    files = catalogue_files(catalogue, ())
    heads = heads_of(catalogue, frozenset(file.path for file in files))
    assert "feeds/data/budget.atom" in heads["data/budget.html"]
    assert "feeds/portal.atom" in heads["index.html"]


def test_every_catalogue_says_which_time_the_rows_are_about(
    catalogue: Catalogue, entry: Entry
) -> None:
    timed = with_times(catalogue, {"budget": (date(2023, 7, 1), date(2025, 6, 30))})
    (told,) = timed.entries
    assert "2023-07-01/2025-06-30" == json.loads(data_json(timed))["dataset"][0]["temporal"]
    assert "2023-07-01/2025-06-30" == json.loads(schema_org(timed, told))["temporalCoverage"]
    dates = ["2023-07-01", "2025-06-30"]
    for text in (dcat_ap_jsonld(timed), dcat_us(timed)):
        graph = Graph().parse(data=text, format="json-ld")
        (period,) = graph.subjects(RDF.type, DCTERMS.PeriodOfTime)
        assert dates == [str(graph.value(period, DCAT[f"{name}Date"])) for name in ("start", "end")]
    assert "temporal" not in data_json(catalogue).decode()


def test_a_language_is_one_of_the_european_list_where_it_is_there(catalogue: Catalogue) -> None:
    english, other = (
        dcat_ap_turtle(replace(catalogue, language=language)).decode()
        for language in ("en-GB", "xx")
    )
    assert "<http://publications.europa.eu/resource/authority/language/ENG>" in english
    assert "authority/language" not in other


def test_croissant_is_cited_by_the_address_for_good(catalogue: Catalogue, entry: Entry) -> None:
    kept = replace(entry, version_url="https://city.example/data/budget/versions/0123.html")
    assert json.loads(croissant(catalogue, kept))["citeAs"].endswith("versions/0123.html")


def test_words_of_the_program_are_not_said_to_be_in_the_language_of_the_portal(
    catalogue: Catalogue,
) -> None:
    turtle = dcat_ap_turtle(replace(catalogue, language="ar")).decode()
    for english in ("Every dataset of our city.", "Opens in any program.", "budget"):
        assert f'"{english}"@en' in turtle
    assert 'each year."@ar' in turtle
