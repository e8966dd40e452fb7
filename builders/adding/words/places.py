"""What cities call the columns of places, by language."""

from __future__ import annotations

from builders.adding.words.phrases import Phrases

PLACES_WORDS: dict[str, Phrases] = {
    "places.id": {
        "en": "id, code, area number, area code, district number, ward number, "
        "neighborhood id, neighbourhood id, ward id, district id, gss code, "
        "community area number, community area code, tract code, lsoa code",
        "es": "id, codigo, clave, codigo barrio, codigo distrito",
        "fr": "id, code, numero, code quartier, code insee, code iris",
        "de": "id, nummer, schlussel, stadtteilnummer, bezirksnummer, code",
        "pt": "id, codigo, codigo bairro",
        "it": "id, codice, codice quartiere",
        "nl": "id, code, buurtcode, wijkcode, nummer",
    },
    "places.name": {
        "en": "name, neighborhood, neighbourhood, nbhd, hood, nhood, "
        "neighborhood name, community, community area, community area name, "
        "district, district name, ward, ward name, area name, borough, suburb, "
        "precinct, zone name, tract name, parish, locality, quarter, "
        "subdivision, area",
        "es": "nombre, barrio, distrito, colonia, localidad, comuna, nombre barrio, "
        "vereda, parroquia, alcaldia, delegacion, sector",
        "fr": "nom, quartier, arrondissement, nom quartier, secteur, libelle, commune, canton",
        "de": "name, stadtteil, bezirk, ortsteil, stadtbezirk, viertel, quartier, gemeinde, kiez",
        "pt": "nome, bairro, freguesia, distrito, nome bairro, regiao, concelho",
        "it": "nome, quartiere, circoscrizione, municipio, zona, rione, frazione",
        "nl": "naam, buurt, wijk, buurtnaam, wijknaam, stadsdeel, deelgemeente, gebied",
    },
    "population": {
        "en": "population, total population, people, residents, inhabitants, pop, "
        "persons, total pop, census population, number of residents",
        "es": "poblacion, poblacion total, habitantes, numero habitantes",
        "fr": "population, population totale, habitants, nombre habitants",
        "de": "einwohner, bevolkerung, einwohnerzahl, einwohner gesamt, bevolkerungszahl",
        "pt": "populacao, populacao total, habitantes, populacao residente",
        "it": "popolazione, abitanti, residenti, popolazione residente, popolazione totale",
        "nl": "inwoners, bevolking, aantal inwoners, inwonertal",
    },
    "area_km2": {
        "en": "area km 2, area sq km, square kilometres, square kilometers, sq km, km 2",
        "es": "area km 2, superficie km 2, kilometros cuadrados",
        "fr": "superficie km 2, surface km 2",
        "de": "flache km 2, flache qkm, qkm",
        "pt": "area km 2",
        "it": "superficie km 2, area km 2",
        "nl": "oppervlakte km 2",
    },
    "place": {
        "en": "neighborhood, neighbourhood, neighborhood name, place, community area, "
        "community area name, district name, borough, suburb, area name, "
        "location name, nbhd, analysis neighborhood, hood, neighbourhood name, "
        "community area number",
        "es": "barrio, distrito, colonia, localidad, comuna, barrio distrito, "
        "nombre barrio, sector",
        "fr": "quartier, arrondissement, lieu, nom quartier, secteur, localisation",
        "de": "stadtteil, bezirk, ortsteil, stadtbezirk, viertel, quartier, ort",
        "pt": "bairro, freguesia, distrito, localidade, regiao",
        "it": "quartiere, circoscrizione, municipio, zona, localita, rione",
        "nl": "buurt, wijk, stadsdeel, buurtnaam, wijknaam, gebied, plaats",
    },
    "latitude": {
        "": "latitude, lat, y, latitud, breitengrad, breite, geo lat, gps lat, "
        "lat wgs 84, latitudine, breedtegraad, y coordinate, y coord, point y, "
        "geograph breite",
    },
    "longitude": {
        "": "longitude, lon, long, lng, x, longitud, langengrad, lange, geo lon, "
        "gps lon, geo lng, lon wgs 84, longitudine, lengtegraad, x coordinate, x coord, "
        "point x, geograph lange",
    },
}
