"""The screens of the reader: they ask the desk, and hand its answers to the widgets."""
