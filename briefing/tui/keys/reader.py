"""Which key does what on the reader's screen?

The keys of each area stand together; the line at the foot shows those with `shown` in this order.
"""

from briefing.tui.keys.binding import key, leading, shown

SEARCHING_KEYS = [
    leading("slash", "search", "Search", "Search the full text", "search"),
    key("i", "facets", "Narrow the hits", "By outlet, month, or who is named in them", "facets"),
    key(
        "Q",
        "searches",
        "Kept searches",
        "Saved queries, and used ones",
        "searches",
    ),
]

WALKING_KEYS = [
    shown("n", "step(1)", "Next", "Next mention or hit, across sources", "next"),
    key("N", "step(-1)", "Previous", "Previous mention or hit, across sources", "previous"),
    shown("]", "step_source(1)", "Next source", "First place in the next source", "next-source"),
    key(
        "[",
        "step_source(-1)",
        "Previous source",
        "First place in the previous source",
        "previous-source",
    ),
    key("F", "narrow", "Narrow the walk", "To a source, to days, with another name", "narrow"),
    key("O", "order", "Order", "The walk by date, source, words; or the hits", "order"),
    leading("f", "filter_names", "Filter names", "Filter the names by typing", "filter"),
    key(
        "d",
        "toggle_doubtful",
        "Doubtful mentions",
        "Hide the mentions that are not sure, or show them again",
        "doubtful",
    ),
]

RETRACING_KEYS = [
    key("less_than_sign", "retrace(-1)", "Earlier place", "To the place visited before", "earlier"),
    key("greater_than_sign", "retrace(1)", "Later place", "Forward to it again", "later"),
    key("W", "past_walks", "Past walks", "Go on with a walk where it was left", "past-walks"),
]

NOTING_KEYS = [
    key("s", "star", "Star", "On the article, the name or the sentence, or off it", "star"),
    key("m", "mark_read", "Read", "Say that the article is read, or that it is not", "read"),
    key("a", "note", "Note", "Write on the article, the name or the sentence", "note"),
    key("t", "tag", "Tag", "Tag the article, the name or the sentence", "tag"),
    key("b", "bookmark", "Bookmark", "Mark this place to come back to, or unmark it", "bookmark"),
    key("B", "notebook", "Notebook", "All notes, stars, tags and bookmarks", "notebook"),
    key("U", "filter_articles", "Which articles", "All, unread, starred, with a tag", "articles"),
]

SURVEYING_KEYS = [
    key("v", "coverage", "Coverage", "Which sources mention whom, and who is silent", "coverage"),
    key("w", "company", "Appears with", "Who stands in the same sentences, and where", "company"),
]

PANE_KEYS = [
    key("tab,right", "next_pane(1)", "Next pane", "To the next pane", "next-pane"),
    key(
        "shift+tab,left",
        "next_pane(-1)",
        "Previous pane",
        "To the previous pane",
        "previous-pane",
    ),
    key("1", "pane('articles')", "Articles", "To the list of articles", "pane-articles"),
    key("2", "pane('reader')", "Article", "To the article", "pane-reader"),
    key("3", "pane('names')", "Entities", "To the entities", "pane-names"),
    key("4", "pane('concordance')", "Concordance", "To every place of the walk", "pane-walk"),
    key("z,f10", "zoom", "Zoom", "Give the whole screen to one pane, and back", "zoom"),
]

READING_KEYS = [
    key("left_curly_bracket", "measure(-1)", "Narrower", "Shorter lines of text", "narrower"),
    key("right_curly_bracket", "measure(1)", "Wider", "Longer lines of text", "wider"),
    key("h", "fold", "Furniture", "Show what is not the story, or fold it away", "furniture"),
    key("V", "select", "Select", "Sentences by keys: Down and Up, then Copy", "select"),
]

ERRAND_KEYS = [
    shown("y", "copy", "Copy", "Copy the selection or the sentence, with its citation", "copy"),
    key("E", "original('EDITOR')", "Original file", "Open it in $VISUAL or $EDITOR", "edit"),
    key("P", "original('PAGER')", "Original in the pager", "Open it in $PAGER, or less", "pager"),
    key("o", "open_url", "Open the page", "Open the article's web page, after asking", "open-url"),
    shown("e", "export", "Export", "Write a cited brief as Markdown", "export"),
    key("A,plus", "add", "Add articles", "Add a file or a folder to the library", "add"),
]

JUDGING_KEYS = [
    key("equals_sign", "same", "Same as…", "Say that this name and another are one", "same"),
    key("x", "part", "Split off", "Say that a form is not this entity's name", "part"),
    key("c", "rename", "Change the name", "Call this entity otherwise", "rename"),
    key("l", "relabel", "Change the kind", "Person, place, organisation…", "relabel"),
    key("H", "hide", "Hide the name", "Show this name no longer", "hide"),
    key("u", "undo", "Undo", "Take back what was done last: a decision, a mark", "undo"),
    key("Z", "redo", "Redo", "Do again what was taken back", "redo"),
    key("r", "related", "Related names", "What this name leads to, and may mean", "related"),
    key("L", "ledger", "Ledger", "Why names are one, and what was decided", "ledger"),
    key("S", "suggestions", "Suggestions", "Names that may be one, to answer", "suggestions"),
    key("R", "reread", "Read again", "With this model, what another has read", "reread"),
]

LEAVING_KEYS = [
    key("T", "next_theme", "Next theme", "Dark, light, the terminal's own colours", "theme"),
    shown("question_mark,f1", "help", "Help", "Every key, to look through by typing", "help"),
    key("colon,ctrl+p", "app.command_palette", "Commands", "Every command, by name", "commands"),
    shown("q", "back", "Back", "Back, and at the end out of the reader", "back"),
    shown("escape", "cancel", "Cancel", "Leave the search, the filter, the walk", "cancel"),
]

READER_KEYS = [
    *SEARCHING_KEYS,
    *WALKING_KEYS,
    *RETRACING_KEYS,
    *NOTING_KEYS,
    *SURVEYING_KEYS,
    *PANE_KEYS,
    *READING_KEYS,
    *ERRAND_KEYS,
    *JUDGING_KEYS,
    *LEAVING_KEYS,
]
"""What holds in the whole reader."""
