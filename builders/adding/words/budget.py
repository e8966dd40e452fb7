"""What cities call the columns of a budget, by language."""

from __future__ import annotations

from builders.adding.words.phrases import Phrases

BUDGET_WORDS: dict[str, Phrases] = {
    "year": {
        "en": "year, fiscal year, budget year, fy, financial year, budget fiscal year, "
        "bfy, year ending, fiscal yr, calendar year",
        "es": "ano, ejercicio, ano fiscal, ejercicio fiscal, vigencia, anio, gestion",
        "fr": "annee, exercice, annee budgetaire, exercice budgetaire, exercice comptable",
        "de": "jahr, haushaltsjahr, rechnungsjahr, budgetjahr, geschaftsjahr, haushalt jahr",
        "pt": "ano, exercicio, ano fiscal, ano orcamento",
        "it": "anno, esercizio, anno finanziario, anno bilancio",
        "nl": "jaar, boekjaar, begrotingsjaar, dienstjaar, jaartal",
    },
    "phase": {
        "en": "phase, stage, budget phase, budget type, amount type, version, "
        "budget version, budget status, scenario, budget stage",
        "es": "fase, etapa, momento, tipo presupuesto",
        "fr": "phase, etape, nature budget, type budget",
        "de": "phase, betrag typ, betragsart, planart, ansatzart, wertart, datenart",
        "pt": "fase, etapa, tipo orcamento",
        "it": "fase, tipo importo, stato",
        "nl": "fase, soort begroting, begrotingsfase, soort bedrag",
    },
    "direction": {
        "en": "direction, expense revenue, revenue expense, revenue or expense, "
        "account type, revenue or expenditure, expenditure or revenue, exp rev, "
        "type, flow, budget side",
        "es": "ingreso gasto, gasto ingreso, tipo, ingreso o gasto",
        "fr": "sens, depense recette, recette depense, depenses ou recettes, type",
        "de": "art, einnahme ausgabe, ertrag aufwand, ausgabe einnahme, aufwand ertrag",
        "pt": "receita despesa, despesa receita, tipo",
        "it": "entrata uscita, entrate spese, spesa entrata, tipo",
        "nl": "baten lasten, lasten baten, inkomsten uitgaven, soort",
    },
    "fund": {
        "en": "fund, fund name, fund title, fund description, funding source, fund type",
        "es": "fondo, fuente financiamiento, fuente recursos",
        "fr": "fonds, source financement, budget annexe",
        "de": "fonds, fonds name, finanzierungsquelle, sondervermogen",
        "pt": "fundo, fonte, fonte recursos",
        "it": "fondo, fonte finanziamento",
        "nl": "fonds, financieringsbron",
    },
    "fund_code": {
        "en": "fund code, fund number, fund no, fund id, fund num",
        "es": "codigo fondo, clave fondo",
        "fr": "code fonds",
        "de": "fondsnummer, fonds nr, fondscode",
        "pt": "codigo fundo, codigo fonte",
        "it": "codice fondo",
        "nl": "fondscode, fondsnummer",
    },
    "department": {
        "en": "department, dept, agency, bureau, ministry, directorate, "
        "department name, agency name, responsible department, lead department, "
        "division name, service area, agency responsible, owning department, "
        "department title, organisation, organization, departmental family, "
        "department family, managing department, sponsor department",
        "es": "departamento, dependencia, secretaria, direccion general, "
        "area responsable, unidad responsable, entidad, organismo, concejalia, "
        "ministerio, organo",
        "fr": "direction, departement, ministere, service gestionnaire, delegation",
        "de": "amt, abteilung, dezernat, fachbereich, dienststelle, referat, behorde, "
        "ressort, zustandige stelle, fachamt",
        "pt": "departamento, secretaria, orgao, unidade, direcao, entidade, "
        "ministerio, unidade organica",
        "it": "dipartimento, settore, direzione, assessorato, ufficio, area, ente, servizio",
        "nl": "afdeling, dienst, directie, departement, ministerie, organisatieonderdeel, cluster",
    },
    "department_code": {
        "en": "department code, department id, dept id, dept code, department number, "
        "dept no, dept number, agency code, department no, agency id, org code",
        "es": "codigo departamento, clave dependencia, codigo dependencia, codigo entidad",
        "fr": "code direction, code service, code ministere",
        "de": "amtsnummer, abteilungsnummer, dienststellennummer, amt nr",
        "pt": "codigo departamento, codigo orgao, codigo secretaria",
        "it": "codice dipartimento, codice settore, codice ente",
        "nl": "afdelingscode, afdelingsnummer",
    },
    "programme": {
        "en": "program, programme, program name, programme name, activity, "
        "service line, program title, subprogram",
        "es": "programa, programa presupuestario, subprograma, nombre programa",
        "fr": "programme, action, libelle programme, sous programme",
        "de": "programm, produkt, produktgruppe, produktbereich, leistung, teilplan, teilhaushalt",
        "pt": "programa, acao, subprograma, atividade",
        "it": "programma, missione, attivita",
        "nl": "programma, product, taakveld, beleidsveld, deelprogramma",
    },
    "programme_code": {
        "en": "program code, programme code, program id, program number, programme id, program no",
        "es": "codigo programa, clave programa",
        "fr": "code programme",
        "de": "produktnummer, produkt nr, programmnummer",
        "pt": "codigo programa",
        "it": "codice programma, codice missione",
        "nl": "programmacode, programmanummer, taakveldcode",
    },
    "category": {
        "en": "category, expense category, account category, expense type, "
        "expenditure type, object, object class, account, account name, "
        "revenue category, line item, object name, category name, "
        "expenditure category, budget category, account description, "
        "classification",
        "es": "categoria, concepto, capitulo, partida, rubro, objeto gasto, "
        "clasificacion, tipo gasto, clasificacion economica",
        "fr": "categorie, nature, chapitre, compte, poste, article, libelle compte, libelle nature",
        "de": "kategorie, kostenart, konto, sachkonto, aufwandsart, gruppierung, "
        "kontobezeichnung, ausgabeart, haushaltsstelle",
        "pt": "categoria, rubrica, natureza, elemento, natureza despesa, "
        "classificacao economica, tipo despesa",
        "it": "categoria, capitolo, macroaggregato, voce, natura, tipologia, titolo",
        "nl": "categorie, kostensoort, economische categorie, grootboekrekening, post, rubriek",
    },
    "category_code": {
        "en": "category code, account code, object code, account number, category id, "
        "account no, expense code, account id, object number",
        "es": "codigo partida, codigo concepto, codigo cuenta, clave partida",
        "fr": "code nature, numero compte, code chapitre, code compte",
        "de": "kontonummer, sachkontonummer, konto nr, kostenartnummer",
        "pt": "codigo categoria, codigo rubrica, codigo natureza, codigo elemento",
        "it": "codice capitolo, codice voce, codice siope",
        "nl": "categoriecode, rekeningnummer, kostensoortcode",
    },
    "line_id": {
        "en": "line id, line number, line no, line, budget line, budget line id, budget line no",
        "es": "linea, numero linea",
        "fr": "ligne, numero ligne",
        "de": "zeilennummer, zeile, lfd nr, laufende nummer",
        "pt": "linha, numero linha",
        "it": "riga, numero riga",
        "nl": "regelnummer, regel",
    },
    "amount": {
        "en": "amount, value, total, budget, sum, spend, cost, net amount, "
        "gross amount, total amount, budget amount, amount usd, actual amount, "
        "amount gbp, dollars, invoice amount, payment amount, amount paid, "
        "amount including vat, total budget, price",
        "es": "importe, monto, cantidad, valor, total, importe total, cuantia, presupuesto",
        "fr": "montant, valeur, somme, total, montant total, credit, montant ttc, montant ht",
        "de": "betrag, wert, summe, ansatz, gesamtbetrag, betrag in euro, betrag eur, euro",
        "pt": "valor, montante, quantia, total, valor total, importancia, valor pago",
        "it": "importo, valore, totale, ammontare, somma, stanziamento, importo totale",
        "nl": "bedrag, waarde, totaal, totaalbedrag, bedrag in euro, begroting",
    },
}
