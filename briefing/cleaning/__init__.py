"""What of this text is the story?"""

from briefing.cleaning.front_matter import blank_front_matter, front_matter
from briefing.cleaning.story import clean

__all__ = ["blank_front_matter", "clean", "front_matter"]
