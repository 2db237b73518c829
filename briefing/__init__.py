"""Briefing: an offline terminal reader for a file of news articles on one story."""

__version__ = "0.1.0"
