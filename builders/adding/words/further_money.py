"""What cities also call the columns of budgets, payments and projects, by language.

These are met less often than the names in the files of each kind, and stand after them.
"""

from __future__ import annotations

from builders.adding.words.phrases import Phrases

FURTHER_MONEY: dict[str, Phrases] = {
    "year": {
        "en": "accounting year, budget period, plan year, report year, fyr, fiscal year code",
        "es": "ejercicio presupuestario, ano ejercicio, ano presupuesto",
        "fr": "annee exercice, annee budget, millesime",
        "de": "haushalt, planjahr, berichtsjahr",
        "pt": "ano exercicio, ano referencia, exercicio financeiro",
        "it": "esercizio finanziario, anno esercizio, anno riferimento, anno competenza",
        "nl": "jaar begroting, verslagjaar, begroting jaar",
        "pl": "rok obrotowy, rok sprawozdawczy",
    },
    "direction": {
        "en": "rev exp, expense or revenue, expense revenue type, income expenditure, "
        "expenditure revenue, income or expenditure, ledger side",
        "es": "gastos ingresos, ingresos gastos, ingresos o gastos",
        "fr": "depenses recettes, recettes depenses, sens budgetaire, type mouvement",
        "de": "einnahmen ausgaben, ertrage aufwendungen, ertrag oder aufwand, ertragsart",
        "pt": "receitas despesas, tipo movimento",
        "it": "entrata spesa, entrate uscite, spesa o entrata",
        "nl": "inkomsten of uitgaven, lasten of baten",
    },
    "fund": {
        "en": "fund group, fund category, source of funds, funding",
        "es": "fuente, origen fondos",
        "de": "finanzierung",
        "pt": "fonte de financiamento, origem recurso",
        "it": "fonte di finanziamento, fondi",
    },
    "department": {
        "en": "cabinet, office, organisational unit, org unit, department description, "
        "entity, owner department, responsible agency, office name, implementing agency, "
        "managing agency",
        "es": "area, clasificacion organica, organica, centro gestor, unidad organica, "
        "unidad ejecutora, unidad gestora, jurisdiccion, area gobierno",
        "fr": "pole, direction gestionnaire, gestionnaire, service responsable, maitre ouvrage",
        "de": "organisationseinheit, bereich, departement, amtsbezeichnung, zustandigkeit, "
        "zustandiges amt, verantwortlich",
        "pt": "unidade orcamentaria, unidade gestora, secretaria municipal, unidade responsavel",
        "it": "centro responsabilita, centro costo, struttura, unita organizzativa, "
        "ufficio competente, settore competente",
        "nl": "organisatie, sector, portefeuille, verantwoordelijke afdeling, "
        "behandelende afdeling",
        "pl": "jednostka budzetowa, komorka organizacyjna, jednostka odpowiedzialna",
    },
    "department_code": {
        "en": "organisation code, bureau code, agency number, office code, cost center, "
        "cost centre",
        "es": "codigo organico, codigo centro gestor, codigo seccion, codigo area",
        "fr": "code gestionnaire, code pole",
        "de": "organisationsnummer, amtscode",
        "pt": "codigo unidade, codigo unidade orcamentaria",
        "it": "codice centro responsabilita, codice direzione",
    },
    "programme": {
        "en": "function, sub function, functional area, programme area, activity name, "
        "function name, purpose, service, sub programme",
        "es": "politica gasto, area gasto, funcion, grupo programa, clasificacion programa, "
        "clasificacion funcional, actividad, proyecto",
        "fr": "fonction, politique publique, mission, libelle fonction, libelle action",
        "de": "produktname, aufgabenbereich, produktbezeichnung, funktion, aufgabe, kapitel",
        "pt": "funcao, subfuncao, projeto atividade, acao orcamentaria",
        "it": "funzione, obiettivo, descrizione programma",
        "nl": "functie, thema, programmaonderdeel, programmanaam",
        "pl": "nazwa zadania, nazwa dzialu",
    },
    "programme_code": {
        "en": "function code, activity code, functional area code",
        "es": "codigo funcion, codigo funcional",
        "fr": "code fonction, fonction",
        "de": "produktcode, funktionsnummer",
        "pt": "codigo funcao, codigo acao",
    },
    "category": {
        "en": "object description, sub object, object title, account title, character, "
        "character class, cost element, ledger account, general ledger account, natural account, "
        "revenue source, item, budget item, type of expense, spending category, major object, "
        "object group, expenditure class, appropriation account, expenditure object",
        "es": "economica, descripcion economica, articulo, subconcepto, cuenta, concepto gasto, "
        "descripcion partida, naturaleza, naturaleza gasto",
        "fr": "libelle chapitre, libelle article, nature comptable",
        "de": "kontogruppe, bezeichnung konto, position, posten, zweckbestimmung, ausgabenart, "
        "ertragsart",
        "pt": "elemento despesa, grupo natureza, categoria economica, grupo despesa",
        "it": "piano dei conti, voce bilancio, descrizione capitolo, macro aggregato",
        "nl": "kostencategorie, categorieomschrijving, lastensoort",
        "pl": "nazwa paragrafu, rodzaj",
    },
    "category_code": {
        "en": "sub object code, general ledger code, cost element code, ledger code, revenue code, "
        "expenditure code, item code",
        "es": "codigo economico, codigo economica, codigo capitulo, codigo articulo",
        "fr": "code article, nature code",
        "de": "kontocode, konto code",
        "pt": "codigo natureza despesa, codigo conta",
        "it": "codice titolo, numero capitolo, codice macroaggregato, codice conto",
        "nl": "grootboeknummer, grootboekcode",
    },
    "amount": {
        "en": "monetary amount, dollar amount, budgeted amount, net value, gross value, "
        "line amount, check amount, transaction amount, appropriation, expenditure, payment, "
        "disbursement, approved amount, awarded amount, grant amount, paid, amount spent, "
        "total paid, expense, ordinance amount, invoice total, extended amount, contract amount",
        "es": "importe neto, importe con iva, credito, monto pagado, valor pagado, importe pagado, "
        "importe concedido, valor contrato, monto total, importe adjudicacion, prevision inicial, "
        "importe adjudicado, importe liquido",
        "fr": "montant verse, montant attribue, montant paye, montant vote, montant realise, "
        "prix, montant mandate, montant net",
        "de": "nettobetrag, bruttobetrag, zuwendungsbetrag, auszahlungsbetrag, planwert, istwert, "
        "soll, ergebnis, betrag netto, betrag brutto, planbetrag, hohe",
        "pt": "valor liquidado, valor empenhado, valor empenho, valor contrato, preco contratual, "
        "preco, dotacao, valor despesa, valor liquido, dotacao atualizada",
        "it": "importo pagato, importo liquidato, importo mandato, previsione, importo netto, "
        "previsioni di bilancio, previsione competenza, importo lordo, somma pagata",
        "nl": "bedrag exclusief btw, bedrag inclusief btw, subsidiebedrag, toegekend bedrag, "
        "netto bedrag, raming, factuurbedrag, bedrag excl btw",
        "pl": "kwota netto, wartosc netto, plan, wydatki, kwota wydatku",
    },
    "payee": {
        "en": "legal name, supplier legal name, provider, grantee, awardee, company name, "
        "business name, firm, trading name, beneficiary name, recipient name, counterparty, name",
        "es": "razon social, nombre proveedor, empresa, perceptor, nombre beneficiario, "
        "nombre tercero, contratista adjudicatario",
        "fr": "raison sociale, nom beneficiaire, attributaire, prestataire, entreprise, nom tiers, "
        "nom",
        "de": "firma, zuwendungsempfanger, unternehmen, name empfanger, begunstigter, "
        "vertragspartner",
        "pt": "razao social, empresa, contratado, entidade adjudicataria, adjudicatario, "
        "nome credor, entidade beneficiaria, nome favorecido, nome beneficiario",
        "it": "soggetto beneficiario, denominazione beneficiario, ditta, impresa, aggiudicatario, "
        "operatore economico, nominativo, percettore",
        "nl": "naam begunstigde, bedrijf, subsidieontvanger, opdrachtnemer, naam ontvanger",
        "pl": "nazwa dostawcy, podmiot, firma, strona umowy, nazwa odbiorcy, nazwa wykonawcy",
    },
    "payee_code": {
        "en": "tax id, company number, charity number, vat number, registration number",
        "es": "documento proveedor, identificacion proveedor, "
        "nif, cif, nit, rfc, cuit, nif proveedor, cif proveedor, nif adjudicatario, rut",
        "fr": "siret, siren, siret beneficiaire, numero siret, id beneficiaire",
        "de": "debitorennummer, empfangernummer",
        "pt": "cnpj, cpf cnpj, cpf cnpj credor, nif, cnpj fornecedor, cnpj credor",
        "it": "partita iva, codice fiscale, codice fiscale beneficiario, codice creditore",
        "nl": "kvk nummer, kvk",
        "pl": "nip, regon",
    },
    "date": {
        "en": "issue date, payment issue date, date issued, entered, entered date, entry date, "
        "general ledger date, gl date, effective date, ledger date, pay date, paid on, "
        "settlement date, voucher date, disbursement date, award date, date of transaction, "
        "document date, receipt date, cleared date, expense date",
        "es": "fecha emision, fecha adjudicacion, fecha contrato, fecha operacion, "
        "fecha concesion, fecha documento, fecha formalizacion",
        "fr": "date attribution, date convention, date versement, date notification, "
        "date reglement, date emission, date decision",
        "de": "belegdatum, auszahlungsdatum, buchungstag, zahlungstag, bewilligungsdatum, "
        "valuta, vertragsdatum",
        "pt": "data empenho, data liquidacao, data emissao, data despesa, data movimento, "
        "data assinatura, data contrato, data adjudicacao, data celebracao contrato",
        "it": "data emissione, data liquidazione, data atto, data documento, data concessione, "
        "data stipula, data valuta",
        "nl": "datum betaling, datum factuur, transactiedatum, datum toekenning, datum besluit",
        "pl": "data zawarcia umowy, data operacji, data wystawienia, data ksiegowania",
    },
    "purpose": {
        "en": "memo, detail, explanation, comment, goods or services, payment purpose",
        "es": "objeto contrato, descripcion gasto, detalle, objeto subvencion",
        "fr": "objet convention, objet marche, libelle mandat, designation",
        "de": "gegenstand, verwendung, zuwendungszweck, leistung, text",
        "pt": "objeto contrato, descricao despesa, objeto contratual",
        "it": "oggetto mandato, descrizione spesa, oggetto contratto, motivazione",
        "nl": "activiteit, doel subsidie, toelichting",
        "pl": "tresc, opis wydatku, przedmiot zamowienia",
    },
    "payments.id": {
        "en": "check, invoice, document, receipt number, voucher, warrant number, journal number, "
        "serial number, unique reference, transaction, key, payment",
        "es": "numero expediente, expediente, numero operacion, numero contrato, referencia",
        "fr": "reference, numero engagement, numero marche, reference decision",
        "de": "belegnr, vorgangsnummer, laufende nummer, aktenzeichen",
        "pt": "numero empenho, numero processo, nota fiscal, numero contrato",
        "it": "numero atto, numero documento, cig, numero determina",
        "nl": "documentnummer, transactienummer, zaaknummer, volgnummer",
        "pl": "nr umowy, numer zamowienia, lp",
    },
    "payments.department": {
        "en": "service label, service, service division label, organisational unit, unit, office, "
        "budget unit, department description, cabinet, section, business unit, department title, "
        "cost centre description, buying department, spending department",
        "es": "area, delegacion, concejalia, organo contratacion, servicio, centro gestor, "
        "unidad gestora, unidad tramitadora, departamento responsable",
        "fr": "pole, service gestionnaire, nom attribuant, direction gestionnaire, acheteur",
        "de": "organisationseinheit, referat, bereich, dezernat, zuwendungsgeber, geber, fachamt",
        "pt": "unidade gestora, unidade orcamentaria, descricao ug, entidade adjudicante",
        "it": "struttura, area, centro responsabilita, centro costo, unita organizzativa",
        "nl": "organisatie, sector, team, beleidsafdeling",
        "pl": "komorka organizacyjna, jednostka budzetowa",
    },
    "payments.department_code": {
        "en": "org code, organisation code, department number, cost centre code, unit code",
        "pt": "codigo ug, codigo unidade gestora",
        "it": "codice centro costo",
    },
    "payments.category": {
        "en": "object description, sub object, object title, account title, spend type, "
        "category name, natural account, merchant type, purchase category, character, "
        "expense description, subjective, commodity description, cipfa description, "
        "expense group, object, contract type",
        "es": "tipo contrato, concepto presupuestario, naturaleza, tipo subvencion",
        "fr": "famille, famille achat, type depense, libelle nature",
        "de": "ausgabeart, kontobezeichnung, forderart, forderbereich, bereich",
        "pt": "elemento despesa, grupo despesa, tipo contrato, natureza despesa",
        "it": "macroaggregato, tipo spesa, titolo, natura spesa",
        "nl": "beleidsterrein, soort subsidie, grootboekrekening, beleidsveld",
        "pl": "rodzaj umowy, rodzaj",
    },
    "payments.category_code": {
        "en": "sub object code, general ledger code, ledger code, cipfa code, natural account code",
        "pt": "codigo elemento",
    },
    "projects.id": {
        "en": "cip number, cip no, project key, wbs, wbs element, project identifier, "
        "contract number",
        "es": "numero contrato, numero obra, codigo obra, id obra",
        "fr": "numero operation, id operation, id chantier, numero",
        "de": "kennung, massnahmen id, nummer, massnahmennr",
        "pt": "numero obra, id obra, numero contrato",
        "it": "codice opera, id opera, numero intervento, id intervento",
        "nl": "zaaknummer, projectnr, nummer",
        "pl": "nr projektu, numer inwestycji, lp",
    },
    "projects.name": {
        "en": "work, name of work, work name, name of project, scheme title, description of works",
        "es": "nombre obra, nombre contrato, descripcion obra",
        "fr": "nom operation, intitule operation, nom chantier, libelle operation",
        "de": "massnahmenbezeichnung, bezeichnung massnahme, projektbezeichnung",
        "pt": "designacao projeto, nome empreendimento",
        "it": "titolo intervento, nome opera, titolo opera, denominazione opera, "
        "denominazione intervento, descrizione intervento",
        "nl": "werknaam, omschrijving project",
        "pl": "tytul zadania, nazwa przedsiewziecia",
    },
    "projects.category": {
        "en": "asset type, asset class, asset category, infrastructure type, programme area, "
        "project group, classification, facility type, improvement type, project subtype",
        "es": "tipologia, clasificacion, linea estrategica",
        "fr": "nature travaux, type travaux, domaine, thematique",
        "de": "themenfeld, handlungsfeld, bauart",
        "pt": "area tematica, tipologia",
        "it": "ambito, tipologia opera, tipo intervento",
        "nl": "thema, domein",
    },
    "budget_current": {
        "en": "total amount, contract amount, contract value, award amount, amount, "
        "construction cost, total estimated cost, estimated construction cost, project value, "
        "total budgeted, allocated, allocation, appropriation, total appropriation, "
        "total allocation, approved cost, value, funded amount, funding",
        "es": "monto contrato, monto contratado, importe contrato, presupuesto base, valor, costo, "
        "coste, monto inversion, importe, presupuesto licitacion, costo estimado, importe total",
        "fr": "cout ttc, montant ttc, montant travaux, montant marche, cout operation, "
        "budget previsionnel, enveloppe, cout estime",
        "de": "gesamtinvestition, auftragssumme, kostenschatzung, projektvolumen, finanzvolumen, "
        "investition, gesamtausgaben",
        "pt": "valor, valor empreitada, preco base, montante, valor adjudicacao, valor previsto, "
        "valor investimento, valor orcado",
        "it": "importo lavori, importo progetto, importo complessivo, costo complessivo, valore, "
        "finanziamento, importo contratto, costo opera",
        "nl": "bedrag, investering, investeringsbedrag, totale raming, projectkosten, "
        "geraamde kosten, totaal budget",
        "pl": "kwota, wartosc umowy, koszt inwestycji, wartosc zadania, szacunkowy koszt",
    },
    "spent": {
        "en": "expenses, life to date, life to date expenditures, inception to date, "
        "project to date, total expenses, cumulative expenditure, actuals, actual expenditure, "
        "cost to date, total spend, spent amount, invoiced to date, total expenditure, paid",
        "es": "monto pagado, valor pagado, inversion ejecutada, importe ejecutado, valor ejecutado",
        "fr": "montant mandate, montant realise, cout reel, depenses",
        "de": "ist ausgaben, mittelverwendung, mittelabruf, ausgaben bisher",
        "pt": "valor pago, valor gasto, total pago, valor medido",
        "it": "liquidato, importo pagato, importo liquidato, spese sostenute",
        "nl": "werkelijke uitgaven, gerealiseerd, realisatie, besteding",
        "pl": "wydatki poniesione, wykorzystano",
    },
    "planned_start": {
        "en": "estimated start date, projected start date, planned construction start, "
        "expected start date, anticipated start date, scheduled start date, "
        "projected start, estimated construction start, target start date",
        "fr": "date previsionnelle debut, date debut previsionnelle",
        "de": "geplanter baubeginn, starttermin, voraussichtlicher beginn",
        "it": "data prevista inizio, inizio lavori previsto",
        "nl": "verwachte start, verwachte startdatum",
    },
    "planned_end": {
        "en": "planned finish date, contract completion date, contract end date, scheduled finish, "
        "target end date, planned construction end, scheduled end date, due date",
        "es": "fecha prevista fin, fecha prevista finalizacion, fecha fin inicial, plazo",
        "fr": "date previsionnelle fin, date fin previsionnelle, livraison prevue",
        "de": "geplanter abschluss, endtermin, geplantes bauende, bauende geplant",
        "pt": "data prevista fim, prazo, data fim prevista",
        "it": "data prevista fine, fine lavori prevista, data fine lavori prevista",
        "nl": "planning gereed, gereed gepland",
    },
    "forecast_end": {
        "en": "expected finish, forecast finish, anticipated end date, estimated finish, "
        "estimated end date, revised completion date, revised end date, expected end date, "
        "projected end date, projected completion date, anticipated completion date, "
        "forecast end date, estimated construction completion, estimated construction end",
        "es": "fecha estimada fin, fecha estimada terminacion",
        "de": "voraussichtlicher abschluss, voraussichtliches bauende",
    },
    "actual_start": {
        "en": "construction started, date commenced, commencement date, notice to proceed, "
        "notice to proceed date, construction begin, construction begin date, work start date",
        "es": "fecha inicio obras, fecha acta inicio",
        "fr": "date debut travaux, debut travaux",
        "pt": "data consignacao, inicio obra",
        "it": "data inizio lavori, data consegna lavori",
        "nl": "start werkzaamheden, start bouw",
    },
    "actual_end": {
        "en": "date of completion, construction end date, construction completion date, "
        "date finished, project completion date, substantial completion date, work end date",
        "es": "fecha fin obras, fecha entrega, fecha recepcion",
        "fr": "date fin travaux, fin travaux, date reception",
        "pt": "data rececao, fim obra",
        "it": "data fine lavori, data collaudo, data ultimazione lavori",
        "nl": "datum oplevering, einde werkzaamheden",
    },
    "percent_complete": {
        "en": "complete percent, project progress, work progress, percent of completion, "
        "physical percent complete",
        "es": "porcentaje ejecucion, avance fisico porcentaje, porcentaje avance fisico",
        "pt": "execucao fisica, percentagem execucao, percentual execucao",
        "it": "stato avanzamento percentuale",
    },
}
