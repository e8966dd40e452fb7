"""What journalists take away: one format a file."""
