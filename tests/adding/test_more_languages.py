"""Columns in Arabic and Catalan, figures over time, and names that only look like a role."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from typer.testing import CliRunner

from builders.adding.claim import Guess
from builders.adding.naming import likeness
from builders.adding.open_ends import left_open
from builders.adding.titles import is_unwritable
from builders.cli import app
from builders.kinds import SHAPES

Guesser = Callable[..., Guess]


def roles(guess: Guess) -> dict[str, str]:
    return {role: column for column, role in guess.column_roles().items()}


def test_requests_in_arabic_are_read(guess_of: Guesser) -> None:
    rows = "".join(
        f"ش-{n:03},2024-03-{n % 28 + 1:02},2024-04-{n % 28 + 1:02},{what},{how},الحي {n % 4}\n"
        for n, (what, how) in enumerate([("إنارة", "مفتوح"), ("نفايات", "مغلق")] * 20)
    )
    guess = guess_of(f"رقم الشكوى,تاريخ الشكوى,تاريخ الإغلاق,نوع الشكوى,الحالة,الحي\n{rows}")
    assert "requests" == guess.kind
    assert {"id": "رقم الشكوى", "opened": "تاريخ الشكوى", "closed": "تاريخ الإغلاق",
            "service": "نوع الشكوى", "status": "الحالة", "place": "الحي"} == roles(guess)  # fmt: skip
    assert {"مفتوح": "open", "مغلق": "closed"} == dict(guess.codings["status"].values)


def test_a_budget_in_arabic_is_read(guess_of: Guesser) -> None:
    rows = "".join(
        f"202{n % 3},الأشغال {n % 5},رواتب {n % 4},{n + 1}50.25,نفقات\n" for n in range(40)
    )
    guess = guess_of(f"السنة المالية,الإدارة,البند,المبلغ,النوع\n{rows}")
    assert "budget" == guess.kind
    assert {"year": "السنة المالية", "department": "الإدارة", "category": "البند",
            "amount": "المبلغ", "direction": "النوع"} == roles(guess)  # fmt: skip


def test_a_file_whose_name_no_address_can_bear_is_called_after_its_kind(
    empty_portal: Path,
) -> None:
    rows = "".join(f"{n},2024-03-{n % 28 + 1:02},إنارة\n" for n in range(1, 30))
    (empty_portal / "شكاوى.csv").write_text(f"رقم الشكوى,تاريخ الشكوى,نوع الشكوى\n{rows}", "utf-8")
    done = CliRunner().invoke(app, ["add", "شكاوى.csv", "--yes"])
    assert 0 == done.exit_code, done.output
    [folder] = (empty_portal / "datasets").iterdir()
    assert folder.name.startswith("requests-")
    assert "title: شكاوى" in (folder / "datapackage.yaml").read_text("utf-8").replace('"', "")
    assert f"It is called {folder.name}" in done.output
    assert [False, False, True] == [
        is_unwritable([name]) for name in ("20240101.csv", "é.csv", "شك.csv")
    ]


def test_what_a_column_is_called_is_told_in_the_words_of_its_own_language() -> None:
    assert "is called “amt”" == likeness("budget", "department", "Amt").how


def test_statistics_in_catalan_are_read(guess_of: Guesser) -> None:
    rows = "".join(f"2024-01-01,el Raval {n},{n * 7}\n" for n in range(40))
    guess = guess_of(f"Data_Referencia,Nom_Barri,Valor\n{rows}")
    assert "counts" == guess.kind
    assert {"period": "Data_Referencia", "place": "Nom_Barri", "value": "Valor"} == roles(guess)


def test_a_column_for_each_figure_of_a_month_becomes_an_indicator_each(guess_of: Guesser) -> None:
    rows = "".join(f"2024-{n:02}-01,{n * 11},{n * 7.5}\n" for n in range(1, 13))
    guess = guess_of(f"Month,Open cases,Mean wait\n{rows}")
    assert "indicators" == guess.kind
    assert {"Month": "period", "Open cases": "value", "Mean wait": "value"} == guess.column_roles()


def test_amounts_of_days_are_no_figures_over_time(guess_of: Guesser) -> None:
    rows = "".join(f'2024-{n:02}-01,"${n}.50","${n}.75"\n' for n in range(1, 13))
    assert None is guess_of(f"Date,Alpha,Beta\n{rows}", kind="indicators").wide


def test_a_status_of_which_one_value_is_not_known_is_left_open_with_the_value(
    guess_of: Guesser,
) -> None:
    rows = "".join(
        f"SR-{n:03},2024-03-{n % 28 + 1:02},Pothole,{how}\n"
        for n, how in enumerate(["Open", "Closed", "Zorkled"] * 14)
    )
    guess = guess_of(f"case_id,opened,service,status\n{rows}")
    assert "status" not in roles(guess)
    [told] = left_open(SHAPES["requests"], [guess])
    assert "“status” was left open" in told
    assert "“Zorkled”" in told
    assert "`roles: {status: status}`" in told
    assert "the codes are open, closed" in told


def test_a_city_is_no_place_within_it_and_the_area_of_a_request_hardly_one() -> None:
    assert 0.0 == likeness("requests", "place", "incident location city").score
    assert 0.62 > likeness("requests", "place", "sr_area").score
    assert 0.85 < likeness("requests", "place", "area name").score


def test_coordinates_are_found_at_the_end_of_a_longer_name(guess_of: Guesser) -> None:
    rows = "".join(f"SR-{n},2024-03-01,Pothole,41.{n:03},-87.{n:03}\n" for n in range(40))
    guess = guess_of(f"id,opened,service,sr_location_lat,sr_location_long\n{rows}")
    found = roles(guess)
    assert ("sr_location_lat", "sr_location_long") == (found["latitude"], found["longitude"])


def test_a_number_of_something_is_measured_and_the_number_of_a_place_is_not(
    guess_of: Guesser,
) -> None:
    rows = "".join(f"Oak {n},10{n},{n % 7},{n * 3}\n" for n in range(40))
    guess = guess_of(
        f"Neighborhood,Neighborhood number,Number of schools,Trees\n{rows}", kind="indicators"
    )
    assert guess.wide is not None
    assert {"Number of schools", "Trees"} == set(guess.wide.columns)
