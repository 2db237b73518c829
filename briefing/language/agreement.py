"""Which label does one form carry in one article?"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from briefing.language.gazetteer import known_names
from briefing.mention import Found, Label, Name

_RULE_WEIGHT = 2.0
"""How much more a rule's word counts than the model's."""


def agreed(text: str, names: Sequence[Name]) -> list[Name]:
    """Give every occurrence of a form the label that weighs most in this text.

    A name of the model weighs what the model is sure of it, a rule's weighs two. A form with the
    initials of a longer organisation's name ("HTS") goes with it.
    """
    votes: defaultdict[str, defaultdict[Label, float]] = defaultdict(lambda: defaultdict(float))
    for name in names:
        weight = _RULE_WEIGHT if name.found is Found.RULE else name.confidence
        votes[text[name.start : name.end]][name.label] += weight
    labels = {form: _winner(found) for form, found in votes.items()}
    initials: dict[str, Label] = {
        _initials(form): label
        for form, label in labels.items()
        if " " in form and label in (Label.ORG, Label.NORP)
    }
    return [
        _relabelled(name, _label(text[name.start : name.end], labels, initials)) for name in names
    ]


def _relabelled(name: Name, label: Label) -> Name:
    return name if name.label is label else replace(name, label=label)


def _winner(votes: Mapping[Label, float]) -> Label:
    return max(votes, key=lambda label: (votes[label], label.value))


def _label(form: str, labels: dict[str, Label], initials: dict[str, Label]) -> Label:
    is_acronym = form.isupper() and len(form) > 2 and form not in known_names()
    return initials.get(form, labels[form]) if is_acronym else labels[form]


def _initials(form: str) -> str:
    words = form.replace("-", " ").split()
    return "".join(word[0] for word in words if word[0].isupper()).upper()
