"""Which keys hold at the same time?

A dialog and the reader behind it never do; a list and the dialog that it is in always do.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct
from textual.binding import Binding

from briefing.tui.keys import dialogs, reader, widgets

Keys = Sequence[Binding]

AREAS: Mapping[str, Keys] = {
    "Searching": reader.SEARCHING_KEYS,
    "Walking": reader.WALKING_KEYS,
    "Back and forth": reader.RETRACING_KEYS,
    "Notebook": reader.NOTING_KEYS,
    "Surveys": reader.SURVEYING_KEYS,
    "Panes": reader.PANE_KEYS,
    "Reading": reader.READING_KEYS,
    "Taking along": reader.ERRAND_KEYS,
    "Names": reader.JUDGING_KEYS,
    "Help, and the way out": [*reader.LEAVING_KEYS, *widgets.APP_KEYS],
    "Lists and the article": widgets.PAGED_KEYS,
    "Lists": widgets.LIST_KEYS,
    "The article": widgets.ARTICLE_KEYS,
    "Lines to type into": widgets.TYPING_KEYS,
    "The search line": widgets.QUERY_KEYS,
    "Every dialog": dialogs.DIALOG_KEYS,
    "Choices": dialogs.CHOICE_KEYS,
    "Questions": dialogs.QUESTION_KEYS,
    "Narrowing the hits": dialogs.FACET_KEYS,
    "Kept searches": dialogs.KEPT_SEARCH_KEYS,
    "Related names": dialogs.RELATED_KEYS,
    "Ledger": [*dialogs.LEDGER_KEYS, *dialogs.ENTRY_KEYS],
    "Suggestions": [*dialogs.SUGGESTION_KEYS, *dialogs.PAIR_KEYS],
    "A note": dialogs.NOTE_KEYS,
    "Tags": dialogs.TAG_KEYS,
    "The notebook, opened": [*dialogs.NOTEBOOK_KEYS, *dialogs.NOTEBOOK_ENTRY_KEYS],
    "Coverage": [*dialogs.COVERAGE_KEYS, *dialogs.GRID_KEYS],
    "Who appears with a name": [
        *dialogs.COMPANY_KEYS,
        *dialogs.COMPANION_KEYS,
        *dialogs.SHARED_KEYS,
    ],
    "An empty library": dialogs.FIRST_KEYS,
    "While a library is opened": dialogs.OPENING_KEYS,
}
"""All keys there are, under the headings under which people are shown them."""


class Place(Struct, frozen=True):
    """A screen, and what can have the focus in it.

    Each is a row of lists of keys: where two lists have a key, the later one has it.
    """

    name: str
    screen: tuple[Keys, ...]
    focus: tuple[tuple[Keys, ...], ...] = ()


class Clash(Struct, frozen=True):
    """One key that would do two things."""

    key: str
    ids: tuple[str, str]
    place: str


_TYPING = (widgets.TYPING_KEYS,)
_LIST = (widgets.PAGED_KEYS, widgets.LIST_KEYS)
_ARTICLE = (widgets.PAGED_KEYS, widgets.ARTICLE_KEYS)

PLACES = (
    Place("the reader", (reader.READER_KEYS,), (_LIST, _ARTICLE, _TYPING)),
    Place("the search line", (widgets.TYPING_KEYS, widgets.QUERY_KEYS)),
    Place("a dialog", (dialogs.DIALOG_KEYS,), (_LIST, (*_LIST, dialogs.CHOICE_KEYS), _TYPING)),
    Place("a question", (dialogs.DIALOG_KEYS, dialogs.QUESTION_KEYS)),
    Place("narrowing the hits", (dialogs.DIALOG_KEYS,), ((*_LIST, dialogs.FACET_KEYS), _TYPING)),
    Place("kept searches", (dialogs.DIALOG_KEYS,), ((*_LIST, dialogs.KEPT_SEARCH_KEYS),)),
    Place("related names", (dialogs.DIALOG_KEYS,), ((*_LIST, dialogs.RELATED_KEYS),)),
    Place("the ledger", (dialogs.LEDGER_KEYS,), ((*_LIST, dialogs.ENTRY_KEYS), _TYPING)),
    Place("the suggestions", (dialogs.SUGGESTION_KEYS,), ((*_LIST, dialogs.PAIR_KEYS),)),
    Place("a note", (dialogs.NOTE_KEYS,)),
    Place("tags", (dialogs.DIALOG_KEYS,), ((*_LIST, dialogs.TAG_KEYS), _TYPING)),
    Place(
        "the notebook",
        (dialogs.NOTEBOOK_KEYS,),
        ((*_LIST, dialogs.NOTEBOOK_ENTRY_KEYS), (widgets.PAGED_KEYS,), _TYPING),
    ),
    Place(
        "the coverage",
        (dialogs.COVERAGE_KEYS,),
        ((widgets.PAGED_KEYS, dialogs.GRID_KEYS), _TYPING),
    ),
    Place(
        "who appears with a name",
        (dialogs.COMPANY_KEYS,),
        ((*_LIST, dialogs.COMPANION_KEYS), (*_LIST, dialogs.SHARED_KEYS), _TYPING),
    ),
    Place("the opening", (dialogs.OPENING_KEYS,)),
    Place("the first screen", (dialogs.DIALOG_KEYS, dialogs.FIRST_KEYS)),
)


def single_keys(keys: str) -> tuple[str, ...]:
    """The keys of a list with commas, each under the name by which Textual knows it."""
    return tuple(binding.key for binding in Binding.make_bindings([Binding(keys, "")]))


def first_key(action_id: str, keymap: Mapping[str, str]) -> Binding:
    """An action with one of its keys, the user's own where there is one in `keymap`."""
    known = (binding for keys in AREAS.values() for binding in keys if binding.id == action_id)
    own = next(known)
    return own.with_key(single_keys(keymap.get(action_id, own.key))[0])


def clashes(keymap: Mapping[str, str]) -> Iterator[Clash]:
    """Every key that would do two things at one place, with the user's keys in `keymap`."""
    for place in PLACES:
        screen = _owners((widgets.APP_KEYS, *place.screen), keymap)
        seen = set(_pairs(screen))
        for focus in place.focus:
            seen.update(_pairs([*screen, *_owners(focus, keymap)]))
        yield from (Clash(key, ids, place.name) for key, ids in sorted(seen))


def _owners(lists: Sequence[Keys], keymap: Mapping[str, str]) -> list[tuple[str, str]]:
    """Which key belongs to which action, as Textual finds it: first the lists, then the keymap."""
    own: dict[str, str] = {}
    for binding in Binding.make_bindings(binding for keys in lists for binding in keys):
        own[binding.key] = binding.id or binding.action
    kept = [(key, action) for key, action in own.items() if action not in keymap]
    changed = dict.fromkeys(action for action in own.values() if action in keymap)
    return kept + [(key, action) for action in changed for key in single_keys(keymap[action])]


def _pairs(owners: Sequence[tuple[str, str]]) -> Iterator[tuple[str, tuple[str, str]]]:
    by_key: dict[str, dict[str, None]] = {}
    for key, action in owners:
        by_key.setdefault(key, {})[action] = None
    for key, actions in by_key.items():
        yield from ((key, pair) for pair in combinations(sorted(actions), 2))
