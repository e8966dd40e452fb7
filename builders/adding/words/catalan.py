"""What cities that write Catalan call the columns of each role."""

from __future__ import annotations

from collections.abc import Mapping

CATALAN: Mapping[str, str] = {
    "id": "id, codi, numero, identificador",
    "name": "nom, titol",
    "year": "any, exercici",
    "fund": "fons, font financament",
    "department": "organ, departament, gerencia, area, organisme",
    "programme": "programa",
    "category": "partida, capitol, concepte, article",
    "amount": "import, quantitat, import total",
    "payee": "proveidor, beneficiari, creditor, adjudicatari, empresa",
    "date": "data, data pagament, data factura",
    "purpose": "objecte, descripcio, concepte",
    "opened": "data alta, data obertura, data entrada",
    "closed": "data tancament, data finalitzacio",
    "service": "tipus, element, detall, servei, tema",
    "channel": "suport, canal, canal resposta",
    "status": "estat, situacio",
    "place": "barri, districte, nom barri, nom districte",
    "places.name": "barri, districte, nom barri, nom districte, nom",
    "population": "poblacio, habitants",
    "period": "any, data, mes, periode, data referencia",
    "value": "valor, resultat",
    "indicator": "indicador",
    "statistic": "estadistica, variable",
    "counts.value": "valor, nombre, total, poblacio, usuaris, visites",
}
