"""How do the tests of entities write articles with names in them?

`[[Ana Lind|PERSON]] went home` marks a name, `[[[[Marea|GPE]] naval base|FAC]]` one inside another,
and `[[?Ana Lind|PERSON]]` one that the test asks about.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from briefing.article import Span
from briefing.entities.context import neighbours
from briefing.entities.judgements import Judgement
from briefing.entities.nameform import NameForm, name_form
from briefing.entities.resolution import resolve
from briefing.entities.statements import Statement, find_statements
from briefing.entities.uses import NameUse
from briefing.language.sentences import sentences
from briefing.mention import Found, Label, Name

_MARK = re.compile(r"(\[\[\??|\|[A-Z]+\]\])")


@dataclass(frozen=True, slots=True)
class Marked:
    """An article whose names are marked."""

    text: str
    sentences: tuple[Span, ...]
    names: tuple[Name, ...]
    """By start, then longer first."""
    asked: tuple[Name, ...]

    def form(self, name: Name) -> NameForm:
        return name_form(self.text[name.start : name.end], name.label)


Mark = Callable[[str], Marked]
State = Callable[[str], list[tuple[str, str, str]]]
Gather = Callable[..., list[set[str]]]
AreOne = Callable[..., bool]


@pytest.fixture
def marked() -> Mark:
    """Turn the notation into a text, its sentences and the names in it."""
    return _marked


@pytest.fixture
def stated() -> State:
    """Give the statements of one article in the notation: rule, left and right name."""
    return lambda notation: [
        (said.rule, said.left, said.right) for said in _statements(_marked(notation))
    ]


@pytest.fixture
def entities() -> Gather:
    """Resolve articles in the notation: for every entity its forms, as `form@number of article`."""
    return _entities


@pytest.fixture(scope="session")
def are_one() -> AreOne:
    """Resolve articles in the notation: whether both names that are asked about are one's."""
    return _are_one


def _marked(notation: str) -> Marked:
    text = ""
    open_names: list[tuple[int, bool]] = []
    names: list[tuple[Name, bool]] = []
    for piece in _MARK.split(notation):
        if piece.startswith("[["):
            open_names.append((len(text), piece.endswith("?")))
        elif _MARK.fullmatch(piece):
            start, is_asked = open_names.pop()
            label = Label(piece.strip("|]"))
            names.append((Name(start, len(text), label, Found.MODEL, 0.99), is_asked))
        else:
            text += piece
    names.sort(key=lambda found: (found[0].start, -found[0].end))
    return Marked(
        text,
        tuple(sentences(text, Span(0, len(text)))),
        tuple(name for name, _ in names),
        tuple(name for name, is_asked in names if is_asked),
    )


def _statements(article: Marked) -> tuple[Statement, ...]:
    return find_statements(article.text, article.sentences, article.names)


def _uses(number: int, article: Marked) -> list[NameUse]:
    by_form: defaultdict[NameForm, list[Name]] = defaultdict(list)
    for name in article.names:
        by_form[article.form(name)].append(name)
    return [
        NameUse(
            number,
            min(name.start for name in names),
            form,
            Counter(name.label for name in names).most_common(1)[0][0],
            len(names),
        )
        for form, names in by_form.items()
    ]


def _roots(
    articles: Sequence[Marked], judgements: Sequence[Judgement]
) -> dict[tuple[int, NameForm], NameForm]:
    """The root of every use, by article and name."""
    numbered = list(enumerate(articles, 1))
    uses = [use for number, article in numbered for use in _uses(number, article)]
    said = [(number, one) for number, article in numbered for one in _statements(article)]
    named = [
        (article.sentences, [(name, article.form(name).text) for name in article.names])
        for article in articles
    ]
    around = neighbours({use.name for use in uses}, named)
    return {
        (use.article, use.name): entity.root
        for entity in resolve(uses, said, judgements, around)
        for use, _ in entity.uses
    }


def _entities(*notations: str, judgements: Sequence[Judgement] = ()) -> list[set[str]]:
    gathered: dict[NameForm, set[str]] = {}
    for (number, name), root in _roots([_marked(one) for one in notations], judgements).items():
        gathered.setdefault(root, set()).add(f"{name.text}@{number}")
    return list(gathered.values())


def _are_one(*notations: str, judgements: Sequence[Judgement] = ()) -> bool:
    articles = [_marked(notation) for notation in notations]
    roots = _roots(articles, judgements)
    left, right = (
        roots[number, article.form(name)]
        for number, article in enumerate(articles, 1)
        for name in article.asked
    )
    return left == right
