"""Which key does what, in the reader and in each of its places?

Every binding has an id, by which the user's settings can give it other keys, a description for the
footer and the palette, and a tooltip for the help screen.
"""
