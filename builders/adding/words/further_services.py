"""What cities also call the columns of requests, indicators, statistics and places, by language.

These are met less often than the names in the files of each kind, and stand after them.
"""

from __future__ import annotations

from builders.adding.words.phrases import Phrases

FURTHER_SERVICES: dict[str, Phrases] = {
    "requests.id": {
        "en": "service request, sr id, case reference, ticket, case no, confirmation number, "
        "work order number, activity id, call id, log number, incident id, grievance id, "
        "grievance number, service request identifier, issue number",
        "es": "numero caso, numero queja, numero incidencia, id incidencia, id queja, "
        "numero reclamo, codigo incidencia, numero reporte, radicado, folio reporte",
        "fr": "numero, reference, id demande, numero intervention, id anomalie, reference demande",
        "de": "fallnummer, nummer, referenznummer, id meldung, aktenzeichen, laufende nummer",
        "pt": "numero ocorrencia, codigo ocorrencia, numero pedido, numero chamado, id ocorrencia, "
        "chamado, numero reclamacao",
        "it": "numero richiesta, id richiesta, codice, numero ticket, numero pratica",
        "nl": "nummer, registratienummer, referentienummer, casenummer, id melding, kenmerk",
        "pl": "nr zgloszenia, numer, numer wniosku",
    },
    "opened": {
        "en": "opened at, open time, call date, add date, date initiated, date entered, "
        "initiated, complaint date, grievance date, incident date, log date, date logged, "
        "create date, created time, registered, registration date, filed, filed date, date filed, "
        "intake date, date of complaint, requested, case opened date, case created date, "
        "received datetime, entered date, opened datetime",
        "es": "fecha reporte, fecha queja, fecha inicio, fecha incidencia, fecha entrada, "
        "fecha hora, fecha presentacion, fecha radicacion, fecha reclamo",
        "fr": "date saisie, date depot, date enregistrement, cree, signale, date incident, "
        "date anomalie, date appel",
        "de": "meldungsdatum, anlagedatum, erfassungsdatum, erfasst am, erstellungsdatum, "
        "eroffnet, eroffnet am, gemeldet, eingestellt am, angelegt am",
        "pt": "data, data ocorrencia, data pedido, data chamado, data hora, data reclamacao, "
        "data criado",
        "it": "data, data ricezione, data protocollo, data invio, data arrivo, ricevuta",
        "nl": "datum, registratiedatum, datum registratie, meldingdatum, creatiedatum, "
        "invoerdatum, datum ingediend",
        "pl": "data, data zlozenia, data zarejestrowania, data przyjecia zgloszenia",
    },
    "closed": {
        "en": "closing date, end date, closure date, close time, actual completed date, "
        "resolved at, resolution datetime, case closed, case closed date, actual completion date, "
        "closed time, date ended, date of closure, complete date, resolved datetime, "
        "resolved on, completion datetime, closed date time",
        "es": "fecha concluido, fecha respuesta, fecha solucion, fecha termino, fecha cerrado, "
        "fecha resuelto",
        "fr": "date reponse, date realisation, cloture, cloture le, traite le, date cloturee",
        "de": "schliessdatum, enddatum, bearbeitet am, gelost am, datum erledigung, "
        "erledigungszeitpunkt, abschluss",
        "pt": "data finalizacao, data resposta, data atendimento, data baixa, data termino",
        "it": "data evasione, chiusa, data esito, data soluzione",
        "nl": "datum afsluiting, afhandeldatum, datum afronding, afgesloten, datum gereedmelding",
        "pl": "data rozpatrzenia, data zalatwienia, data odpowiedzi",
    },
    "due": {
        "en": "sla due, promised date, expected resolution date, expected close date, "
        "estimated close date, target response date, planned completion date, sla deadline, "
        "expected completion date, sla expiry date",
        "es": "fecha maxima, fecha estimada",
        "de": "soll datum, bearbeitungsfrist",
        "nl": "afhandeldatum uiterlijk, streefdatum afhandeling",
    },
    "service": {
        "en": "sub category, subcategory, service request description, complaint description, "
        "problem description, issue category, case category, type description, "
        "incident category, nature of complaint, nature, call type, work type, complaint category, "
        "problem category, problem, complaint, issue, incident, concern, request, reason, "
        "service subtype, request subject, ticket type, grievance type",
        "es": "subtipo, subcategoria, tipologia, tipo queja, categoria incidencia, materia, "
        "submateria, concepto, tipo reporte, clasificacion, queja, reclamo",
        "fr": "type intervention, nature, famille, sous categorie, type declaration, theme, sujet, "
        "nature demande, sous type",
        "de": "hauptkategorie, unterkategorie, meldungskategorie, problem, mangel, mangelart, "
        "anliegenkategorie, schadensart, gegenstand",
        "pt": "subtipo, natureza, servico solicitado, subcategoria, tipo pedido, tipo reclamacao, "
        "especificacao, ocorrencia, subdivisao",
        "it": "sottocategoria, natura, tema, motivo, problema, tipo richiesta",
        "nl": "hoofdrubriek, rubriek, soort, thema, probleem, soort klacht",
        "pl": "przedmiot zgloszenia, typ, rodzaj sprawy",
    },
    "channel": {
        "en": "report source, submitted via, request channel, reported via, intake source, "
        "method of contact, contact method, received via, service request source, case source, "
        "case origin, input method, entry method, communication channel, mode of receipt",
        "es": "canal ingreso, canal atencion, forma presentacion, medio solicitud, medio entrada, "
        "procedencia",
        "fr": "mode depot, mode contact, provenance, canal entree, voie",
        "de": "eingangsweg, meldekanal, zugangsweg, kommunikationsweg, eingegangen uber",
        "pt": "canal abertura, forma atendimento, meio atendimento, forma contacto, tipo canal",
        "it": "canale segnalazione, canale ingresso, mezzo",
        "nl": "contactkanaal, melding via, wijze melden",
        "pl": "forma zgloszenia, droga wplywu",
    },
    "status": {
        "en": "status name, stat, sr status, status type, current phase, request state, "
        "grievance status, project state, current stage, complaint status",
        "es": "estado actual, estado queja, estado incidencia, estado obra, estado reporte",
        "fr": "statut demande, etat avancement, etat traitement, etape, statut projet",
        "de": "bearbeitungsstatus, meldungsstatus, status anliegen, stand bearbeitung, "
        "umsetzungsstand, realisierungsstand",
        "pt": "estado pedido, situacao atual, estado obra, estado ocorrencia, situacao pedido",
        "it": "stato segnalazione, stato lavori, stato richiesta, stato opera, stato intervento",
        "nl": "status melding, projectfase, afhandelstatus, externe status",
        "pl": "status sprawy, etap, status zadania",
    },
    "indicator": {
        "en": "measure title, metric title, indicator title, kpi name, outcome measure, "
        "performance metric, key indicator, performance measure name, question, "
        "key performance indicator name, key measure",
        "es": "nombre kpi, denominacion indicador",
        "fr": "intitule indicateur, titre indicateur",
        "de": "kennzahlname, indikatorname, bezeichnung kennzahl, bezeichnung indikator",
        "pt": "nome indicador, designacao indicador",
        "it": "nome indicatore, denominazione indicatore, descrizione indicatore",
        "nl": "naam indicator, indicatornaam, kpi",
        "pl": "nazwa miernika, nazwa wskaznika",
    },
    "period": {
        "en": "period year, reporting year, period end, period date, quarter end, month paid, "
        "reporting quarter, month year, year month, fiscal quarter, reporting month, week ending, "
        "month ending, calendar year, data year, time, datetime, date time, school year, "
        "reference date, observation date, measurement date, measure date, period ending",
        "es": "fecha referencia, ano mes, vigencia, "
        "periodo referencia, fecha medicion, ano referencia",
        "fr": "exercice, date mesure, periode reference, annee mesure, date comptage",
        "de": "berichtsjahr, berichtsmonat, zeit, zeitpunkt, erhebungsjahr, messdatum, zeitbezug",
        "pt": "data referencia, mes ano, ano referencia, competencia, periodo referencia",
        "it": "anno riferimento, data rilevazione, mese anno, anno scolastico, anno rilevazione",
        "nl": "meetmoment, meetjaar, verslagjaar, jaar maand, meetdatum",
        "pl": "miesiac rok, okres sprawozdawczy, data pomiaru",
    },
    "value": {
        "en": "ytd actual, period result, actual result, current value, latest value, performance, "
        "estimate, rate, percent, achieved, achievement, measure value, reported value, "
        "data value, ytd result, result value, actual performance",
        "es": "valor indicador, valor actual, medicion, avance",
        "fr": "valeur indicateur, valeur mesuree, realise, taux",
        "de": "istwert, ist, kennzahlwert, indikatorwert, quote",
        "pt": "valor indicador, valor apurado, realizado",
        "it": "valore indicatore, consuntivo, valore rilevato, percentuale",
        "nl": "realisatie, score, gemeten waarde, gerealiseerd",
        "pl": "wartosc wskaznika, wykonanie, wartosc osiagnieta",
    },
    "target": {
        "en": "annual target, ytd target, period target, goal value, standard, target amount, "
        "target result, planned value, target performance, year target, monthly target",
        "es": "valor objetivo, meta anual, valor esperado",
        "fr": "objectif annuel, valeur objectif, valeur attendue",
        "de": "planwert, soll, zielvorgabe, zielgrosse",
        "pt": "meta anual, valor previsto, meta prevista",
        "it": "valore atteso, target previsto, risultato atteso",
        "nl": "doelstelling, begroot, streefcijfer",
        "pl": "wartosc planowana, plan, cel roczny",
    },
    "counts.value": {
        "en": "visit, usage, uses, sessions, checkouts, riders, boardings, pedestrians, cyclists, "
        "vehicles, births, deaths, students, pupils, households, members, participants, sum, "
        "volume, users, issues, renewals, borrowings, downloads, bookings, "
        "total number, daily total, total visits, total count, tonnage, tonnes",
        "es": "usuarios, visitantes, entradas, alumnos, pasajeros, nacimientos, asistentes",
        "fr": "passages, entrees, inscrits, eleves, naissances, usagers, voyageurs, comptage, "
        "quantite, emprunts",
        "de": "fahrten, kinder, haushalte, personen, nutzer, fahrgaste, gaste, geburten, schuler, "
        "einwohnerzahl, nutzungen, menge",
        "pt": "utilizadores, visitantes, passageiros, alunos, nascimentos, entradas, leitores",
        "it": "utenti, visitatori, ingressi, passeggeri, alunni, nati, iscritti, residenti, "
        "accessi, conteggio",
        "nl": "leerlingen, passanten, reizigers, huishoudens, geboorten, leden, gebruikers",
        "pl": "liczba osob, mieszkancy, odwiedziny, uzytkownicy, ilosc, liczba wypozyczen",
    },
    "place": {
        "en": "council district, ward, ward name, council ward, electoral ward, district, "
        "planning district, planning area, community, parish, village, supervisor district, "
        "community plan name, locality",
        "es": "junta distrito, alcaldia, corregimiento, parroquia, pedania, zona, vereda",
        "fr": "canton, secteur geographique, commune, quartier administratif",
        "de": "ortsbezirk, stadtteilname, bezirksname, ortschaft, gemeinde, stadtgebiet, "
        "stadtviertel",
        "pt": "subprefeitura, zona, concelho, bairro ocorrencia, regional",
        "it": "frazione, municipalita, nome quartiere, zona urbanistica, consiglio zona",
        "nl": "gebiedsnaam, kern, dorp, gebied naam",
        "pl": "obreb, jednostka pomocnicza, nazwa osiedla, rada dzielnicy",
    },
    "places.name": {
        "en": "village, council district, council district name, planning area, region, "
        "town, community name, municipality",
        "es": "corregimiento, nombre distrito, zona, municipio",
        "fr": "nom commune, nom arrondissement",
        "de": "stadtteilname, bezirksname, ortschaft, ortsbezirk",
        "pt": "nome freguesia, subprefeitura, nome distrito",
        "it": "nome quartiere, denominazione quartiere, comune",
        "nl": "gebiedsnaam, gemeente, plaats, woonplaats",
        "pl": "nazwa osiedla, jednostka, miejscowosc",
    },
}
