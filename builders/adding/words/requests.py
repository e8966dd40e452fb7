"""What cities call the columns of requests, by language."""

from __future__ import annotations

from builders.adding.words.phrases import Phrases

REQUESTS_WORDS: dict[str, Phrases] = {
    "requests.id": {
        "en": "id, request id, service request id, service request number, sr number, "
        "sr no, case id, case number, ticket id, ticket number, incident number, "
        "request number, unique key, reference number, reference, "
        "tracking number, complaint id, complaint number, enquiry id, report id, "
        "issue id, object id",
        "es": "id, id solicitud, numero solicitud, folio, expediente, codigo solicitud, ticket",
        "fr": "id, identifiant, id signalement, numero demande, numero signalement, id declaration",
        "de": "id, meldungsnummer, ticketnummer, vorgangsnummer, anliegen id, "
        "meldung id, anliegennummer, vorgang",
        "pt": "id, protocolo, numero protocolo, id solicitacao, numero solicitacao, ocorrencia id",
        "it": "id, numero segnalazione, codice segnalazione, id segnalazione, protocollo",
        "nl": "id, meldingsnummer, melding id, meldingnummer, zaaknummer, volgnummer",
    },
    "opened": {
        "en": "opened, open date, open dt, opened date, created, created on, "
        "created date, creation date, date created, requested datetime, "
        "request date, requested date, date opened, reported, reported date, "
        "date reported, received, received date, date received, submitted, "
        "submitted date, date submitted, created at, date requested, "
        "report date, initiated date, logged date, open datetime, entry date",
        "es": "fecha creacion, fecha solicitud, fecha apertura, fecha ingreso, "
        "fecha recepcion, fecha registro, fecha alta, fecha",
        "fr": "date creation, date demande, date ouverture, date signalement, "
        "date declaration, datedecl, date reception, date",
        "de": "erstellt, erstellt am, eingangsdatum, meldedatum, eingegangen, eingang, "
        "datum meldung, gemeldet am, erstelldatum, eingang am, datum",
        "pt": "data abertura, data criacao, data solicitacao, data registro, "
        "data registo, data entrada",
        "it": "data apertura, data creazione, data segnalazione, data richiesta, data inserimento",
        "nl": "datum melding, meldingsdatum, aangemaakt, ingediend, datum ontvangst, "
        "aanmaakdatum, datum aangemaakt, ontvangen",
    },
    "due": {
        "en": "due, due date, target date, target dt, expected datetime, deadline, "
        "sla date, sla target, target close, target completion, expected date, "
        "estimated completion, due by, sla due date, target resolution date, "
        "due datetime, expected resolution",
        "es": "fecha limite, fecha compromiso, plazo, fecha vencimiento, fecha prevista",
        "fr": "echeance, date limite, date prevue, date echeance",
        "de": "frist, fallig, fallig am, zieldatum, zieltermin, faelligkeit",
        "pt": "prazo, data limite, data prevista, prazo final, vencimento",
        "it": "scadenza, data scadenza, termine, data prevista",
        "nl": "streefdatum, uiterste datum, uiterste afhandeldatum, deadline, "
        "vervaldatum, einddatum gepland",
    },
    "closed": {
        "en": "closed, closed date, closed dt, close date, date closed, completed, "
        "completion date, completed date, resolved, resolved date, "
        "resolution date, date completed, closed on, closed at, date resolved, "
        "finished date, closed datetime, fixed date, resolution dt, "
        "completed on, date finished",
        "es": "fecha cierre, fecha resolucion, fecha atencion, fecha conclusion, "
        "fecha fin, fecha finalizacion",
        "fr": "date cloture, date resolution, date fermeture, date traitement, date fin",
        "de": "geschlossen, geschlossen am, erledigt am, abschlussdatum, erledigt, "
        "abgeschlossen, abgeschlossen am, erledigungsdatum",
        "pt": "data encerramento, data conclusao, data fechamento, data resolucao, data fecho",
        "it": "data chiusura, data risoluzione, data fine, data completamento",
        "nl": "afgehandeld, afgerond, datum afgerond, "
        "datum afgehandeld, datum afhandeling, afsluitdatum, "
        "gesloten, datum gereed, einddatum, datum gesloten",
    },
    "service": {
        "en": "service, service name, service type, service request type, "
        "request type, type, type of service request, type of request, "
        "case type, complaint type, issue type, sr type, problem type, "
        "request category, category, subject, service category, incident type, "
        "report type, topic, enquiry type, service code description, "
        "sr description",
        "es": "servicio, tipo servicio, tipo solicitud, tipo, asunto, tema, motivo, "
        "categoria, tipo incidencia, incidencia",
        "fr": "service, type, type demande, type signalement, objet, categorie, "
        "anomalie, motif, type anomalie",
        "de": "dienst, dienstleistung, kategorie, art, anliegen, meldungsart, thema, "
        "betreff, meldungstyp, anliegenart, rubrik",
        "pt": "servico, tipo servico, tipo solicitacao, assunto, tipo, categoria, "
        "tema, tipo ocorrencia",
        "it": "servizio, tipo, tipologia, categoria, argomento, tipo segnalazione, "
        "oggetto, tipologia segnalazione",
        "nl": "dienst, categorie, soort melding, onderwerp, type, hoofdcategorie, "
        "meldingssoort, subcategorie, type melding",
    },
    "satisfaction": {
        "en": "satisfaction, satisfaction score, satisfaction rating, rating, survey score, csat",
        "es": "satisfaccion, calificacion, valoracion",
        "fr": "satisfaction, note, note satisfaction",
        "de": "zufriedenheit, bewertung, zufriedenheitsnote",
        "pt": "satisfacao, avaliacao, nota satisfacao",
        "it": "soddisfazione, valutazione, gradimento",
        "nl": "tevredenheid, beoordeling, tevredenheidsscore",
    },
    "channel": {
        "en": "channel, source, origin, request origin, method received, "
        "submission channel, intake channel, method, report method, "
        "intake method, request source, contact channel, "
        "method received description, how reported, open data channel type",
        "es": "canal, origen, medio, via, canal entrada, medio recepcion",
        "fr": "canal, origine, source, moyen, mode saisie",
        "de": "kanal, quelle, eingangskanal, herkunft, meldeweg, eingangsart",
        "pt": "canal, origem, meio, via, canal entrada, canal atendimento",
        "it": "canale, origine, provenienza, modalita, fonte",
        "nl": "kanaal, bron, herkomst, invoerkanaal, meldkanaal",
    },
}
