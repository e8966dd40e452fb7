"""Columns that look like a role by their name or their values, and are something else."""

from __future__ import annotations

from collections.abc import Callable

from builders.adding.claim import Guess

BUDGET = "Ano,Órgão,Dotação Inicial,Dotação Corrigida,Despesa Paga\n" + "".join(
    f"{2015 + n},Obras,{n}000.50,{n}100.50,{n}050.25\n" for n in range(1, 9)
)
PROJECTS = "Project ID,Project Name,Status,Budget Forecast,Total Budget Changes\n" + "".join(
    f"HW{n:03},Rebuilding of street {n},Design,{n}00000,{n}0\n" for n in range(1, 40)
)
REQUESTS = "Creation Date,Ward,Service Request Type,Status\n" + "".join(
    f"2024-0{1 + n % 9}-11 10:{n:02}:05,{n % 5},Pothole,Closed\n" for n in range(50)
)


def columns(guess: Guess) -> dict[str, tuple[str, ...]]:
    return {claim.role: claim.columns for claim in guess.claims}


def test_by_how_much_a_budget_changed_is_not_the_budget(guess_of: Callable[..., Guess]) -> None:
    assert ("Budget Forecast",) == columns(guess_of(PROJECTS))["budget_current"]
    alone = columns(guess_of(PROJECTS.replace("Budget Forecast", "Rank"), kind="projects"))
    assert "budget_current" not in alone


def test_a_postal_code_is_no_id_though_no_two_rows_have_the_same(
    guess_of: Callable[..., Guess],
) -> None:
    rows = "".join(f"2024-01-{1 + n % 28:02},Sé,Buraco,0{1000 + n}-000\n" for n in range(60))
    for name, taken in (("CEP", False), ("Protocolo", True)):
        found = columns(
            guess_of(f"Data de abertura,Distrito,Serviço,{name}\n{rows}", kind="requests")
        )
        assert taken is (found.get("id") == (name,))


def test_requests_without_a_number_are_told_apart_by_the_moment_at_which_they_came(
    guess_of: Callable[..., Guess],
) -> None:
    guess = guess_of(REQUESTS)
    assert ("requests", ()) == (guess.kind, guess.wanting)
    assert ("Creation Date",) == columns(guess)["id"]


def test_what_was_granted_at_first_and_later_and_what_was_paid_are_phases_in_portuguese(
    guess_of: Callable[..., Guess],
) -> None:
    guess = guess_of(BUDGET)
    assert guess.wide is not None
    assert ["adopted", "amended", "actual"] == [
        said["phase"] for said in guess.wide.columns.values()
    ]
