"""Which institutions carry a nationality in their name?"""

import re
from collections.abc import Iterator

from briefing.language.gazetteer import is_people
from briefing.mention import Found, Label, Name

_PEOPLE = r"(?P<people>[A-Z][\w'\u2019-]+(?: [A-Z][\w'-]+)?)"
_SUBJECT = (
    "Foreign|Defen[cs]e|Interior|Health|Finance|Justice|Education|Energy|Economy|Transport|Trade|Labou?r"
    "|Agriculture|Culture|Information|Environment|Tourism|Industry|Emergency|Emergencies|External|Oil"
)
_BODY = (
    rf"(?:(?:{_SUBJECT})(?: (?:and|&) (?:{_SUBJECT}|[A-Z][a-z]+)| Affairs| Situations)* Ministry"
    rf"|Ministry (?:of|for) (?:the )?[A-Z][a-z]+(?: Affairs)?(?: and [A-Z][a-z]+)?"
    r"|Parliament|Senate|Armed Forces|Army|Navy|Air Force|National Guard|Coast Guard|Supreme Court"
    r"|Central Bank|Red Crescent|Red Cross|Democratic Forces|National Army|National Coalition"
    r"|Embassy|Consulate)"
)
_INSTITUTION = re.compile(rf"(?<![\w'\u2019-]){_PEOPLE} (?P<body>{_BODY})\b")
_SEATS = frozenset({"Embassy", "Consulate"})


def institutions(text: str) -> Iterator[Name]:
    """Yield ministries, armies and the like with the nationality before them, as one name.

    "Russian Foreign Ministry" is an organisation and no mention of Russians. An embassy is a
    facility.
    """
    for found in _INSTITUTION.finditer(text):
        start = found.start("people")
        people = found["people"]
        if not is_people(people):
            last = people.rpartition(" ")[2]
            start, people = found.end("people") - len(last), last
        if is_people(people):
            label = Label.FAC if found["body"] in _SEATS else Label.ORG
            yield Name(start, found.end(), label, Found.RULE, 1.0)
