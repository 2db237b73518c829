"""How does what the desk answers look on a screen of cells? Pure: no Textual, no state."""
