"""What cities write for the codes of a role: beginnings of words, by the code that they mean.

Within a role the first code that fits wins, so that "Completed - Dup" is a duplicate. A cell that
nothing here fits is left open: it is asked, or listed in the descriptor for a person.
"""

from __future__ import annotations

from collections.abc import Mapping

from builders.adding.words.arabic import ARABIC_CODES
from builders.adding.words.polish import POLISH_CODES

# role, or kind.role -> code -> beginnings of words any of which is enough
_BY_ROLE: Mapping[str, Mapping[str, str]] = {
    "requests.status": {
        "duplicate": "dup, duplicad, doublon, doppel, duplicat, dubbel",
        "cancelled": "cancel, void, withdrawn, reject, invalid, anulad, annul, storniert, "
        "abgelehnt, cancelad, ingetrokken, geannuleerd, rechazad, refus, indefer, spam",
        "open": "reopen, open, tramite, analise, new, pending, active, progress, assigned, "
        "received, "
        "submitted, acknowledg, unresolved, incomplete, abiert, pendiente, "
        "proceso, ouvert, cours, offen, neu, bearbeitung, abert, andamento, "
        "apert, corso, nieuw, behandeling, gemeld, attesa, scheduled, "
        "investigat, referred, nuev, nouveau, nuov, novo, on hold, ongoing, transferred, "
        "forwarded, asignad, registrad, recibid, aufgenommen, zugewiesen, weitergeleitet, "
        "eingegangen, prise en charge, pris en charge, transmis, recebid, pendent, inoltrat, "
        "in process, processing, doorverwez, aguard, "
        "presa in carico, lavorazione, ingediend, geregistreerd, doorgestuurd, wacht",
        "closed": "closed, complet, resolv, fixed, done, finish, cerrad, resuelt, "
        "atendid, clos, ferm, trait, termin, geschlossen, erledigt, "
        "abgeschlossen, fechad, concluid, resolvid, encerrad, chius, risolt, "
        "gesloten, afgehandeld, opgelost, afgerond, solved, clotur, resolu, gelost, behoben, "
        "beantwortet, solucionad, finalizad, finalis, archiv, evas, conclus, gereed, beantwoord, "
        "addressed, processed",
    },
    "projects.status": {
        "cancelled": "cancel, withdrawn, abandon, terminated, anulad, annul, abgebrochen, "
        "cancelad, geannuleerd, vervallen, eingestellt",
        "on_hold": "hold, deferred, suspend, paus, postpon, stopped, suspendid, "
        "paralizad, ausgesetzt, ruht, sospes, opgeschort, stilgelegd, "
        "zuruckgestellt, delayed",
        "ongoing": "annual, ongoing, recurring, continuous, permanente, laufend, "
        "doorlopend, continuativ, kontinuierlich, rolling",
        "identification": "new, schedul, propos, identif, plann, not started, future, pending, "
        "idea, unfunded, concept, propuest, planead, planificad, prevu, "
        "geplant, vorgeschlagen, planejad, pianificat, proposto, gepland, "
        "voorgesteld, nicht begonnen, por iniciar, initiat, da avviare, programm",
        "completion": "closeout, close out, warranty, punch, commission, substantially, "
        "final inspection, entrega, recepcion, abnahme, reception, oplevering, "
        "collaudo",
        "completed": "complet, finish, done, closed, delivered, terminad, finalizad, "
        "concluid, acheve, termine, livre, fertig, abgeschlossen, beendet, "
        "completat, concluso, afgerond, opgeleverd, gereed, voltooid, ultimat",
        "preparation": "design, study, procure, bid, tender, permit, planning, prepar, award, "
        "engineering, feasib, diseno, licitac, estudio, etude, conception, "
        "planung, entwurf, ausschreibung, projeto, licita, estudo, "
        "progettazione, gara, studio, ontwerp, aanbesteding, voorbereiding, "
        "pre construction, preconstruction, adjudicad, contratad, concurso, genehmig, "
        "vorplanung, appel d offres, contratacion, contratacao",
        "implementation": "construct, implement, underway, progress, active, build, "
        "installation, execution, started, ejecucion, construccion, proceso, "
        "travaux, cours, realisation, im bau, bau, umsetzung, execucao, "
        "andamento, construcao, corso, esecuzione, uitvoering, lavori, em obra, em curso, "
        "en curso, iniciad, ausfuhrung, bauphase, attuazione, chantier, realisier",
    },
    "direction": {
        "revenue": "r, rev, revenue, revenues, income, receipt, receipts, ingreso, "
        "ingresos, recette, recettes, produit, einnahme, einnahmen, ertrag, "
        "ertrage, einzahlung, receita, receitas, entrata, entrate, baten, "
        "inkomsten, in, i, ing",
        "expenditure": "e, exp, expense, expenses, expenditure, expenditures, spending, "
        "gasto, gastos, egreso, egresos, depense, depenses, charge, charges, "
        "ausgabe, ausgaben, aufwand, aufwendungen, auszahlung, despesa, "
        "despesas, spesa, spese, uscita, uscite, lasten, uitgaven, out, g, "
        "gas, d, cost",
    },
    "phase": {
        "amended": "amend, definitiv, revis, adjust, modif, supplement, midyear, mid year, "
        "vigente, "
        "rectificat, corrigid, atualizad, nachtrag, ajustad, assestat, variaz, gewijzigd, "
        "bijgesteld, current budget",
        "proposed": "propos, recommend, request, draft, mayor, manager, anteproyecto, "
        "proyecto, projet, entwurf, proposta, ontwerp, voorstel, provisional",
        "actual": "actual, reconocid, expend, spent, outturn, executed, ejecutad, devengad, pagad, "
        "realis, execute, mandat, ist, rechnung, jahresrechnung, executad, "
        "realizad, liquidad, pago, paga, consuntiv, rendiconto, impegn, realisatie, "
        "rekening, werkelijk, ergebnis, unaudited, audited",
        "adopted": "adopt, approv, orcad, appropriat, budget, enacted, authoriz, authoris, "
        "original, aprobad, inicial, vote, primitif, ansatz, plan, soll, "
        "aprovad, dotacao, previsto, approvat, prevision, stanziament, "
        "begroting, vastgesteld, primitiva, beschlossen",
    },
}
_MORE = (POLISH_CODES, ARABIC_CODES)


def _with_more(role: str, code: str, said: str) -> str:
    """The words of a code, with those of further languages."""
    return ", ".join([said, *(own[role][code] for own in _MORE if code in own.get(role, {}))])


CODE_WORDS: Mapping[str, Mapping[str, str]] = {
    role: {code: _with_more(role, code, said) for code, said in codes.items()}
    for role, codes in _BY_ROLE.items()
}
# Roles whose words must be met whole: "e" is not the beginning of anything.
WHOLE_WORDS = frozenset({"direction"})
