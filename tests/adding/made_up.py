"""Made-up cells to stand below the headers of other cities' files."""

from __future__ import annotations

from collections.abc import Mapping

CELLS: Mapping[str, str | tuple[str, ...]] = {
    "number": "{n}",
    "id": "SR-{n:05}",
    "day": "2023-{month:02}-{day:02}",
    "month": "2023-{month:02}",
    "time": "{month:02}:{day:02}",
    "word": ("Parks", "Roads", "Schools"),
    "word2": ("Grants", "Paper and print", "Travel", "Rent"),
    "word3": ("Street", "Square", "Yard"),
    "word4": ("Salaries", "Supplies"),
    "word5": ("Culture", "Health", "Sport", "Housing"),
    "abbr": ("DPR", "DOT", "DOE"),
    "zip": "{zip}",
    "street": "{n} High Street",
    "town": ("Springfield", "Springfield"),
    "service": ("Graffiti removal", "Street light out", "Loose dog"),
    "status": ("Open", "Closed", "Closed"),
    "status_es": ("Abierto", "Cerrado", "Cerrado"),
    "status_de": ("offen", "erledigt", "in Bearbeitung"),
    "status_it": ("aperta", "chiusa", "in corso"),
    "status_pl": ("Nowe", "Zamknięte", "W realizacji"),
    "status_fr": ("Nouveau", "Clôturé", "En cours"),
    "status_pt": ("Aberto", "Fechado", "Em análise"),
    "status_nl": ("Nieuw", "Afgehandeld", "In behandeling"),
    "side_fr": ("Dépenses", "Recettes"),
    "side_de": ("Aufwand", "Ertrag"),
    "side_it": ("Entrate", "Spese"),
    "side_nl": ("Baten", "Lasten"),
    "side_pl": ("Dochody", "Wydatki"),
    "fi": ("I", "F"),
    "phaseb": ("Adopted", "Actual"),
    "phase": ("Design", "Construction", "Completed"),
    "phase_es": ("En ejecución", "Terminada", "Licitación"),
    "phase_pt": ("Em obra", "Concluído", "Projeto"),
    "phase_nl": ("Uitvoering", "Afgerond", "Ontwerp"),
    "phase_de": ("Planung", "Im Bau", "Fertig"),
    "phase_fr": ("Études", "Travaux", "Livré"),
    "phase_it": ("Progettazione", "Lavori in corso", "Concluso"),
    "phase_pl": ("Projekt", "W budowie", "Zakończony"),
    "prose": "What is to be done here is told at some length under number {n}",
    "name": "Water main {n}",
    "name2": "Part {n} of it",
    "latitude": "41.{n:04}",
    "longitude": "-87.{n:04}",
    "year": ("2022", "2023", "2024"),
    "code": ("0100", "0200", "0300"),
    "money": "${n}250.75",
    "amount": "{n}50.25",
    "percent": "{percent}",
    "small": ("1", "2", "3", "4", "5"),
    "company": ("Acme Ltd", "Birch & Co", "Cedar Works", "Delta Paving"),
    "hood": ("Riverside", "Old Town", "Hillcrest", "Harbour"),
    "channel": ("Phone", "App", "Web"),
}


def made_up(sort: str, n: int) -> str:
    """The cell of a sort in the nth row."""
    made = CELLS[sort]
    text = made if isinstance(made, str) else made[n % len(made)]
    return text.format(
        n=n + 1, month=n % 12 + 1, day=n % 28 + 1, zip=10001 + n % 7, percent=n * 2 % 101
    )
