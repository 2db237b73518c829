"""Everything that a view may ask."""
