"""Whole pages about payments and statistics of small portals: hostile, Arabic, one row, nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from builders.pages.page import Page
from builders.portal import build_portal
from builders.settings import Settings

SAID = """
name: {kind}
licenses: [{{name: CC0-1.0}}]
lightwell: {{kind: {kind}, updated: 2025-06-30, as_of: 2025-06-30}}
resources: [{{name: rows, path: rows.csv}}]
"""
EVIL = "<script>alert(1)</script>"


@pytest.fixture
def pages(write_portal: Callable[..., Path]) -> Callable[[str, str], dict[str, Page]]:
    def build(kind: str, rows: str) -> dict[str, Page]:
        files = {"datapackage.yaml": SAID.format(kind=kind), "rows.csv": rows}
        root = write_portal({kind: files})
        return {page.path: page for page in build_portal(Settings(root=root)).pages}

    return build


def soup_of(page: Page) -> Any:
    return BeautifulSoup(page.html, "html.parser")


def test_payments_of_one_row_have_a_page_and_a_list(pages: Callable[..., Any]):
    own = pages("payments", "date,payee,amount\n2025-06-01,شركة النور,-5.00\n")
    list_page = soup_of(own["payments/payments/1.html"])
    assert ["شركة النور"] == [cell.text for cell in list_page.select("tbody th bdi")]
    cell = list_page.select_one("tbody td data")
    assert ("-5", "payments.payment;payment=rows.csv%3A2") == (cell["value"], cell["data-figure"])
    assert "شركة النور" in own["payments.html"].search


def test_hostile_payees_are_text(pages: Callable[..., Any]):
    own = pages("payments", f"date,payee,amount,purpose\n2025-06-01,{EVIL},5,{EVIL}\n")
    for path in ("payments.html", "payments/payments/1.html", "index.html"):
        assert [] == soup_of(own[path]).select("script")
    assert EVIL in soup_of(own["payments/payments/1.html"]).text


def test_payments_without_amount_or_payee_are_told_as_not_known(pages: Callable[..., Any]):
    own = pages("payments", "date,payee,amount\n2025-06-01,,\n2025-06-02,Acme,\n")
    text = soup_of(own["payments.html"]).text
    assert "2 amounts are not known" in " ".join(text.split())
    assert "not stated" in text


def test_a_long_list_is_parted_and_its_pages_lead_to_each_other(pages: Callable[..., Any]):
    rows = "".join(f"2025-06-{n % 28 + 1:02},Payee {n},{n}.5\n" for n in range(201))
    own = pages("payments", "date,payee,amount\n" + rows)
    listed = [path for path in own if path.startswith("payments/")]
    assert [f"payments/payments/{n}.html" for n in (1, 2, 3)] == listed
    assert 201 == sum(len(soup_of(own[path]).select("tbody tr")) for path in listed)
    hrefs = {a["href"] for a in soup_of(own[listed[1]]).select("li a[href]")}
    assert {"1.html", "3.html"} <= hrefs


def test_statistics_of_one_row_and_hostile_names_have_a_page(pages: Callable[..., Any]):
    own = pages("counts", f"statistic,period,value\n{EVIL},2025,7\nزيارات,2025-02,\n")
    page = soup_of(own["statistics.html"])
    assert [] == page.select("script")
    assert EVIL in page.text
    assert "زيارات" in page.text
    assert "not known" in page.text
