"""Programs of others that are held against a finished site: which, and what they found.

A new one is a line in ``OUTSIDERS`` in ``outsiders.py`` and a function in
``tests/validators/validating.py``, which runs it.
"""
