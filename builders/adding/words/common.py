"""What cities call the columns that every kind may have, by language."""

from __future__ import annotations

from builders.adding.words.phrases import Phrases

COMMON_WORDS: dict[str, Phrases] = {
    "id": {
        "en": "id, identifier, number, no, ref, reference, code, key, uid, guid, "
        "unique id, record id, case id, case number, object id, fid, gid, geoid",
        "es": "id, identificador, numero, codigo, clave, folio, expediente, referencia",
        "fr": "id, identifiant, numero, code, reference, num",
        "de": "id, nummer, nr, kennung, schlussel, kennziffer, aktenzeichen, code",
        "pt": "id, identificador, numero, codigo, protocolo, referencia",
        "it": "id, identificativo, numero, codice, protocollo, riferimento",
        "nl": "id, nummer, nr, code, kenmerk, sleutel",
    },
    "name": {
        "en": "name, title, full name, label",
        "es": "nombre, titulo, denominacion",
        "fr": "nom, titre, intitule, libelle",
        "de": "name, titel, bezeichnung",
        "pt": "nome, titulo, designacao, denominacao",
        "it": "nome, titolo, denominazione",
        "nl": "naam, titel, omschrijving",
    },
}
