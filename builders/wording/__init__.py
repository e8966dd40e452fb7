"""How we speak to people: money, dates, lists, sentences."""
