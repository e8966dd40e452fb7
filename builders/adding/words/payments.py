"""What cities call the columns of payments, by language."""

from __future__ import annotations

from builders.adding.words.phrases import Phrases

PAYMENTS_WORDS: dict[str, Phrases] = {
    "payee": {
        "en": "payee, supplier, supplier name, vendor, vendor name, beneficiary, "
        "payee name, recipient, merchant, merchant name, contractor, creditor, "
        "company, paid to",
        "es": "proveedor, beneficiario, tercero, acreedor, adjudicatario, contratista",
        "fr": "fournisseur, beneficiaire, tiers, nom fournisseur, titulaire, creancier",
        "de": "lieferant, empfanger, zahlungsempfanger, kreditor, auftragnehmer",
        "pt": "fornecedor, beneficiario, credor, favorecido, nome fornecedor",
        "it": "fornitore, beneficiario, creditore, ragione sociale",
        "nl": "leverancier, begunstigde, crediteur, ontvanger, naam leverancier",
    },
    "date": {
        "en": "date, payment date, date paid, paid date, transaction date, "
        "check date, date of payment, accounting date, posting date, posted date, "
        "invoice date",
        "es": "fecha, fecha pago, fecha factura",
        "fr": "date, date paiement, date mandat, date facture",
        "de": "datum, zahlungsdatum, buchungsdatum, rechnungsdatum",
        "pt": "data, data pagamento, data fatura",
        "it": "data, data pagamento, data mandato, data fattura",
        "nl": "datum, betaaldatum, boekingsdatum, factuurdatum",
    },
    "purpose": {
        "en": "purpose, description, desc, narrative, payment description, "
        "transaction description, additional narrative, line description, "
        "purchase description, item description, reason",
        "es": "concepto, descripcion, motivo, objeto, finalidad",
        "fr": "objet, motif, libelle, nature depense",
        "de": "zweck, verwendungszweck, buchungstext, beschreibung",
        "pt": "finalidade, descricao, objeto, historico",
        "it": "causale, oggetto, descrizione, finalita",
        "nl": "doel, omschrijving, doeleinde, onderwerp",
    },
    "payments.id": {
        "en": "payment id, payment number, transaction number, transaction id, transaction no, "
        "trans no, voucher number, voucher id, check number, cheque number, payment reference, "
        "invoice number, document number, reference number, transaction reference, id",
        "es": "numero pago, numero factura, numero documento, folio, id",
        "fr": "numero mandat, numero paiement, numero facture, numero piece, id",
        "de": "zahlungsnummer, belegnummer, rechnungsnummer, buchungsnummer, id",
        "pt": "numero pagamento, numero fatura, numero documento, empenho, id",
        "it": "numero mandato, numero pagamento, numero fattura, id",
        "nl": "betalingsnummer, factuurnummer, boekstuknummer, id",
    },
    "payee_code": {
        "en": "payee code, payee id, supplier id, supplier code, supplier number, vendor id, "
        "vendor code, vendor number",
        "es": "codigo proveedor, nit proveedor",
        "fr": "code fournisseur, siret fournisseur",
        "de": "lieferantennummer, kreditorennummer",
        "pt": "codigo fornecedor, codigo credor",
        "it": "codice fornitore, codice beneficiario",
        "nl": "leveranciersnummer, crediteurnummer",
    },
    "payments.department": {
        "en": "department, dept, entity, agency, department name, departmental family, "
        "department family, organisation, organization, directorate, agency name, body name, "
        "service area, division, bureau, cost centre, cost center",
        "es": "departamento, dependencia, secretaria, entidad, organismo, organo, unidad",
        "fr": "direction, departement, service, collectivite, entite, ministere",
        "de": "amt, abteilung, fachbereich, dienststelle, behorde, ressort, kostenstelle",
        "pt": "departamento, secretaria, orgao, unidade, entidade, ministerio",
        "it": "dipartimento, settore, direzione, ufficio, ente, servizio",
        "nl": "afdeling, dienst, directie, ministerie, organisatieonderdeel, kostenplaats",
    },
    "payments.department_code": {
        "en": "department code, department id, dept code, agency code, entity code",
        "es": "codigo departamento, codigo entidad",
        "fr": "code direction",
        "de": "amtsnummer, kostenstellennummer",
        "pt": "codigo orgao, codigo departamento",
        "it": "codice ente, codice settore",
        "nl": "afdelingscode, kostenplaatsnummer",
    },
    "payments.category_code": {
        "en": "category code, expense code, account code, account number, object code, "
        "merchant category code, mcc",
        "es": "codigo partida, codigo cuenta",
        "fr": "code nature, numero compte",
        "de": "kontonummer, sachkontonummer",
        "pt": "codigo natureza, codigo rubrica",
        "it": "codice siope, codice voce",
        "nl": "kostensoortcode, rekeningnummer",
    },
    "payments.category": {
        "en": "category, expense type, expenditure type, expense category, expenditure category, "
        "spend category, procurement category, account description, account name, "
        "merchant category, commodity, object name, account, expense area, proclass",
        "es": "categoria, tipo gasto, rubro, partida, concepto gasto, capitulo",
        "fr": "categorie, nature, nature depense, compte, chapitre",
        "de": "kategorie, kostenart, sachkonto, warengruppe, aufwandsart",
        "pt": "categoria, natureza, rubrica, tipo despesa, elemento",
        "it": "categoria, natura, tipologia, voce, capitolo, codice siope",
        "nl": "categorie, kostensoort, rubriek, soort uitgave",
    },
}
