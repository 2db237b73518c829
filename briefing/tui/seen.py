"""At which mentions has a walk stood?"""

from collections.abc import Collection

from briefing.tui.walk import Stop


class Seen:
    """The mentions at which walks have stood, and those of them that are not written down yet."""

    def __init__(self) -> None:
        """Start with none."""
        self.places: set[tuple[str, int]] = set()
        """Article and start of each."""
        self._unkept: list[Stop] = []

    def know(self, places: Collection[tuple[str, int]]) -> None:
        """Take over what was written down before."""
        self.places.update(places)

    def see(self, stop: Stop) -> None:
        """Stand at a stop."""
        place = stop.article, stop.span.start
        if place not in self.places:
            self.places.add(place)
            self._unkept.append(stop)

    def take_unkept(self) -> list[Stop]:
        """What is to be written down; it counts as written from now on."""
        stops, self._unkept = self._unkept, []
        return stops
