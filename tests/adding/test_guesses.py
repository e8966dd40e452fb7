"""The kind of a table and the roles of its columns, in several languages; open before wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builders.adding.claim import Guess

Guesser = Callable[..., Guess]

BUDGETS = {
    "en": "Fiscal Year,Agency,Fund,Account Type,Amount",
    "es": "Ejercicio,Dependencia,Fondo,Ingreso o Gasto,Importe",
    "fr": "Exercice,Direction,Fonds,Dépense/Recette,Montant",
    "de": "Haushaltsjahr,Amt,Fonds,Einnahme/Ausgabe,Betrag",
    "pt": "Exercício,Órgão,Fundo,Receita/Despesa,Valor",
    "it": "Esercizio,Settore,Fondo,Entrata/Uscita,Importo",
    "nl": "Boekjaar,Afdeling,Fonds,Baten/Lasten,Bedrag",
}
REQUESTS = {
    "en": "Ticket ID,Date Created,Request Type,Date Closed,Status",
    "es": "Folio,Fecha de creación,Tipo de servicio,Fecha de cierre,Estado",
    "fr": "Identifiant,Date de création,Type de demande,Date de clôture,Statut",
    "de": "Meldungsnummer,Eingangsdatum,Kategorie,Erledigt am,Status",
    "pt": "Protocolo,Data de abertura,Tipo de serviço,Data de encerramento,Situação",
    "it": "Numero segnalazione,Data apertura,Categoria,Data chiusura,Stato",
    "nl": "Meldingsnummer,Datum melding,Categorie,Datum afgehandeld,Status",
}


def rows(head: str, *lines: str) -> str:
    return "\n".join((head, *lines)) + "\n"


def roles(guess: Guess) -> dict[str, str]:
    return {claim.role: "+".join(claim.columns) for claim in guess.claims}


@pytest.mark.parametrize("language", BUDGETS)
def test_a_budget_is_known_in_each_language(guess_of: Guesser, language: str) -> None:
    head = BUDGETS[language]
    sides = {"en": "Expense Revenue", "es": "Gasto Ingreso", "fr": "Dépense Recette",
             "de": "Ausgabe Einnahme", "pt": "Despesa Receita", "it": "Uscita Entrata",
             "nl": "Lasten Baten"}[language].split()  # fmt: skip
    lines = [
        f"202{n % 3},{('Parks', 'Roads')[n % 2]},General,{sides[n % 2]},{n * 100}" for n in range(9)
    ]
    guess = guess_of(rows(head, *lines), "adopted.csv")
    names = head.split(",")
    expected = dict(zip(("year", "department", "fund", "direction", "amount"), names, strict=True))
    assert ("budget", expected) == (guess.kind, roles(guess))
    assert {sides[0]: "expenditure", sides[1]: "revenue"} == guess.codings["direction"].values


@pytest.mark.parametrize("language", REQUESTS)
def test_requests_are_known_in_each_language(guess_of: Guesser, language: str) -> None:
    head = REQUESTS[language]
    lines = [
        f"{n},2025-06-0{n},{('Bins', 'Lamps')[n % 2]},2025-06-1{n},Closed" for n in range(1, 9)
    ]
    guess = guess_of(rows(head, *lines))
    names = head.split(",")
    expected = dict(zip(("id", "opened", "service", "closed", "status"), names, strict=True))
    assert ("requests", expected) == (guess.kind, roles(guess))


def test_a_role_whose_type_the_values_do_not_have_is_not_claimed(guess_of: Guesser) -> None:
    text = rows("Year,Department,Amount", "2024,Parks,see note", "2025,Roads,about ten")
    assert "amount" not in roles(guess_of(text, kind="budget"))


def test_codes_that_are_not_all_understood_leave_their_role_open(guess_of: Guesser) -> None:
    text = rows("id,opened,service,status", "1,2025-06-01,Bins,Open", "2,2025-06-02,Lamps,Zz9")
    assert "status" not in roles(guess_of(text, kind="requests"))


def test_dates_whose_day_and_month_cannot_be_told_apart_are_not_claimed(guess_of: Guesser) -> None:
    text = rows("id,opened,service", "1,01/02/2025,Bins", "2,05/04/2025,Lamps")
    assert "opened" not in roles(guess_of(text, kind="requests"))


def test_a_latitude_without_a_longitude_is_not_claimed(guess_of: Guesser) -> None:
    text = rows("id,opened,service,lat", "1,2025-06-01,Bins,42.5", "2,2025-06-02,Lamps,42.7")
    assert "latitude" not in roles(guess_of(text, kind="requests"))


def test_coordinates_beyond_the_globe_are_no_degrees(guess_of: Guesser) -> None:
    text = rows("id,opened,service,x,y", "1,2025-06-01,Bins,1168321.5,1918084.1")
    assert not {"latitude", "longitude"} & set(roles(guess_of(text, kind="requests")))


def test_wide_years_become_rows_with_year_and_phase(guess_of: Guesser) -> None:
    head = "Dept,FY22 Actual Expense,FY2023-24 Adopted Budget,Revised Budget 2025"
    guess = guess_of(rows(head, "Parks,1,2,3", "Roads,4,5,6"))
    assert guess.wide
    assert {
        "FY22 Actual Expense": {"year": "2022", "phase": "actual"},
        "FY2023-24 Adopted Budget": {"year": "2024", "phase": "adopted"},
        "Revised Budget 2025": {"year": "2025", "phase": "amended"},
    } == guess.wide.columns
    assert [("direction", "expenditure")] == [(c.role, c.value) for c in guess.constants]


def test_years_in_the_names_of_other_things_are_no_amounts(guess_of: Guesser) -> None:
    head = "School,10th Grade Plan (2009),10th Grade Plan (2010)"
    assert guess_of(rows(head, "Oak,1,2", "Elm,3,4"), kind="budget").wide is None


def test_how_final_a_budget_is_may_stand_in_the_name_of_its_file(guess_of: Guesser) -> None:
    text = rows("Year,Department,Amount", "2024,Parks,5", "2025,Roads,7")
    found = guess_of(text, "City_Approved_Budgets.csv").constants
    assert [("phase", "adopted", False)] == [(c.role, c.value, c.is_sure) for c in found]


def test_money_that_stands_in_columns_named_alike_is_added_up_and_to_be_looked_at(
    guess_of: Guesser,
) -> None:
    text = rows("id,name,status,Bonds Expended,Grants Expended", "1,Pool,In Design,5,6")
    [claim] = [c for c in guess_of(text, kind="projects").claims if c.role == "spent"]
    assert (("Bonds Expended", "Grants Expended"), False) == (claim.columns, claim.is_sure)


def test_an_id_and_a_name_alone_make_no_project(guess_of: Guesser) -> None:
    guess = guess_of(rows("School ID,Name,Phone", "1,Oak,5550100", "2,Elm,5550101"))
    assert guess.score < 0.62


def test_a_duplicate_that_is_completed_is_a_duplicate(guess_of: Guesser) -> None:
    text = rows("id,opened,service,status", "1,2025-06-01,Bins,Completed - Dup",
                "2,2025-06-02,Lamps,Completed")  # fmt: skip
    values = guess_of(text, kind="requests").codings["status"].values
    assert {"Completed - Dup": "duplicate", "Completed": "closed"} == values


def test_a_column_for_each_phase_becomes_rows(guess_of: Guesser) -> None:
    head = "Fiscal Year,Department,Adopted Budget,Adjustments,Actual Expenses"
    guess = guess_of(rows(head, "2024,Parks,5,1,4", "2025,Roads,7,1,6"))
    assert guess.wide
    assert {
        "Adopted Budget": {"phase": "adopted"},
        "Actual Expenses": {"phase": "actual"},
    } == guess.wide.columns


def test_a_single_column_that_is_named_for_a_year_is_that_year_s_amounts(guess_of: Guesser) -> None:
    text = rows("Program,Expense/Revenue,2023", "Parks,Expenses,5", "Roads,Revenues,7")
    guess = guess_of(text, "approved-operating-budget.csv")
    assert guess.wide
    assert ("budget", {"2023": {"year": "2023"}}) == (guess.kind, guess.wide.columns)


def test_numbers_under_the_name_of_a_department_are_its_codes(guess_of: Guesser) -> None:
    head = "Ano_Exercicio,Cd_Orgao,Ds_Orgao,Valor"
    lines = [f"2023,{16 + n % 2},{('Saúde', 'Educação')[n % 2]},{n}" for n in range(40)]
    claimed = roles(guess_of(rows(head, *lines), kind="budget"))
    assert ("Cd_Orgao", "Ds_Orgao") == (claimed["department_code"], claimed["department"])


def test_months_are_periods(guess_of: Guesser) -> None:
    text = rows("Measure,Reporting Period,Actual", "Calls,2023-01,5", "Calls,2023-02,6")
    assert "Reporting Period" == roles(guess_of(text))["period"]


def test_codes_that_no_two_rows_share_identify_them_where_nothing_is_called_an_id(
    guess_of: Guesser,
) -> None:
    lines = [f"OC/{n}/2023,2025-06-{n % 28 + 1:02},{('Bins', 'Lamps')[n % 2]}" for n in range(40)]
    [claim] = [
        c for c in guess_of(rows("Occurrence,Opened,Service", *lines)).claims if c.role == "id"
    ]
    assert (("Occurrence",), False) == (claim.columns, claim.is_sure)


def test_a_list_of_days_is_no_budget_whatever_year_its_file_bears(guess_of: Guesser) -> None:
    text = rows("Department,Date,Supplier,Amount", "Health,01/04/2012,ACME,5",
                "Health,30/04/2012,ACME,7")  # fmt: skip
    guess = guess_of(text, "April-2012.csv")
    assert guess.kind != "budget" or "year" in guess.wanting


def test_a_table_of_very_many_columns_is_guessed_in_a_moment(guess_of: Guesser) -> None:
    head = ",".join(f"reading of sensor {n}" for n in range(9000))
    guess = guess_of(rows(head, ",".join("5" for _ in range(9000))), kind="projects")
    assert {} == roles(guess)


@pytest.mark.parametrize(
    "months",
    [
        "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec",
        "Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember",
        "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre",
    ],
)
def test_twelve_months_become_rows_of_the_year_that_the_file_bears(
    guess_of: Guesser, months: str
) -> None:
    text = rows(f"Measure,{months},Total", "Visits," + ",".join("5" for _ in range(12)) + ",60")
    guess = guess_of(text, "visits_2024.csv", kind="indicators")
    assert guess.wide
    names = months.split(",")
    expected = {name: {"period": f"2024-{n:02}"} for n, name in enumerate(names, start=1)}
    assert ("value", expected) == (guess.wide.value_role, guess.wide.columns)
    assert {"indicator": "Measure"} == roles(guess)


def test_months_of_a_year_that_nothing_tells_stay_as_they_are(guess_of: Guesser) -> None:
    months = "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec"
    text = rows(f"Measure,{months}", "Visits," + ",".join("5" for _ in range(12)))
    assert guess_of(text, "visits.csv", kind="indicators").wide is None


def test_the_one_column_of_amounts_that_is_left_is_the_amount(
    guess_of: Callable[..., Guess],
) -> None:
    rows = "2024-05-01,Acme Ltd,12.50\n2024-05-02,Birch & Co,7.25\n" * 3
    guess = guess_of(f"Payment Date,Supplier,Zorkle\n{rows}")
    assert ("payments", "amount") == (guess.kind, guess.column_roles().get("Zorkle"))
    both = guess_of("Payment Date,Supplier,Zorkle,Blurb\n" + "2024-05-01,Acme Ltd,2.50,7.25\n" * 4)
    assert {"Zorkle", "Blurb"}.isdisjoint(both.column_roles())


def test_the_first_of_the_dates_of_a_row_is_the_day_on_which_it_was_opened(
    guess_of: Callable[..., Guess],
) -> None:
    rows = "".join(
        f"R-{n:03},Pothole,2024-03-{n:02},2024-02-{n:02},2024-02-{n:02}\n" for n in range(1, 29)
    )
    head = "Request ID,Request Type,Date Closed,Zorkle,Last Update"
    guess = guess_of(f"{head}\n{rows}", "requests.csv")
    assert ("requests", "opened") == (guess.kind, guess.column_roles().get("Zorkle"))
    assert "Last Update" not in guess.column_roles()


def test_what_is_paid_on_a_day_is_no_budget(guess_of: Callable[..., Guess]) -> None:
    rows = "2024,Parks,2024-05-01,12.50\n" * 4
    guess = guess_of(f"Fiscal Year,Department,Zorkle Day,Blurb\n{rows}", kind="budget")
    assert "amount" in guess.wanting


def test_an_expected_end_is_no_actual_one(guess_of: Callable[..., Guess]) -> None:
    rows = "".join(f"P-{n},Pool {n},Design,5.50,2025-01-{n:02}\n" for n in range(1, 20))
    guess = guess_of(f"Project ID,Project Name,Status,Budget,EST_COMPLETION_DATE\n{rows}")
    assert "actual_end" not in guess.column_roles().values()
