"""Adding a stranger's file: from its bytes to a dataset's folder, one frozen value after another.

Sniffed (what the bytes are), Grid (rows of text), Profile (what a column holds), Guess (the kind
and its roles, each checked against the values), Plan (the descriptor), written.
"""
