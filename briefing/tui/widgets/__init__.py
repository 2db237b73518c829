"""The parts of the reader's screens: values in, messages out."""
