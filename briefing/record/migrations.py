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

_FAMILY = """CASE label WHEN 'PERSON' THEN 'person' WHEN 'ORG' THEN 'group' WHEN 'NORP' THEN 'group'
    WHEN 'GPE' THEN 'place' WHEN 'LOC' THEN 'place' WHEN 'FAC' THEN 'facility' ELSE 'event' END"""

_THIRD = (
    # Name forms, the words under which they meet, and what ties them.
    """CREATE TABLE name (
        number INTEGER PRIMARY KEY,
        family TEXT NOT NULL,
        text TEXT NOT NULL,
        root INTEGER,
        UNIQUE (family, text)
    )""",
    """CREATE INDEX name_root ON name (root)""",
    """CREATE TABLE name_word (
        word TEXT NOT NULL,
        role TEXT NOT NULL,
        name INTEGER NOT NULL REFERENCES name (number) ON DELETE CASCADE,
        PRIMARY KEY (word, role, name)
    ) WITHOUT ROWID""",
    """CREATE INDEX name_word_name ON name_word (name)""",
    """CREATE TABLE tie (
        left_name INTEGER NOT NULL REFERENCES name (number) ON DELETE CASCADE,
        right_name INTEGER NOT NULL REFERENCES name (number) ON DELETE CASCADE,
        rule TEXT NOT NULL,
        PRIMARY KEY (left_name, right_name, rule)
    ) WITHOUT ROWID""",
    """CREATE INDEX tie_right ON tie (right_name)""",
    """CREATE TABLE owner (
        name INTEGER NOT NULL REFERENCES name (number) ON DELETE CASCADE,
        owner INTEGER NOT NULL REFERENCES name (number) ON DELETE CASCADE,
        rule TEXT NOT NULL,
        PRIMARY KEY (name, owner, rule)
    ) WITHOUT ROWID""",
    """CREATE INDEX owner_owner ON owner (owner)""",
    # A name in an article: how often, and whose it is there, by what.
    """CREATE TABLE name_use (
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        name INTEGER NOT NULL REFERENCES name (number),
        first INTEGER NOT NULL,
        label TEXT NOT NULL,
        mentions INTEGER NOT NULL,
        root INTEGER,
        through INTEGER,
        rule TEXT,
        is_here INTEGER NOT NULL DEFAULT 0,
        entity INTEGER,
        PRIMARY KEY (article, name)
    ) WITHOUT ROWID""",
    """INSERT INTO name (family, text)
        SELECT family, form FROM (SELECT DISTINCT """
    + _FAMILY
    + """ AS family, form FROM mention)
        ORDER BY family, form""",
    """INSERT INTO name_use (article, name, first, label, mentions, entity)
        SELECT article, name.number, min(start), label, count(*), min(entity) FROM mention
        JOIN name ON name.text = form AND name.family = """
    + _FAMILY
    + """
        GROUP BY article, name.number""",
    """CREATE INDEX name_use_name ON name_use (name, article)""",
    """CREATE INDEX name_use_root ON name_use (root, article)""",
    """CREATE INDEX name_use_entity ON name_use (entity, article)""",
    # Mentions and statements are derived again, by name; the entities keep their ids.
    """DROP TABLE mention""",
    """CREATE TABLE mention (
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        name INTEGER NOT NULL REFERENCES name (number),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        label TEXT NOT NULL,
        found TEXT NOT NULL,
        confidence REAL NOT NULL,
        PRIMARY KEY (article, name, start)
    ) WITHOUT ROWID""",
    """CREATE INDEX mention_unsure ON mention (article, name, confidence)
        WHERE confidence < 0.95""",
    """DROP TABLE statement""",
    """CREATE TABLE statement (
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        rule TEXT NOT NULL,
        left_name INTEGER NOT NULL REFERENCES name (number),
        right_name INTEGER NOT NULL REFERENCES name (number),
        label TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        PRIMARY KEY (article, left_name, right_name, rule)
    ) WITHOUT ROWID""",
    """CREATE INDEX statement_left ON statement (left_name)""",
    """CREATE INDEX statement_right ON statement (right_name)""",
    """ALTER TABLE entity ADD COLUMN root INTEGER""",
    """ALTER TABLE entity ADD COLUMN is_hidden INTEGER NOT NULL DEFAULT 0""",
    """CREATE INDEX entity_root ON entity (root)""",
    """ALTER TABLE entity ADD COLUMN folded TEXT NOT NULL DEFAULT ''""",
    """CREATE INDEX entity_folded ON entity (folded)""",
    # The id that an entity had, by the name that stood for it: it is given back with the entity.
    """CREATE TABLE past_id (root TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE due_name (name INTEGER PRIMARY KEY)""",
    """INSERT INTO due_name SELECT number FROM name""",
    # Forms are looked up by their first word, so that one article more reads only its own.
    """DROP TABLE known_form""",
    """CREATE TABLE known_form (
        form TEXT PRIMARY KEY,
        label TEXT NOT NULL,
        is_spread INTEGER NOT NULL,
        first TEXT NOT NULL
    ) WITHOUT ROWID""",
    """CREATE INDEX known_form_first ON known_form (first)""",
    """INSERT OR IGNORE INTO due_form SELECT DISTINCT form FROM vote""",
    """UPDATE article SET settled = 0, stamp = ''""",
    # What persons decided: rows are only ever added. Those of one act are taken back together.
    """DROP TABLE judgement""",
    """CREATE TABLE judgement (
        number INTEGER PRIMARY KEY,
        act INTEGER NOT NULL,
        verdict TEXT NOT NULL,
        left_family TEXT NOT NULL DEFAULT '',
        left_form TEXT NOT NULL DEFAULT '',
        right_family TEXT NOT NULL DEFAULT '',
        right_form TEXT NOT NULL DEFAULT '',
        value TEXT NOT NULL DEFAULT '',
        made_by TEXT NOT NULL,
        made_at TEXT NOT NULL,
        article TEXT,
        start INTEGER,
        "end" INTEGER
    )""",
    """CREATE INDEX judgement_act ON judgement (act)""",
)

