"""What cities call their parts, in words that a number may follow: “Ward 1”, “Distrito 2”."""

# ruff: noqa: SIM905 - words are easier to read, and to add to, in a line of text

from __future__ import annotations

AREA_WORDS = tuple(
    "ward district precinct zone tract beat sector division borough parish "
    "distrito barrio zona comuna seccion parroquia "
    "arrondissement canton quartier secteur "
    "bezirk stadtbezirk stadtteil ortsteil wahlkreis wahlbezirk "
    "bairro freguesia regiao circoscrizione quartiere municipio "
    "wijk buurt stadsdeel".split()
)
# What may stand before such a word and belongs to it.
BEFORE = frozenset(
    "council police fire school voting electoral election supervisor planning census".split()
)
