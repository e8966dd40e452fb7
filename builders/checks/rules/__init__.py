"""Rules across rows: one rule a file, yielding problems."""
