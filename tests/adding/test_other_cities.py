"""The headers of other cities' files, with made-up rows below."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builders.adding.claim import Guess

ROWS = 40
DAY = "{month:02}/{day:02}/2023"
CELLS = {
    "number": "{n}",
    "id": "SR-{n:05}",
    "day": "2023-{month:02}-{day:02}",
    "word": ("Parks", "Roads", "Schools"),
    "service": ("Graffiti removal", "Street light out", "Loose dog"),
    "status": ("Open", "Closed", "Closed"),
    "side": ("Expenses", "Revenues", "Expenses"),
    "phase": ("Design", "Construction", "Completed"),
    "prose": "What is to be done here is told at some length under number {n}",
    "name": "Water main {n}",
    "latitude": "41.{n:04}",
    "longitude": "-87.{n:04}",
    "year": ("2022", "2023", "2024"),
    "code": ("0100", "0200", "0300"),
    "money": "${n}250.75",
}
# file name, kind, then for each column: name = cells > role
FILES = {
    "Austin 311": (
        "311_Public_Data.csv", "requests",
        ("Service Request (SR) Number=id>id, SR Description=service>service, "
        "Method Received=word>channel, SR Status=status>status, Created Date=day>opened, "
        "Last Update Date=day>, Close Date=day>closed, Latitude Coordinate=latitude>latitude, "
        "Longitude Coordinate=longitude>longitude"),
    ),
    "San Francisco 311": (
        "Cases.csv", "requests",
        ("CaseID=id>id, Opened=day>opened, Closed=day>closed, Updated=day>, Status=status>status, "
        "Responsible Agency=word>department, Category=service>service, Neighborhood=word>place, "
        "Latitude=latitude>latitude, Longitude=longitude>longitude, Source=word>channel"),
    ),
    "Seattle budget": (
        "Open_Budget.csv", "budget",
        ("Fiscal Year=year>year, Department=word>department, Program=word>programme, "
        "Fund=word>fund, Expense Type=word>category, Approved Amount=number>amount"),
    ),
    "Chicago budget": (
        "Budget_2023_Appropriations.csv", "budget",
        ("FUND CODE=code>fund_code, FUND DESCRIPTION=word>fund, "
        "DEPARTMENT NUMBER=code>department_code, DEPARTMENT DESCRIPTION=word>department, "
        "AMOUNT=number>amount"),
    ),
    "a capital programme": (
        "cip_projects.csv", "projects",
        ("Project Number=id>id, Project Title=name>name, Lead Department=word>department, "
        "Project Phase=phase>status, Project Type=word>category, Description=prose>description, "
        "Total Budget=money>budget_current, Expenditures to Date=money>spent"),
    ),
    "Bogotá": (
        "peticiones.csv", "requests",
        ("Número petición=number>id, Fecha ingreso=day>opened, Tipo de petición=service>service, "
        "Entidad=word>department, Canal=word>channel, Localidad=word>place, "
        "Fecha vencimiento=day>due, Fecha cierre=day>closed"),
    ),
    "Amsterdam": (
        "meldingen.csv", "requests",
        ("meldingsnummer=id>id, datum_melding=day>opened, subcategorie=service>service, "
        "status=status>status, datum_afgerond=day>closed, buurt=word>place"),
    ),
    "Lyon": (
        "compte_2023.csv", "budget",
        ("Exercice=year>year, Libellé chapitre=word>category, Montant voté=number>amount, "
        "Montant réalisé=number>amount"),
    ),
}  # fmt: skip


def cell(kind: str, n: int) -> str:
    made = CELLS[kind]
    text = made if isinstance(made, str) else made[n % len(made)]
    return text.format(n=n + 1, month=n % 12 + 1, day=n % 28 + 1)


@pytest.mark.parametrize("city", FILES)
def test_the_columns_of_another_city_s_file_are_understood(
    guess_of: Callable[..., Guess], city: str
) -> None:
    name, kind, said = FILES[city]
    columns = [part.strip().rpartition("=") for part in said.split(", ")]
    kinds = [rest.partition(">")[0] for _, _, rest in columns]
    lines = [",".join(cell(own, n) for own in kinds) for n in range(ROWS)]
    head = ",".join(column for column, _, _ in columns)
    guess = guess_of("\n".join((head, *lines)) + "\n", name)
    expected = {c: rest.partition(">")[2] for c, _, rest in columns if rest.partition(">")[2]}
    assert (kind, expected) == (guess.kind, guess.column_roles())
