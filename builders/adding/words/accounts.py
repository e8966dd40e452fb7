"""What money is for or comes from: beginnings of the words that name accounts of a budget."""

from __future__ import annotations

import re

# Without accents, as `tokens` gives them.
SOURCES = re.compile(
    r"^(?:tax|fee|fine|forfeit|licen[cs]|permit|charge|intergovern|grant|interest|rent|rental"
    r"|assessment|investment|donation|levy|levie|toll|royalt|impuesto|tasa|multa|transferencia"
    r"|contribucion|aprovechamiento|derecho|impot|taxe|dotation|produit|redevance|subvention"
    r"|steuer|gebuhr|zuweisung|abgabe|entgelt|zins|imposto|taxa|contribuic|tribut|impost|tassa"
    r"|belasting|leges|heffing|[a-z]{4,}steuer|[a-z]{4,}gebuhr|[a-z]{4,}belasting)"
)
USES = re.compile(
    r"^(?:salar|wage|payroll|benefit|overtime|personnel|suppl|equipment|travel|debt|outlay|contract"
    r"|pension|utilit|material|maintenance|insurance|sueldo|remuneracion|nomina|deuda|suministro"
    r"|personal|dette|fourniture|sachaufwand|sachkost|vergutung|folha|divida|custeio|personale"
    r"|debito|fornitur|personeel|salaris|afschrijving|rente$)"
)
