"""Which key does what in the dialogs?"""

from briefing.tui.keys.binding import key, shown

OPENING_KEYS = [key("q,escape", "app.quit", "Quit", "Leave the reader", "leave-opening")]
"""What there is while the library is opened, and where it cannot be."""

DIALOG_KEYS = [shown("escape", "close", "Close", "Close without doing anything", "close")]
"""What every dialog has."""

CHOICE_KEYS = [shown("enter", "choose", "Choose", "Choose the row under the cursor", "choose")]

FACET_KEYS = [
    shown(
        "enter",
        "choose",
        "Narrow",
        "To what is marked, or to this row",
        "narrow-to",
    ),
    shown("space", "mark(False)", "Only this", "Mark it: only hits that have it", "only"),
    shown("x,minus", "mark(True)", "Not this", "Mark it: only hits without it", "not-this"),
    shown("slash", "filter", "Filter", "Narrow the list by typing", "facet-filter"),
]

KEPT_SEARCH_KEYS = [
    shown("enter", "choose", "Search", "Search it again", "search-again"),
    shown("s", "save", "Save or not", "Save this query, or save it no longer", "save-kept"),
    shown("x,delete", "forget", "Forget", "Forget this query", "forget-query"),
]

RELATED_KEYS = [
    shown("enter", "choose", "Walk it", "Walk the name under the cursor", "walk-related"),
    shown("equals_sign", "join", "The same", "Say that the two names are one", "join-related"),
]

ENTRY_KEYS = [shown("enter", "choose", "Open", "Open the place that shows this", "open-evidence")]

LEDGER_KEYS = [
    shown("u", "turn", "Undo or redo", "Take this decision back, or let it hold again", "turn"),
    shown("w,tab", "switch", "This name or all", "Of this entity only, or of all", "switch"),
    shown("slash", "filter", "Filter", "Narrow the entries by typing", "ledger-filter"),
    shown("escape,q", "close", "Close", "Close, the filter first", "close"),
]

PAIR_KEYS = [shown("enter", "choose", "Walk left", "Walk the name on the left", "walk-left")]

SUGGESTION_KEYS = [
    shown("y", "answer('accept')", "Same", "The two names are one", "accept"),
    shown("n", "answer('refuse')", "Different", "The two names are not one", "refuse"),
    shown("p", "answer('later')", "Put off", "Decide later: it goes to the end", "put-off"),
    shown("u", "undo", "Undo", "Take the last decision back", "undo"),
    shown("Z", "redo", "Redo", "Let the decision hold again that was taken back", "redo"),
    shown("escape,q", "close", "Close", "Back to the reader", "close"),
]

QUESTION_KEYS = [
    shown("y", "answer(True)", "Yes", "Do it", "yes"),
    shown("n,escape", "answer(False)", "No", "Leave it", "no"),
]

FIRST_KEYS = [
    shown("a,A,plus,enter", "choose('add')", "Add articles", "Add a file or a folder", "first-add"),
    shown("d", "choose('demo')", "Look at the demo", "Open the demo library", "first-demo"),
    shown("escape", "close", "Look around", "Close this", "close"),
    shown("q", "choose('quit')", "Quit", "Leave the reader", "first-quit"),
]

NOTE_KEYS = [
    shown("ctrl+s", "save", "Keep it", "Keep the note; an empty one is taken off", "keep-note"),
    shown("escape", "close", "Close", "Close; what was typed is asked about first", "close"),
]

TAG_KEYS = [
    shown("enter", "choose", "Put on or off", "Put the tag on, or take it off", "toggle-tag"),
]

NOTEBOOK_ENTRY_KEYS = [
    shown("enter", "choose", "Go there", "Go to the place of this entry", "open-entry")
]

NOTEBOOK_KEYS = [
    shown("slash", "filter", "Filter", "Narrow the entries by typing", "notebook-filter"),
    shown("l,right", "shelf(1)", "Next kind", "Notes, stars, tags, bookmarks", "next-shelf"),
    key("h,left", "shelf(-1)", "Previous kind", "The kind before", "previous-shelf"),
    key("1", "shelf_number(1)", "All", "Entries of every kind", "shelf-all"),
    key("2", "shelf_number(2)", "Notes", "Only notes", "shelf-notes"),
    key("3", "shelf_number(3)", "Stars", "Only stars", "shelf-stars"),
    key("4", "shelf_number(4)", "Tags", "Only tags", "shelf-tags"),
    key("5", "shelf_number(5)", "Bookmarks", "Only bookmarks", "shelf-bookmarks"),
    shown("a", "write", "Note", "Write a note on this, or change it", "edit-note"),
    shown("x,delete", "take_off", "Take off", "Take this off what it is on", "take-off"),
    shown("u", "undo", "Undo", "Take back what was done last", "undo"),
    key("Z", "redo", "Redo", "Do again what was taken back", "redo"),
    key("tab", "switch_pane", "Scroll the note", "Into the entry below, and back", "scroll-entry"),
    shown("escape,q,B", "close", "Close", "Close, the filter first", "close"),
]

GRID_KEYS = [
    shown("enter", "choose", "Walk it", "Walk the name in this source only", "walk-cell"),
    key("l,right", "move_columns(1)", "Right", "One column to the right", "column-right"),
    key("h,left", "move_columns(-1)", "Left", "One column to the left", "column-left"),
    key("home,0", "go_first_column", "First column", "To the first column", "first-column"),
    key("end,dollar_sign", "go_last_column", "Last column", "To the last column", "last-column"),
]

COVERAGE_KEYS = [
    shown("s", "silent", "Silence", "Only names on which a source is silent, or all", "silent"),
    shown("o", "sort", "Sort", "By this source, or by all mentions again", "sort-coverage"),
    shown("slash", "filter", "Filter", "Narrow the names by typing", "coverage-filter"),
    shown("escape,q,v", "close", "Close", "Close, the filter first", "close"),
]

COMPANION_KEYS = [
    shown("enter", "choose", "Walk both", "Walk the sentences that mention both", "walk-both"),
    shown("w", "follow", "Its company", "Who stands in sentences with this one", "follow-company"),
]

SHARED_KEYS = [
    shown("enter", "choose", "Go there", "Walk both, from this sentence on", "walk-sentence"),
]

COMPANY_KEYS = [
    shown("tab", "switch", "The other list", "To the sentences, or to the names", "switch-company"),
    shown("slash", "filter", "Filter", "Narrow the names by typing", "company-filter"),
    shown(
        "less_than_sign", "back", "Back", "To whose company was looked at before", "back-company"
    ),
    shown("escape,q", "close", "Close", "Close, the filter first", "close"),
]
