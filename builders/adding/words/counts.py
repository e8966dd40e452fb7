"""What cities call the columns of statistics, by language."""

from __future__ import annotations

from builders.adding.words.phrases import Phrases

COUNTS_WORDS: dict[str, Phrases] = {
    "statistic": {
        "en": "statistic, series, variable, what is counted, data item, count type, "
        "statistic name, statistic label",
        "es": "estadistica, variable, serie, concepto, dato",
        "fr": "statistique, variable, serie, libelle statistique",
        "de": "statistik, merkmal, variable, reihe, zahlung",
        "pt": "estatistica, variavel, serie",
        "it": "statistica, variabile, serie, rilevazione",
        "nl": "statistiek, variabele, reeks, onderwerp",
    },
    "counts.value": {
        "en": "value, count, total, number, visits, visitors, attendance, ridership, population, "
        "circulation, loans, passengers, footfall, residents, inhabitants, trips, ytd, quantity, "
        "people, enrolment, enrollment, observation, obs value",
        "es": "valor, total, cantidad, numero, visitas, poblacion, habitantes, prestamos, viajes",
        "fr": "valeur, nombre, total, effectif, visites, population, habitants, prets, "
        "frequentation",
        "de": "wert, anzahl, summe, zahl, besuche, besucher, einwohner, bevolkerung, ausleihen",
        "pt": "valor, total, quantidade, numero, visitas, populacao, habitantes, emprestimos",
        "it": "valore, totale, numero, visite, popolazione, abitanti, prestiti, presenze",
        "nl": "waarde, aantal, totaal, bezoeken, bezoekers, inwoners, bevolking, uitleningen",
    },
    "unit": {
        "en": "unit, units, unit of measure, unit measure, uom",
        "es": "unidad, unidad medida",
        "fr": "unite, unite mesure",
        "de": "einheit, masseinheit",
        "pt": "unidade, unidade medida",
        "it": "unita, unita misura",
        "nl": "eenheid, meeteenheid",
    },
}
