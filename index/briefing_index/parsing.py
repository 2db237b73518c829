"""What does a query in the user's words ask for?

Words are joined by AND unless OR stands between them; AND binds closer than OR; NOT, and a hyphen
before a word, bind closest. `field:` holds for what stands right after it. Of an outlet,
`source:post` wants a word of the name and `source:"The Post"` the whole name.
"""

from msgspec import Struct
from msgspec.structs import replace

from briefing_index.dates import after, before, read_dates
from briefing_index.errors import QueryUnreadable
from briefing_index.lexing import SEARCHED_FIELDS, Kind, Sign, signs
from briefing_index.query import Exactly, Not, Phrase, Published, Query, Term, all_of, any_of
from briefing_index.terms import read_fuzzy, read_terms, unfinished

BARE_FIELDS = ("title", "body")
"""Where words without a field are searched."""

WHOLE_FIELDS = SEARCHED_FIELDS["source"]
"""Where a quotation means the whole text, not a part: "Post" is not the outlet Washington Post."""

_LONGEST = 2000
_MOST_SIGNS = 200
_DEEPEST = 40
_MOST_LOOSE = 16
"""Words with * or ~ in a query: each may look through all the words of the index."""
_DATES = {"date": read_dates, "after": after, "before": before}


def read_query(text: str, *, typing: bool = False) -> Query | None:
    """The query in `text`; None where it holds no word.

    Args:
        text: As the user wrote it.
        typing: The user is still writing: the last word counts as a beginning too, and what is
            not finished is left out or closed.

    Raises:
        QueryUnreadable: it breaks the rules, or is longer or deeper than is sensible.
    """
    if len(text) > _LONGEST:
        raise QueryUnreadable(f"the query is longer than {_LONGEST} characters", _LONGEST)
    read = tuple(signs(text))
    if len(read) > _MOST_SIGNS:
        raise QueryUnreadable("the query has too many words", read[_MOST_SIGNS].start)
    return _Reading(read, len(text), typing=typing).whole()


class _Surroundings(Struct, frozen=True):
    """What holds for the part of a query that is read next."""

    fields: tuple[str, ...] = BARE_FIELDS
    depth: int = 0
    is_negated: bool = False


class _Reading:
    """A walk over the signs of one query."""

    def __init__(self, read: tuple[Sign, ...], length: int, *, typing: bool) -> None:
        self._signs = read
        self._at = 0
        self._length = length
        self._typing = typing
        self._loose = 0

    def whole(self) -> Query | None:
        query = self._any(_Surroundings())
        if not self._is_over():
            raise QueryUnreadable("no parenthesis is open here", self._next().start)
        return query

    def _any(self, around: _Surroundings) -> Query | None:
        parts = [self._all(around)]
        while self._sees(Kind.OR):
            self._join()
            parts.append(self._all(around))
        return any_of([part for part in parts if part is not None])

    def _all(self, around: _Surroundings) -> Query | None:
        parts = [self._one(around)]
        while not self._is_over() and not self._sees(Kind.OR, Kind.CLOSE):
            if self._sees(Kind.AND):
                self._join()
            parts.append(self._one(around))
        return all_of([part for part in parts if part is not None])

    def _one(self, around: _Surroundings) -> Query | None:
        if self._is_over():
            return None
        if around.depth > _DEEPEST:
            raise QueryUnreadable("the query is nested too deeply", self._next().start)
        sign = self._step()
        deeper = replace(around, depth=around.depth + 1)
        match sign.kind:
            case Kind.NOT:
                return self._negated(sign, deeper)
            case Kind.OPEN:
                return self._group(sign, deeper)
            case Kind.FIELD:
                return self._in_field(sign, deeper)
            case Kind.PHRASE:
                return self._phrase(sign, around)
            case Kind.WORD:
                return self._word(sign, around)
            case Kind.CLOSE:
                raise QueryUnreadable("a word is missing before this parenthesis", sign.start)
            case _:
                raise QueryUnreadable(f"{sign.text} needs a word before it", sign.start)

    def _join(self) -> None:
        """Step over AND or OR, which want a word after them."""
        self._expect_more(self._step())

    def _negated(self, sign: Sign, around: _Surroundings) -> Query | None:
        self._expect_more(sign)
        part = self._one(replace(around, is_negated=True))
        return None if part is None else Not(part)

    def _group(self, sign: Sign, around: _Surroundings) -> Query | None:
        is_empty = self._is_over() or self._sees(Kind.CLOSE)
        if is_empty and not self._typing:
            raise QueryUnreadable("nothing stands inside this parenthesis", sign.start)
        query = None if is_empty else self._any(around)
        if self._sees(Kind.CLOSE):
            self._step()
        elif not self._typing:
            raise QueryUnreadable("this parenthesis is not closed", sign.start)
        return query

    def _in_field(self, sign: Sign, around: _Surroundings) -> Query | None:
        is_empty = self._is_over() or self._next().start != sign.end or self._sees(Kind.CLOSE)
        if is_empty:
            if self._typing:
                return None
            raise QueryUnreadable(f"nothing stands right after {sign.text}:", sign.start)
        if sign.text in SEARCHED_FIELDS:
            return self._one(replace(around, fields=SEARCHED_FIELDS[sign.text]))
        return self._published(sign)

    def _published(self, field: Sign) -> Published | None:
        sign = self._step()
        try:
            if sign.kind is not Kind.DATE:
                raise ValueError("a date looks like 2024-12-16, 2024-12 or 2024")
            return _DATES[field.text](sign.text)
        except ValueError as error:
            if self._is_last(sign):
                return None
            raise QueryUnreadable(str(error), sign.start) from error

    def _phrase(self, sign: Sign, around: _Surroundings) -> Query | None:
        if not sign.is_closed and not self._typing:
            raise QueryUnreadable("this quotation mark is not closed", sign.start)
        terms = self._counted(read_terms(sign), sign)
        if not sign.is_closed and not sign.text[-1:].isspace():
            terms = unfinished(terms) or terms
        if not terms:
            return None
        is_whole = around.fields == WHOLE_FIELDS and sign.is_closed and not sign.slop
        return Phrase(around.fields, terms, sign.slop, is_whole, written=sign.text)

    def _word(self, sign: Sign, around: _Surroundings) -> Query | None:
        terms = self._counted(read_fuzzy(sign), sign)
        if not terms:
            return None
        word = Phrase(around.fields, terms, written=sign.text)
        started = unfinished(terms)
        if started and self._is_last(sign) and not around.is_negated:
            return any_of([word, Phrase(around.fields, started)])
        return word

    def _counted(self, terms: tuple[Term, ...], sign: Sign) -> tuple[Term, ...]:
        self._loose += sum(not isinstance(term, Exactly) for term in terms)
        if self._loose > _MOST_LOOSE:
            message = f"at most {_MOST_LOOSE} words of a query may have * or ~"
            raise QueryUnreadable(message, sign.start)
        return terms

    def _expect_more(self, sign: Sign) -> None:
        if self._is_over() and not self._typing:
            raise QueryUnreadable(f"{sign.text} needs a word after it", sign.start)

    def _is_last(self, sign: Sign) -> bool:
        """Whether the user is still writing this."""
        return self._typing and sign.end == self._length

    def _is_over(self) -> bool:
        return self._at == len(self._signs)

    def _sees(self, *kinds: Kind) -> bool:
        return not self._is_over() and self._next().kind in kinds

    def _next(self) -> Sign:
        return self._signs[self._at]

    def _step(self) -> Sign:
        sign = self._next()
        self._at += 1
        return sign
