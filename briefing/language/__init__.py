"""Which names stand where? The only home of spaCy.

Importing this package loads nothing heavy: the reader, which loads spaCy, is in
`briefing.language.pipeline`.
"""
