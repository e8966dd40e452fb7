"""What Polish cities call the columns of each role, and write for its codes."""

from __future__ import annotations

from collections.abc import Mapping

POLISH: Mapping[str, str] = {
    "id": "id, identyfikator, numer, kod, symbol, lp",
    "name": "nazwa, tytul",
    "year": "rok, rok budzetowy",
    "phase": "faza, etap, rodzaj planu",
    "direction": "dochody wydatki, wydatki dochody, rodzaj, strona budzetu, typ",
    "fund": "fundusz, zrodlo finansowania",
    "department": "wydzial, jednostka, departament, biuro, jednostka organizacyjna, dysponent, "
    "realizator, jednostka realizujaca",
    "payments.department": "wydzial, jednostka, departament, biuro, jednostka organizacyjna, "
    "zamawiajacy, dysponent",
    "programme": "program, zadanie, dzial",
    "programme_code": "kod programu, numer dzialu",
    "category": "kategoria, rozdzial, rodzaj wydatku, klasyfikacja, paragraf",
    "payments.category": "kategoria, rodzaj wydatku, paragraf, klasyfikacja",
    "category_code": "numer paragrafu, kod klasyfikacji",
    "amount": "kwota, wartosc, suma, kwota brutto, wartosc brutto, wartosc umowy",
    "payee": "kontrahent, dostawca, odbiorca, wykonawca, beneficjent, nazwa kontrahenta, "
    "sprzedawca",
    "date": "data, data platnosci, data zaplaty, data zawarcia, data umowy, data faktury",
    "purpose": "przedmiot, przedmiot umowy, cel, tytul, opis, tytul platnosci",
    "payments.id": "numer umowy, numer faktury, numer dokumentu, numer platnosci, id",
    "requests.id": "id, numer zgloszenia, id zgloszenia, numer sprawy, znak sprawy",
    "opened": "data zgloszenia, data utworzenia, data przyjecia, data rejestracji, data wplywu",
    "due": "termin, termin realizacji, termin zalatwienia",
    "closed": "data zamkniecia, data zakonczenia, data realizacji, data rozwiazania",
    "service": "kategoria, rodzaj zgloszenia, typ zgloszenia, kategoria zgloszenia, temat, "
    "rodzaj, podkategoria",
    "channel": "zrodlo, kanal, zrodlo zgloszenia, kanal zgloszenia, sposob zgloszenia",
    "status": "status, stan, etap, status zgloszenia, stan realizacji",
    "projects.id": "id, numer projektu, id projektu, numer zadania, kod projektu",
    "projects.name": "nazwa, nazwa projektu, nazwa zadania, nazwa inwestycji, inwestycja, "
    "zadanie, tytul projektu, projekt",
    "projects.category": "kategoria, rodzaj, typ, typ projektu",
    "description": "opis, opis projektu, zakres, zakres prac",
    "budget_original": "budzet pierwotny, koszt pierwotny, planowany koszt",
    "budget_current": "budzet, koszt, wartosc, koszt calkowity, wartosc projektu, "
    "wartosc inwestycji, budzet projektu",
    "spent": "wydano, wydatkowano, wykonanie, poniesione wydatki, poniesione koszty",
    "planned_start": "planowane rozpoczecie, planowana data rozpoczecia",
    "planned_end": "planowane zakonczenie, planowana data zakonczenia, termin zakonczenia",
    "actual_start": "data rozpoczecia, rozpoczecie",
    "actual_end": "data zakonczenia, zakonczenie, data oddania",
    "percent_complete": "zaawansowanie, procent realizacji, postep",
    "place": "dzielnica, osiedle, nazwa dzielnicy, rejon",
    "places.name": "nazwa, dzielnica, osiedle, nazwa dzielnicy, gmina",
    "places.id": "id, kod, numer dzielnicy, kod teryt",
    "population": "ludnosc, mieszkancy, liczba mieszkancow, liczba ludnosci",
    "latitude": "szerokosc, szerokosc geograficzna",
    "longitude": "dlugosc, dlugosc geograficzna",
    "indicator": "wskaznik, nazwa wskaznika, miernik",
    "period": "okres, data, miesiac, kwartal, rok",
    "value": "wartosc, wynik",
    "target": "cel, wartosc docelowa",
    "numerator": "licznik",
    "denominator": "mianownik",
    "statistic": "statystyka, zmienna, cecha",
    "counts.value": "wartosc, liczba, liczba odwiedzin, suma",
    "unit": "jednostka, jednostka miary",
    "satisfaction": "zadowolenie, ocena",
}
POLISH_CODES: Mapping[str, Mapping[str, str]] = {
    "requests.status": {
        "duplicate": "duplikat",
        "cancelled": "anulow, odrzuc, wycofan",
        "open": "now, otwart, realizacj, przyjet, oczekuj, w trakcie",
        "closed": "zamkn, zakoncz, zrealizow, rozwiaz, zalatw",
    },
    "projects.status": {
        "cancelled": "anulow, odrzuc, zaniech",
        "on_hold": "wstrzym, zawiesz",
        "identification": "planowan, propon",
        "completed": "zakoncz, ukoncz, zrealizow",
        "preparation": "projekt, przetarg, przygotow",
        "implementation": "budow, realizacj, w trakcie",
    },
    "direction": {
        "revenue": "dochod, dochody, przychod, przychody, wplywy",
        "expenditure": "wydatek, wydatki, koszt, koszty, rozchody",
    },
    "phase": {
        "amended": "po zmianach, zmienion",
        "proposed": "projekt budzetu",
        "actual": "wykonan",
        "adopted": "uchwal",
    },
}
