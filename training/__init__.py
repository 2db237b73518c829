"""How was the shipped language model made? The recipe; no part of the installed product."""
