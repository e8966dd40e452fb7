"""Words within cells: what means "not known", totals, notes, everywhere."""

# ruff: noqa: SIM905 - words are easier to read, and to add to, in a line of text

from __future__ import annotations

# Cells that mean "not known", without case and the signs around them.
MISSING = frozenset(
    "na n/a n.a n.a. nan null nil none missing unknown tbd tbc tba not available not applicable "
    "not known no data nodata n/d n.d n.d. nd s/d s.d sd k.a k.a. ka nc n.c. n/c pending "
    "no disponible non disponible nao disponivel onbekend unbekannt inconnu keine angabe "
    "no aplica - -- --- – — . .. ... * ** ? x xx suppressed redacted withheld".split()
) | {
    "not available", "not applicable", "not known", "no data", "no disponible", "no aplica",
    "non disponible", "keine angabe", "nao disponivel", "sin dato", "sin datos", "sem dados",
    "brak", "brak danych",
}  # fmt: skip
TOTALS = frozenset(
    "total totals grandtotal subtotal sum overall all totale totali totaal summe gesamt "
    "gesamtsumme insgesamt ensemble suma totales totais celkem all citywide razem ogolem".split()
)
NOTES = (
    "note", "notes", "source", "sources", "universe", "table", "disclaimer", "prepared", "data",
    "fuente", "nota", "quelle", "hinweis", "anmerkung", "stand", "fonte", "bron", "opmerking",
    "end of", "generated", "last updated", "updated", "*", "(1)", "1)", "¹", "copyright", "©",
)  # fmt: skip
CITYWIDE = frozenset(
    "citywide|city wide|city-wide|entire city|whole city|all neighborhoods|all neighbourhoods|all "
    "wards|all districts|all city|toda la ciudad|ciudad|global|toute la ville|ensemble de la "
    "ville|gesamtstadt|stadtweit|gesamte stadt|stadtgebiet|toda a cidade|municipal|intera citta|"
    "tutta la citta|hele stad|stadsbreed|stad|city of".split("|")
)
SEVERAL = frozenset(
    "multiple|several|various|multiple neighborhoods|multiple neighbourhoods|multiple locations|"
    "various locations|multiple wards|varios|varios barrios|varias|plusieurs|plusieurs quartiers|"
    "divers|mehrere|mehrere stadtteile|verschiedene|varios bairros|diversos|vari|piu quartieri|"
    "meerdere|meerdere wijken|diverse|multiple districts|multiple areas".split("|")
)
TRUE = frozenset({"true", "t", "yes", "y", "si", "oui", "ja", "sim", "wahr", "vrai", "verdadero"})
FALSE = frozenset({"false", "f", "no", "n", "non", "nein", "nao", "nee", "falsch", "faux", "falso"})
# What areas are called in the names of columns that hold their numbers.
ZONES = frozenset(
    "district ward zone precinct tract beat route division region block sector".split()
)
