"""The months of the year, as the columns of a table are named for them."""

from __future__ import annotations

from collections.abc import Mapping

MONTHS: Mapping[int, str] = {
    1: "january jan enero ene janvier janv januar janeiro gennaio gen januari",
    2: "february feb febrero fevrier fevr februar fevereiro fev febbraio februari",
    3: "march mar marzo mars marz maerz marco maart mrt",
    4: "april apr abril abr avril avr aprile",
    5: "may mayo mai maio maggio mag mei",
    6: "june jun junio juin juni junho giugno giu",
    7: "july jul julio juillet juil juli julho luglio lug",
    8: "august aug agosto ago aout augustus",
    9: "september sep sept septiembre septembre setembro set settembre",
    10: "october oct octubre octobre oktober okt outubro out ottobre ott",
    11: "november nov noviembre novembre novembro",
    12: "december dec diciembre dic decembre dezember dez dezembro dicembre",
}
MONTH_OF: Mapping[str, int] = {
    word: number for number, words in MONTHS.items() for word in words.split()
}
