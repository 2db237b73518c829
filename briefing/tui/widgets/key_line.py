"""Which keys matter here?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from textual import events
from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode
from textual.reactive import reactive
from textual.widgets import Input

from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.one_line import OneLine

_MOST = 8


class KeyLine(OneLine):
    """At most eight keys with what they do, as many as fit. A click presses the key."""

    bindings: reactive[tuple[Binding, ...]] = reactive(())
    """The bindings to show, first come first served."""
    _is_following = False

    def on_mount(self) -> None:
        """Follow the bindings of whatever has the focus."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self._follow_soon())

    def line(self, width: int) -> list[Run]:
        """The runs of the line, two for each key."""
        return [run for _, pair in self._fitting(width) for run in pair]

    def on_click(self, event: events.Click) -> None:
        """Press the key under the mouse."""
        number = self.run_at(event.x)
        if number is not None:
            binding, _ = list(self._fitting(self.size.width))[number // 2]
            self.app.simulate_key(binding.key)

    def _fitting(self, width: int) -> Iterator[tuple[Binding, list[Run]]]:
        for binding in self.bindings:
            key = f" {self.app.get_key_display(binding)} "
            about = f"{binding.description} "
            width -= width_of(key + about)
            if width < 0:
                return
            yield binding, [Run(key, ("accent",)), Run(about, ("quiet",))]

    def _follow_soon(self) -> None:
        """Follow once what a key says twice, as when the focus goes from one to another."""
        if not self._is_following:
            self._is_following = True
            self.call_later(self._follow)

    def _follow(self) -> None:
        self._is_following = False
        shown: dict[str, Binding] = {}
        is_typing = isinstance(self.screen.focused, Input)
        for _, binding, is_enabled, _ in _as_declared(self.screen.active_bindings.values()):
            character = self.app.get_key_display(binding)
            is_typed = is_typing and len(character) == 1 and character.isascii()
            if binding.show and is_enabled and not is_typed:
                shown.setdefault(binding.action, binding)
        self.bindings = tuple(shown.values())[:_MOST]


def _as_declared(active: Iterable[ActiveBinding]) -> list[ActiveBinding]:
    """Bindings in the order of their classes: a key that the user has changed comes last else."""
    listed = list(active)
    nodes = list(dict.fromkeys(each.node for each in listed))
    order = {node: _ids(type(node)) for node in nodes}
    return sorted(listed, key=lambda each: (nodes.index(each.node), _place(each, order)))


def _place(active: ActiveBinding, order: Mapping[DOMNode, Sequence[str]]) -> int:
    ids = order[active.node]
    return ids.index(active.binding.id) if active.binding.id in ids else len(ids)


def _ids(kind: type[DOMNode]) -> list[str]:
    """The ids of the bindings of a class, those of its bases last."""
    declared = (each for base in kind.__mro__ for each in vars(base).get("BINDINGS", ()))
    return [each.id for each in declared if isinstance(each, Binding) and each.id]