_FOURTH = (
    # What a person writes down about articles, stretches of them and names, with all by which that
    # can be found again. Rows are only ever added: taking a mark off, taking that back and letting
    # it hold again are rows too. Those of one act are taken back together.
    """CREATE TABLE mark (
        number INTEGER PRIMARY KEY,
        act INTEGER NOT NULL,
        judgement INTEGER NOT NULL,
        kind TEXT NOT NULL,
        made_at TEXT NOT NULL,
        ends INTEGER,
        text TEXT NOT NULL DEFAULT '',
        words TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL DEFAULT '',
        article TEXT,
        title TEXT,
        path TEXT,
        url TEXT,
        start INTEGER,
        "end" INTEGER,
        passage TEXT,
        passage_start INTEGER,
        entity TEXT,
        family TEXT,
        form TEXT
    )""",
    """CREATE INDEX mark_act ON mark (act)""",
    """CREATE INDEX mark_ends ON mark (ends, act) WHERE ends IS NOT NULL""",
    """CREATE INDEX mark_turned ON mark (act, number, kind) WHERE kind IN ('undone', 'redone')""",
    """CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL""",
    # Where walks have stood and where they were left, and what was searched for.
    """CREATE TABLE seen (
        article TEXT NOT NULL,
        start INTEGER NOT NULL,
        PRIMARY KEY (article, start)
    ) WITHOUT ROWID""",
    """CREATE TABLE past_walk (
        number INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        entity TEXT,
        family TEXT,
        form TEXT,
        "query" TEXT,
        narrowing TEXT NOT NULL,
        article TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        at INTEGER NOT NULL,
        stops INTEGER NOT NULL,
        left_at TEXT NOT NULL
    )""",
    """CREATE TABLE search (
        "query" TEXT PRIMARY KEY,
        is_saved INTEGER NOT NULL,
        last_used TEXT NOT NULL,
        used INTEGER NOT NULL,
        highest INTEGER NOT NULL
    ) WITHOUT ROWID""",
)

_FIFTH = (
    # How often an entity is named in which articles is counted over all of its uses. With the
    # mentions in the index, that reads one stretch of it, and not a page of the table for each use.
    """DROP INDEX name_use_entity""",
    """CREATE INDEX name_use_entity ON name_use (entity, article, mentions)""",
    # In which articles no names were marked is asked of all; without this, all readings are read.
    """CREATE INDEX reading_unmarked ON reading (article) WHERE names = 'null'""",
)

_SIXTH = (
    # Teams are looked up under more words than before: all names settle anew.
    """DELETE FROM name_word""",
    """INSERT OR IGNORE INTO due_form SELECT DISTINCT form FROM vote""",
    """UPDATE article SET settled = 0, stamp = ''""",
)

_STATES = """
    'Ala.', 'Alta.', 'Ariz.', 'Ark.', 'B.C.', 'Calif.', 'Colo.', 'Conn.', 'Del.', 'Fla.', 'Ill.',
    'Ind.', 'Kan.', 'Ky.', 'La.', 'Mass.', 'Md.', 'Mich.', 'Minn.', 'Miss.', 'Mo.', 'Mont.',
    'N.B.', 'N.C.', 'N.D.', 'N.H.', 'N.J.', 'N.M.', 'N.S.', 'Neb.', 'Nev.', 'Okla.', 'Ont.',
    'Ore.', 'Pa.', 'Que.', 'R.I.', 'S.C.', 'S.D.', 'Sask.', 'Tenn.', 'Tex.', 'Va.', 'Vt.',
    'W.Va.', 'Wis.', 'Wyo.', 'W. Va.'
"""
_SEVENTH = (
    # A state's short form has the key of its full name now: it is compared anew.
    f"""DELETE FROM name_word WHERE name IN (SELECT number FROM name WHERE text IN ({_STATES}))""",
    f"""INSERT OR IGNORE INTO due_name SELECT number FROM name WHERE text IN ({_STATES})""",
)

_EIGHTH = (
    # A country's bodies have other keys now, and more bodies are known by several names.
    """DELETE FROM name_word WHERE name IN (SELECT number FROM name WHERE family = 'group')""",
    """INSERT OR IGNORE INTO due_name SELECT number FROM name WHERE family = 'group'""",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    _FIRST,
    _SECOND,
    _THIRD,
    _FOURTH,
    _FIFTH,
    _SIXTH,
    _SEVENTH,
    _EIGHTH,
)
"""Each step is a tuple of statements, applied in one transaction."""
