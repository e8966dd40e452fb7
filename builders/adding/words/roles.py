"""What cities call the columns of each role, by language, and the kinds' own words.

A phrase stands for a column of that name, whatever its case, accents, order marks and plural.
``kind.role`` goes before ``role``: a name means one thing in a budget and another in a register.
The plainest phrases stand first: where two columns would do, the earlier phrase wins. Roles that
no kind has yet do no harm: a new kind finds its words here on the day it arrives.
"""

from __future__ import annotations

from collections.abc import Mapping

from builders.adding.words.arabic import ARABIC
from builders.adding.words.budget import BUDGET_WORDS
from builders.adding.words.catalan import CATALAN
from builders.adding.words.common import COMMON_WORDS
from builders.adding.words.counts import COUNTS_WORDS
from builders.adding.words.further_money import FURTHER_MONEY
from builders.adding.words.further_services import FURTHER_SERVICES
from builders.adding.words.indicators import INDICATORS_WORDS
from builders.adding.words.payments import PAYMENTS_WORDS
from builders.adding.words.phrases import Phrases
from builders.adding.words.places import PLACES_WORDS
from builders.adding.words.polish import POLISH
from builders.adding.words.projects import PROJECTS_WORDS
from builders.adding.words.requests import REQUESTS_WORDS

_BY_ROLE: Mapping[str, Phrases] = {
    **PLACES_WORDS,
    **BUDGET_WORDS,
    **PROJECTS_WORDS,
    **REQUESTS_WORDS,
    **INDICATORS_WORDS,
    **PAYMENTS_WORDS,
    **COUNTS_WORDS,
    **COMMON_WORDS,
}
_LANGUAGES: Mapping[str, Mapping[str, str]] = {"pl": POLISH, "ar": ARABIC, "ca": CATALAN}
_FURTHER: Mapping[str, Phrases] = {**FURTHER_MONEY, **FURTHER_SERVICES}


def _all_words(role: str) -> Phrases:
    """The phrases of a role by language: the plain ones, then those that are met less often."""
    more_languages = {key: said[role] for key, said in _LANGUAGES.items() if role in said}
    first = {**_BY_ROLE[role], **more_languages}
    more = _FURTHER.get(role, {})
    languages = dict.fromkeys([*first, *more])
    return {
        language: ", ".join(said[language] for said in (first, more) if language in said)
        for language in languages
    }


ROLE_WORDS: Mapping[str, Phrases] = {role: _all_words(role) for role in _BY_ROLE}

# What the name of a file or sheet says about the kind of its rows.
KIND_WORDS: Mapping[str, str] = {
    "budget": "budget, operating, appropriation, expenditure, revenue, presupuesto, "
    "gasto, ingreso, depense, recette, haushalt, haushaltsplan, etat, "
    "orcamento, despesa, receita, bilancio, entrata, begroting, baten, "
    "lasten, fiscal, budzet, wydatki, dochody",
    "projects": "project, capital, cip, proyecto, obra, projet, chantier, projekt, "
    "bauvorhaben, projeto, progetto, intervento, projecten, investition, "
    "investimento, inwestycja, inwestycje",
    "requests": "311, request, service request, complaint, case, ticket, pothole, "
    "graffiti, solicitud, incidencia, signalement, demande, meldung, "
    "anliegen, solicitacao, segnalazione, melding, issue, open 311, "
    "fixmystreet, zgloszenia, zgloszenie",
    "indicators": "indicator, performance, metric, score, kpi, indicador, indicateur, "
    "kennzahl, indicatore, measure, dashboard, survey",
    "places": "neighborhood, neighbourhood, ward, district, boundary, area, barrio, "
    "quartier, stadtteil, bairro, quartiere, wijk, buurt, census, population",
    "payments": "payment, spend, spending, over 25 k, over 500, supplier, invoice, "
    "transaction, transparency, gpc, pago, factura, paiement, zahlung, "
    "pagamento, betaling, procurement card, umowy, umow, faktury, platnosci",
    "counts": "count, visit, circulation, circ, attendance, visitor, ridership, "
    "population, statistic, usage, footfall, census",
}
