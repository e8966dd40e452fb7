"""What cities call the columns of projects, by language."""

from __future__ import annotations

from builders.adding.words.phrases import Phrases

PROJECTS_WORDS: dict[str, Phrases] = {
    "projects.id": {
        "en": "id, project id, project number, project no, project code, project ref, "
        "job number, unique id, object id, pid, capital project id, record id",
        "es": "id, id proyecto, codigo, numero proyecto, codigo proyecto, clave proyecto, "
        "folio, bpin",
        "fr": "id, identifiant, numero projet, code projet, identifiant projet, code operation",
        "de": "id, projektnummer, projekt nr, projekt id, massnahmennummer, vorhabennummer",
        "pt": "id, codigo, codigo projeto, numero projeto, id projeto, codigo obra",
        "it": "id, cup, codice, codice progetto, id progetto, numero progetto, codice intervento",
        "nl": "id, projectnummer, project nr, project id, projectcode",
    },
    "projects.name": {
        "en": "name, project, project name, project title, title, scheme, scheme name, "
        "works, capital project, capital project name, initiative, job title",
        "es": "nombre, proyecto, nombre proyecto, obra, nombre obra, titulo, denominacion",
        "fr": "nom, projet, nom projet, intitule projet, intitule, operation, chantier, titre",
        "de": "name, projekt, projektname, massnahme, bauvorhaben, vorhaben, "
        "projekttitel, titel, bezeichnung",
        "pt": "nome, projeto, nome projeto, obra, nome obra, titulo, empreendimento, designacao, "
        "denominacao, designacao obra",
        "it": "nome, progetto, titolo progetto, intervento, opera, denominazione, titolo",
        "nl": "naam, project, projectnaam, projecttitel, titel, werk",
    },
    "projects.category": {
        "en": "category, type, project type, project category, type of project, "
        "work type, program, programme, project class, sector",
        "es": "categoria, tipo, tipo proyecto, tipo obra, sector, rubro",
        "fr": "categorie, type, type projet, type operation, thematique, domaine",
        "de": "kategorie, art, projektart, typ, bereich, massnahmenart",
        "pt": "categoria, tipo, tipo projeto, tipo obra, setor, area",
        "it": "categoria, tipo, tipologia, settore, tipologia intervento, tipo opera",
        "nl": "categorie, type, soort, projecttype, soort project",
    },
    "description": {
        "en": "description, scope, scope of work, details, project description, "
        "summary, narrative, about, purpose, work description, notes",
        "es": "descripcion, alcance, detalle, objeto, resumen, descripcion proyecto",
        "fr": "description, descriptif, objet, resume, detail",
        "de": "beschreibung, kurzbeschreibung, projektbeschreibung, inhalt, erlauterung",
        "pt": "descricao, objeto, resumo, detalhe, escopo, objetivo",
        "it": "descrizione, oggetto, sintesi, dettaglio, descrizione progetto",
        "nl": "beschrijving, omschrijving, toelichting, samenvatting, projectomschrijving",
    },
    "status": {
        "en": "status, project status, case status, state, current status, "
        "request status, status description, stage, phase, project phase, "
        "project stage, ticket status",
        "es": "estado, estatus, situacion, etapa, fase, estado solicitud, estado proyecto",
        "fr": "statut, etat, avancement, phase, etat projet, etat demande",
        "de": "status, zustand, stand, projektstatus, phase, bearbeitungsstand",
        "pt": "estado, situacao, status, fase, etapa, situacao obra",
        "it": "stato, situazione, fase, stato progetto, stato pratica, stato avanzamento",
        "nl": "status, stand, fase, voortgang, projectstatus, statusnaam",
    },
    "budget_original": {
        "en": "original budget, initial budget, budget original, first budget, "
        "baseline budget, original cost, original estimate, initial cost, "
        "baseline cost, original amount, original project budget, "
        "initial estimate",
        "es": "presupuesto inicial, presupuesto original, monto inicial, costo inicial",
        "fr": "budget initial, cout initial, montant initial, cout previsionnel initial",
        "de": "ursprungliches budget, ursprungskosten, anfangsbudget, ursprungliche kosten",
        "pt": "orcamento inicial, valor inicial, custo inicial",
        "it": "budget iniziale, importo iniziale, costo iniziale",
        "nl": "oorspronkelijk budget, oorspronkelijke raming, aanvangsbudget",
    },
    "budget_current": {
        "en": "budget, total budget, current budget, project budget, "
        "total project budget, budget current, budgeted amount, total cost, "
        "project cost, estimated cost, total estimate, revised budget, "
        "approved budget, total project cost, estimated total cost, "
        "cost estimate, current estimate, current cost, budget amount, cost, "
        "total funding, amended budget",
        "es": "presupuesto, presupuesto total, costo total, coste total, monto, "
        "inversion, presupuesto vigente, importe adjudicacion, valor contrato",
        "fr": "budget, cout total, budget total, montant, cout previsionnel, cout, montant total",
        "de": "budget, gesamtkosten, kosten, baukosten, projektkosten, gesamtbudget, "
        "investitionssumme, investitionskosten",
        "pt": "orcamento, valor total, custo total, investimento, valor contrato, "
        "custo, valor obra",
        "it": "budget, costo totale, importo, importo totale, costo, quadro economico, "
        "importo finanziato",
        "nl": "budget, totale kosten, kosten, projectbudget, totaalbudget, raming, krediet",
    },
    "spent": {
        "en": "spent, spent to date, expended, expenditure, expenditure to date, "
        "actual cost, expenditures to date, spend to date, total spent, "
        "actual spend, expenses to date, paid to date, amount spent, "
        "costs to date, total expenditures, total expended",
        "es": "gastado, ejecutado, gasto ejecutado, pagado, monto ejecutado, gasto a la fecha",
        "fr": "depense, mandate, montant depense, paye, depenses realisees, realise",
        "de": "ausgegeben, verausgabt, ist kosten, bisherige kosten, mittelabfluss",
        "pt": "gasto, executado, pago, valor executado, despesa executada",
        "it": "speso, pagato, spesa sostenuta, importo speso, pagamenti",
        "nl": "uitgegeven, besteed, besteed bedrag, werkelijke kosten, uitgaven",
    },
    "planned_start": {
        "en": "planned start, planned start date, scheduled start, expected start, "
        "target start, estimated start, proposed start, baseline start, "
        "anticipated start",
        "es": "inicio previsto, fecha inicio prevista, fecha inicio programada",
        "fr": "debut prevu, date debut prevue, demarrage prevu",
        "de": "geplanter beginn, geplanter start, baubeginn geplant, beginn geplant",
        "pt": "inicio previsto, data inicio prevista, data prevista inicio",
        "it": "inizio previsto, data inizio prevista",
        "nl": "geplande start, start gepland, geplande startdatum",
    },
    "planned_end": {
        "en": "planned end, planned end date, planned completion, original completion, "
        "planned finish, scheduled completion, baseline completion, "
        "baseline end, original completion date, original end date, "
        "planned completion date, scheduled end, target completion, "
        "target completion date, scheduled completion date",
        "es": "fin previsto, fecha fin prevista, termino previsto, fecha termino programada",
        "fr": "fin prevue, date fin prevue, achevement prevu",
        "de": "geplantes ende, geplante fertigstellung, fertigstellung geplant, ende geplant",
        "pt": "fim previsto, conclusao prevista, data prevista conclusao, termino previsto",
        "it": "fine prevista, data fine prevista, conclusione prevista",
        "nl": "gepland einde, geplande oplevering, geplande einddatum, einde gepland",
    },
    "forecast_end": {
        "en": "forecast end, forecast completion, expected completion, "
        "estimated completion, projected completion, expected end, "
        "anticipated completion, forecast completion date, "
        "estimated completion date, expected completion date, "
        "current completion date, projected end, anticipated end, "
        "revised completion, estimated end",
        "es": "fin estimado, fecha fin estimada, conclusion estimada",
        "fr": "fin estimee, date fin estimee, livraison estimee",
        "de": "voraussichtliches ende, voraussichtliche fertigstellung, erwartetes ende",
        "pt": "fim estimado, conclusao estimada, data conclusao estimada",
        "it": "fine stimata, data fine stimata, conclusione stimata",
        "nl": "verwachte oplevering, verwachte einddatum, verwacht einde",
    },
    "actual_start": {
        "en": "actual start, actual start date, construction start, work started, "
        "started, commenced, construction start date, date started",
        "es": "inicio real, fecha inicio real, fecha inicio obra",
        "fr": "debut reel, date debut reelle, date demarrage",
        "de": "tatsachlicher beginn, baubeginn, tatsachlicher start",
        "pt": "inicio real, data inicio real, data inicio obra",
        "it": "inizio effettivo, data inizio effettiva, inizio lavori",
        "nl": "werkelijke start, gestart, werkelijke startdatum",
    },
    "actual_end": {
        "en": "actual end, actual end date, completed on, date completed, "
        "actual completion, completion date, finished, completed date, "
        "actual completion date, actual finish, construction end, "
        "construction completion",
        "es": "fin real, fecha fin real, fecha terminacion, fecha conclusion",
        "fr": "fin reelle, date fin reelle, date achevement, date livraison",
        "de": "tatsachliches ende, fertigstellung, fertiggestellt, bauende",
        "pt": "fim real, data conclusao, data fim real, concluido em",
        "it": "fine effettiva, data fine effettiva, fine lavori, data conclusione",
        "nl": "werkelijk einde, opgeleverd, opleverdatum, werkelijke einddatum",
    },
    "percent_complete": {
        "en": "percent complete, percentage complete, pct complete, "
        "completion percentage, progress, complete, physical progress, "
        "percent completed, completion rate",
        "es": "avance, avance fisico, porcentaje avance, avance obra",
        "fr": "avancement, taux avancement, pourcentage avancement",
        "de": "fortschritt, fertigstellungsgrad, baufortschritt",
        "pt": "percentual executado, progresso, avanco, percentual concluido",
        "it": "avanzamento, percentuale completamento, percentuale avanzamento",
        "nl": "voortgang, percentage gereed, percentage voltooid",
    },
    "snapshot": {
        "en": "snapshot, snapshot date, as of, as of date, reporting date, "
        "report date, data as of, status date",
        "es": "fecha corte, fecha reporte",
        "fr": "date situation, date arrete",
        "de": "stichtag, berichtsdatum, datenstand",
        "pt": "data referencia, data base",
        "it": "data rilevazione, data aggiornamento",
        "nl": "peildatum, rapportagedatum",
    },
}
