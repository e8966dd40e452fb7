"""What we count: one definition a file."""
