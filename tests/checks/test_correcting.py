"""Corrections: what they change, what they leave, and what is told where they do not fit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders.checks.personal.gate import for_public

PACKAGE = """
name: requests
licenses: [{{name: CC0-1.0}}]
lightwell: {{kind: requests, updated: 2025-06-30, as_of: 2025-06-30{block}}}
resources: [{{name: rows, path: rows.csv}}]
"""
ROWS = (
    "id,opened,service\n1,2025-06-01,Bins\n2,2025-06-02,Bnis\n"
    "3,2025-13-03,Lamps\n4,2025-06-04,Bnis\n"
)
WHY = "reason: The office looked it up, provider: Records office, date: 2025-07-01"
DAY = f"{{action: replace, row: 4, column: opened, expect: 2025-13-03, becomes: 2025-06-03, {WHY}}}"
NAME = f"{{action: relabel, column: service, expect: Bnis, becomes: Bins, {WHY}}}"

Portal = Callable[..., Any]


@pytest.fixture
def corrected(small_portal: Callable[..., Any]) -> Portal:
    """A portal whose one dataset has these corrections."""

    def make(*entries: str, rows: str = ROWS, sound: bool = True, block: str = "") -> Any:
        said = "\n".join(f"- {entry}" for entry in entries)
        files = {
            "datapackage.yaml": PACKAGE.format(block=block),
            "rows.csv": rows,
            "corrections.yaml": said,
        }
        return small_portal({"requests": files}, sound=sound)

    return make


def told(portal: Any) -> list[tuple[str, int | None, str, str]]:
    return [
        (p.code, p.row, p.found, p.wanted)
        for p in portal.checked.report.problems
        if p.file.endswith("corrections.yaml")
    ]


def test_checks_and_tables_see_the_corrected_text(corrected: Portal):
    portal = corrected(DAY, NAME)
    assert ["Bins", "Bins", "Lamps", "Bins"] == portal.column("requests", "service")
    assert "2025-06-03" == str(portal.column("requests", "opened")[2])[:10]
    assert [] == told(portal)


def test_the_file_itself_is_left_as_it_is(corrected: Portal):
    portal = corrected(DAY, NAME)
    [resource] = portal.checked.datasets[0].resources
    assert ROWS.encode() == resource.file.read_bytes()


def test_corrections_are_told_with_how_many_rows_they_changed(corrected: Portal):
    portal = corrected(DAY, NAME)
    assert [
        ("replace", "row 4", "2025-13-03", "2025-06-03", 1),
        ("relabel", "service is “Bnis”", "Bnis", "Bins", 2),
    ] == [(m.action, m.where, m.was, m.becomes, m.rows) for m in portal.checked.report.corrected]
    assert 3 == portal.value("requests", "rows_corrected")
    assert 2 == portal.value("requests", "rows_corrected", correction="2")


def test_a_row_can_be_dropped_and_is_withheld_with_the_reason(corrected: Portal):
    drop = f"{{action: drop, row: 4, expect: {{id: 3}}, {WHY}}}"
    portal = corrected(drop)
    [ledger] = portal.checked.report.ledgers
    assert [("The office looked it up", 1)] == [(w.reason, w.rows) for w in ledger.withheld]
    assert (4, 3, True) == (ledger.rows_read, ledger.rows_published, ledger.balances)
    assert ["1", "2", "4"] == portal.column("requests", "id")


def test_a_row_that_repeats_a_dropped_one_is_published(corrected: Portal):
    rows = "id,opened,service\n1,2025-06-01,Bins\n1,2025-06-01,Bins\n"
    drop = f"{{action: drop, row: 2, expect: {{id: 1}}, {WHY}}}"
    portal = corrected(drop, rows=rows, block=", duplicates: withhold")
    assert [3] == portal.column("requests", "row")


def test_a_cell_can_be_found_by_what_else_stands_in_its_row(corrected: Portal):
    by = DAY.replace("row: 4", "where: {id: 3, service: Lamps}")
    assert "2025-06-03" == str(corrected(by, NAME).column("requests", "opened")[2])[:10]


def test_each_correction_sees_what_those_before_it_left(corrected: Portal):
    again = f"{{action: relabel, column: service, expect: Bins, becomes: Refuse, {WHY}}}"
    portal = corrected(DAY, NAME, again)
    assert ["Refuse", "Refuse", "Lamps", "Refuse"] == portal.column("requests", "service")


@pytest.mark.parametrize(
    ("expected", "entry"),
    [
        (("correction-finds-other", 1, "2025-13-03", "2025-03-03"), DAY.replace("expect: 2025-13", "expect: 2025-03")),
        (("correction-finds-nothing", 1, "row 40", ""), DAY.replace("row: 4", "row: 40")),
        (("correction-finds-nothing", 1, "service is “Bnsi”", ""), NAME.replace("Bnis", "Bnsi")),
        (("correction-finds-too-many", 1, "2", "1"), NAME.replace("}", ", rows: 1}")),
        (("correction-column-unknown", 1, "servise", ""), NAME.replace("service", "servise")),
        (("correction-made-already", 1, "Bins", "Bnis"), f"{{action: replace, row: 2, column: service, expect: Bnis, becomes: Bins, {WHY}}}"),
        (("correction-file-unknown", 1, "row.csv", "rows.csv"), NAME.replace("}", ", file: row.csv}")),
        (("correction-incomplete", 1, "replace", "row or where"), DAY.replace("row: 4, ", "")),
        (("correction-incomplete", 1, "drop", "expect"), f"{{action: drop, row: 4, {WHY}}}"),
        (("correction-key-of-no-use", 1, "row", "relabel"), NAME.replace("}", ", row: 3}")),
        (("day-not-in-calendar", 1, "2025-07-32", ""), NAME.replace("07-01", "07-32")),
        (("descriptor-key-missing", 1, "reason", ""), NAME.replace("reason:", "why:")),
        (("descriptor-not-a-choice", 1, "mend", "“replace” or “drop” or “relabel”"), NAME.replace("relabel", "mend")),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_at_its_line(
    corrected: Portal, expected: tuple[str, int, str, str], entry: str
):
    assert expected in told(corrected(entry, sound=False))


def test_a_list_is_wanted_and_nothing_at_all_is_welcome(corrected: Portal, small_portal: Portal):
    assert [] == told(corrected(sound=False))
    files = {
        "datapackage.yaml": PACKAGE.format(block=""),
        "rows.csv": ROWS,
        "corrections.yaml": "corrections: []",
    }
    portal = small_portal({"requests": files}, sound=False)
    assert [("descriptor-wrong-type", 1, "", "a list")] == [
        (code, row, "", wanted) for code, row, _, wanted in told(portal)
    ]


def test_the_version_of_the_dataset_holds_its_corrections(corrected: Portal):
    one, two = corrected(DAY), corrected(DAY, NAME)
    assert one.checked.datasets[0].version != two.checked.datasets[0].version


def test_the_properties_of_features_are_corrected_too(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    package = """
name: places
licenses: [{name: CC0-1.0}]
lightwell: {kind: places, updated: 2025-01-01}
resources: [{name: shapes, path: shapes.geojson, format: geojson}]
"""
    entry = f"- {{action: relabel, column: name, expect: Habrour, becomes: Harbour, {WHY}}}"
    files = {
        "datapackage.yaml": package,
        "shapes.geojson": squares("Habrour", "Hill"),
        "corrections.yaml": entry,
    }
    portal = small_portal({"places": files})
    assert ["Harbour", "Hill"] == [place.name for place in portal.checked.places]


@pytest.mark.parametrize("entry", ["expect: secret", "expect: rumour"])
def test_what_stands_in_a_column_that_is_left_out_is_not_shown(corrected: Portal, entry: str):
    block = ', disclosure: {columns: {note: {answer: drop, reason: "It tells too much."}}}'
    rows = "id,opened,service,note\n1,2025-06-01,Bins,secret\n"
    change = f"{{action: replace, row: 2, column: note, {entry}, becomes: mystery, {WHY}}}"
    portal = corrected(change, block=block, rows=rows, sound=False)
    report = portal.checked.report
    is_made = entry == "expect: secret"
    assert is_made == bool(report.corrected)
    assert is_made != bool(told(portal))
    shown = f"{report.corrected} {told(portal)}"
    assert [] == [word for word in ("secret", "mystery", "rumour") if word in shown]


SMALL = ", disclosure: {threshold: 5, reason: Few people.}"


def test_where_small_counts_are_hidden_the_clerk_is_told_both_texts_and_the_public_none(
    corrected: Portal,
):
    wrong = f"{{action: replace, where: {{id: 1}}, column: service, expect: Bnis, becomes: Lamps, {WHY}}}"
    portal = corrected(wrong, block=SMALL, sound=False)
    report, datasets = portal.checked.report, portal.checked.datasets
    assert ("correction-finds-other", 1, "Bins", "Bnis") in told(portal)
    [public] = [p for p in for_public(datasets, report).problems if p.code.startswith("correction")]
    assert ("…", "…", "") == (public.found, public.wanted, public.hint)
    nothing = wrong.replace("id: 1", "service: Trees")
    assert ("correction-finds-nothing", 1, "service is “Trees”", "") in told(
        corrected(nothing, block=SMALL, sound=False)
    )


def test_a_correction_that_is_made_where_small_counts_are_hidden_is_published_without_its_texts(
    corrected: Portal,
):
    [_, made] = corrected(DAY, NAME, block=SMALL).checked.report.corrected
    hidden = "not shown, to protect people"
    assert (hidden, hidden) == (made.was, made.becomes)


def test_what_was_personal_before_it_was_corrected_is_still_found(corrected: Portal):
    rows = "id,opened,service,note\n1,2025-06-01,Bins,write to ann.lee@example.org\n"
    rows += "".join(f"{n},2025-06-01,Bins,none\n" for n in range(2, 9))
    hide = f"{{action: replace, row: 2, column: note, expect: write to ann.lee@example.org, becomes: none, {WHY}}}"
    portal = corrected(hide, rows=rows, sound=False)
    assert any(code.startswith("personal-") for code in portal.codes()), portal.codes()


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(drops=st.sets(st.integers(2, 9)), blanks=st.sets(st.integers(2, 9)), same=st.booleans())
def test_the_ledger_balances_whatever_is_dropped_or_blanked(
    corrected: Portal, drops: set[int], blanks: set[int], same: bool
):
    rows = "id,opened,service\n" + "".join(
        f"{1 if same else n},2025-06-01,Bins\n" for n in range(2, 10)
    )
    entries = [f"{{action: drop, row: {n}, expect: {{service: Bins}}, {WHY}}}" for n in drops]
    entries += [
        f'{{action: replace, row: {n}, column: service, expect: Bins, becomes: "", {WHY}}}'
        for n in blanks - drops
    ]
    block = ", duplicates: withhold, bad_rows: withhold"
    portal = corrected(*entries, rows=rows, block=block, sound=False)
    for ledger in portal.checked.report.ledgers:
        assert ledger.balances
        assert 8 == ledger.rows_read
        dropped = sum(w.rows for w in ledger.withheld if w.reason == "The office looked it up")
        assert len(drops) == dropped


def test_a_garbled_name_of_a_place_is_offered_as_a_correction_that_can_be_pasted(
    corrected: Portal,
):
    rows = "id,opened,service,place\n1,2025-06-01,Bins,SÃ£o Bento\n"
    hints = [p.hint for p in corrected(rows=rows, sound=False).checked.report.problems if p.hint]
    pasted = {hint.partition("corrections.yaml: - ")[2] for hint in hints} - {""}
    [line] = pasted
    line = line.replace("the day", "2025-07-01")
    portal = corrected(line, rows=rows)
    assert ["São Bento"] == portal.column("requests", "place")


@pytest.mark.parametrize("hostile", ['"\\0"', '"a\'b"', '"\\u202e"', "'{x}'", '"; DROP TABLE x"'])
def test_any_text_can_be_expected_and_put_there(corrected: Portal, hostile: str):
    there = f"{{action: relabel, column: service, expect: Bins, becomes: {hostile}, {WHY}}}"
    back = f"{{action: relabel, column: service, expect: {hostile}, becomes: Bins, {WHY}}}"
    portal = corrected(DAY, there, back, sound=False)
    assert [] == told(portal)
    assert ["Bins", "Bnis", "Lamps", "Bnis"] == portal.column("requests", "service")


@pytest.mark.parametrize(
    "text",
    [
        "- 1",
        "- {}",
        "x",
        "- [a]",
        "- {1: 2}",
        "- {action: drop, where: {1: 2}, " + WHY + "}",
        "- {action: replace, expect: {}, column: a, becomes: b, row: 999999999999999999, "
        + WHY
        + "}",
        "- {action: relabel, column: [a], expect: b, becomes: c, " + WHY + "}",
        "[[[",
        "- &a [*a]",
    ],
)
def test_what_is_no_list_of_corrections_is_told(small_portal: Callable[..., Any], text: str):
    files = {
        "datapackage.yaml": PACKAGE.format(block=""),
        "rows.csv": ROWS,
        "corrections.yaml": text,
    }
    assert [] != told(small_portal({"requests": files}, sound=False))
