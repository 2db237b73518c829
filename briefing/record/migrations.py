"""Which steps bring the record's file from empty to the present schema?

A released step never changes; a new need is a new step at the end.
"""

_FIRST = (
    """CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID""",
    """INSERT INTO counter VALUES ('changes', 0)""",
    # Articles. Their texts stand apart, so that a list of 100,000 reads no text.
    """CREATE TABLE article (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        has_own_title INTEGER NOT NULL,
        source TEXT NOT NULL,
        author TEXT,
        url TEXT,
        path TEXT,
        published TEXT,
        published_from TEXT NOT NULL,
        language TEXT NOT NULL,
        words INTEGER NOT NULL,
        added TEXT NOT NULL,
        mentions INTEGER NOT NULL DEFAULT 0,
        stamp TEXT NOT NULL DEFAULT '',
        settled INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE INDEX article_unsettled ON article (number) WHERE settled = 0""",
    """CREATE TABLE body (
        article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
        text TEXT NOT NULL,
        paragraphs TEXT NOT NULL,
        headings TEXT NOT NULL,
        furniture TEXT NOT NULL
    )""",
    """CREATE TABLE reading (
        article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
        model TEXT NOT NULL,
        sentences TEXT NOT NULL,
        names TEXT NOT NULL
    )""",
    # Where articles came from: one place may hold several articles, one article lie in several.
    """CREATE TABLE place (
        place TEXT PRIMARY KEY,
        fingerprint TEXT NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE holding (
        place TEXT NOT NULL REFERENCES place (place) ON DELETE CASCADE,
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        PRIMARY KEY (place, article)
    ) WITHOUT ROWID""",
    """CREATE INDEX holding_article ON holding (article)""",
    # What is derived from the readings and the judgements.
    """CREATE TABLE vote (
        form TEXT NOT NULL,
        label TEXT NOT NULL,
        votes INTEGER NOT NULL,
        sure INTEGER NOT NULL,
        PRIMARY KEY (form, label)
    ) WITHOUT ROWID""",
    """CREATE TABLE due_form (form TEXT PRIMARY KEY) WITHOUT ROWID""",
    """CREATE TABLE known_form (
        form TEXT PRIMARY KEY,
        label TEXT NOT NULL,
        is_spread INTEGER NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE entity (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        label TEXT NOT NULL,
        mentions INTEGER NOT NULL,
        articles INTEGER NOT NULL
    )""",
    """CREATE TABLE entity_form (
        entity INTEGER NOT NULL REFERENCES entity (number) ON DELETE CASCADE,
        form TEXT NOT NULL,
        folded TEXT NOT NULL,
        mentions INTEGER NOT NULL,
        PRIMARY KEY (entity, form)
    ) WITHOUT ROWID""",
    """CREATE INDEX entity_form_folded ON entity_form (folded)""",
    """CREATE TABLE mention (
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        label TEXT NOT NULL,
        form TEXT NOT NULL,
        found TEXT NOT NULL,
        confidence REAL NOT NULL,
        entity INTEGER REFERENCES entity (number),
        PRIMARY KEY (article, start, "end")
    ) WITHOUT ROWID""",
    """CREATE INDEX mention_entity ON mention (entity, article, start)""",
    """CREATE TABLE statement (
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        rule TEXT NOT NULL,
        left_form TEXT NOT NULL,
        right_form TEXT NOT NULL,
        label TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        PRIMARY KEY (article, start, "end", rule)
    ) WITHOUT ROWID""",
    # What persons decided. Rows are only ever added.
    """CREATE TABLE judgement (
        number INTEGER PRIMARY KEY,
        left_form TEXT NOT NULL,
        right_form TEXT NOT NULL,
        verdict TEXT NOT NULL,
        made_by TEXT NOT NULL,
        article TEXT,
        start INTEGER,
        "end" INTEGER,
        made_at TEXT NOT NULL
    )""",
)

_SECOND = (
    # Which model read which articles is asked whenever the reader opens.
    """CREATE INDEX reading_model ON reading (model)""",
    # Which mentions are doubtful is asked whenever a list is drawn; few are below 0.95.
    """CREATE INDEX mention_unsure ON mention (entity, form, article) WHERE confidence < 0.95""",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _SECOND)
"""Each step is a tuple of statements, applied in one transaction."""
