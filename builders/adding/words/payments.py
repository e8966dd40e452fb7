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
        "invoice date, accounting date, posting date, date of payment, "
        "posted date, check date",
        "es": "fecha, fecha pago, fecha factura",
        "fr": "date, date paiement, date mandat, date facture",
        "de": "datum, zahlungsdatum, buchungsdatum, rechnungsdatum",
        "pt": "data, data pagamento, data fatura",
        "it": "data, data pagamento, data mandato, data fattura",
        "nl": "datum, betaaldatum, boekingsdatum, factuurdatum",
    },
    "purpose": {
        "en": "purpose, description, expense type, expense area, expense category, "
        "narrative, payment description, transaction description, "
        "expenditure type, additional narrative, account description, reason, "
        "merchant category",
        "es": "concepto, descripcion, motivo, objeto, finalidad",
        "fr": "objet, motif, libelle, nature depense",
        "de": "zweck, verwendungszweck, buchungstext, beschreibung",
        "pt": "finalidade, descricao, objeto, historico",
        "it": "causale, oggetto, descrizione, finalita",
        "nl": "doel, omschrijving, doeleinde, onderwerp",
    },
}
