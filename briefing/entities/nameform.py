"""What is a name form? The unit that evidence joins: one spelling, as one kind of name."""

from msgspec import Struct

from briefing.entities.family import Family, family_of
from briefing.entities.forms import form_key, words_of
from briefing.mention import Label


class NameForm(Struct, frozen=True, order=True):
    """A form as it is written, with its family of labels."""

    family: Family
    text: str

    @property
    def key(self) -> str:
        """What stays of it without spelling habits: the same key, the same form."""
        return form_key(self.text, self.family)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the key."""
        return words_of(self.key)


def name_form(form: str, label: Label) -> NameForm:
    """The name form of a mention."""
    return NameForm(family_of(label), form)


def is_fuller(long: NameForm, short: NameForm) -> bool:
    """Whether `long` says more than `short`: more words, or the same number and more letters.

    A strict order, so that whoever follows short forms to their owners comes to an end.
    """
    return _fullness(long) > _fullness(short)


def _fullness(name: NameForm) -> tuple[int, int, str]:
    words = name.words
    return len(words), sum(map(len, words)), name.key
