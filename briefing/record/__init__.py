"""What do we know? SQLite's only home."""
