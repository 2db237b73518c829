"""Which processes of its own does this program start, and how does it ask them?"""

from briefing.children.crew import Crew
from briefing.children.launching import command, environment

__all__ = ["Crew", "command", "environment"]
