"""What cities call the columns of indicators, by language."""

from __future__ import annotations

from builders.adding.words.phrases import Phrases

INDICATORS_WORDS: dict[str, Phrases] = {
    "indicator": {
        "en": "indicator, metric, measure, indicator name, metric name, kpi, "
        "measure name, series, performance measure, statistic, "
        "performance indicator, variable, key performance indicator",
        "es": "indicador, metrica, variable, nombre indicador",
        "fr": "indicateur, mesure, metrique, nom indicateur, libelle indicateur",
        "de": "indikator, kennzahl, messgrosse, merkmal, kennziffer",
        "pt": "indicador, metrica, medida, variavel",
        "it": "indicatore, metrica, misura, variabile",
        "nl": "indicator, maatstaf, meetwaarde, kengetal, onderwerp",
    },
    "period": {
        "en": "period, date, month, quarter, year, entry date, reporting period, day, "
        "week, reference period, time period, period start, as of, report date, "
        "fiscal year, observed on",
        "es": "periodo, fecha, mes, trimestre, ano, ejercicio, anio",
        "fr": "periode, date, mois, trimestre, annee",
        "de": "zeitraum, datum, monat, quartal, jahr, periode, stichtag",
        "pt": "periodo, data, mes, trimestre, ano",
        "it": "periodo, data, mese, trimestre, anno",
        "nl": "periode, datum, maand, kwartaal, jaar, peildatum, perioden",
    },
    "value": {
        "en": "value, observed value, actual, result, score, amount, figure, "
        "metric value, indicator value, reading, measurement, observation, "
        "actual value, number, count, total",
        "es": "valor, resultado, cantidad, dato",
        "fr": "valeur, resultat, donnee, nombre",
        "de": "wert, ergebnis, messwert, anzahl",
        "pt": "valor, resultado, quantidade",
        "it": "valore, risultato, dato, numero",
        "nl": "waarde, resultaat, aantal, uitkomst",
    },
    "numerator": {
        "en": "numerator",
        "es": "numerador",
        "fr": "numerateur",
        "de": "zahler",
        "pt": "numerador",
        "it": "numeratore",
        "nl": "teller",
    },
    "denominator": {
        "en": "denominator, denom, base, sample size",
        "es": "denominador",
        "fr": "denominateur",
        "de": "nenner",
        "pt": "denominador",
        "it": "denominatore",
        "nl": "noemer",
    },
    "target": {
        "en": "target, goal, target value, objective, benchmark",
        "es": "meta, objetivo, valor meta",
        "fr": "cible, objectif, valeur cible",
        "de": "ziel, zielwert, sollwert",
        "pt": "meta, objetivo, valor meta",
        "it": "obiettivo, valore obiettivo, target",
        "nl": "doel, streefwaarde, norm, doelwaarde",
    },
    "promoters": {
        "": "promoter, promotor, promoteur, promotore",
    },
    "detractors": {
        "": "detractor, detracteur, kritiker, detrattore",
    },
}
