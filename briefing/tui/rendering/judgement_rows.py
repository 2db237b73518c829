"""How do decisions about names, and what waits for one, look in a list?"""

from briefing.desk.answers import LedgerEntry, Related, Suggestion
from briefing.entities.entity import Entity, Form
from briefing.entities.judgements import Verdict
from briefing.mention import Label
from briefing.printable import one_line
from briefing.tui.candidates import CandidateRow, Suggested, Title
from briefing.tui.kinds import KINDS, kind_of
from briefing.tui.looks import LOOK_OF
from briefing.tui.rendering.cells import cut, fill, width_of
from briefing.tui.rendering.runs import Run

VERDICTS = {
    Verdict.SAME: ("same", "="),
    Verdict.DIFFERENT: ("different", "≠"),
    Verdict.RENAME: ("name", "→"),
    Verdict.LABEL: ("kind", "→"),
    Verdict.HIDE: ("hidden", " "),
    Verdict.LATER: ("put off", "?"),
}
"""Each decision in a word, and in a sign between the names."""
_VERDICT, _BY, _WHEN, _SCORE = 11, 18, 11, 7
"""Cells of the columns."""
_COUNTS = 10


def candidate_line(row: CandidateRow, width: int) -> list[Run]:
    """A heading, a suggested entity with the reason, or any other with its kind."""
    if isinstance(row, Title):
        return [Run(row.text, ("title",)), Run(f" {row.names:,}", ("quiet",))]
    if isinstance(row, Suggested):
        return _entity_line(row.entity, one_line(row.why), width)
    return _entity_line(row, kind_of(row.label), width)


def related_line(row: Related, width: int) -> list[Run]:
    """An entity, and what it has to do with the one that is meant."""
    return _entity_line(row.entity, one_line(row.why), width)


def form_line(form: Form, width: int) -> list[Run]:
    """A spelling, and how often it is used."""
    counts = f"{form.mentions:,} "
    return [Run("  " + fill(one_line(form.text), width - 2 - width_of(counts))), _quiet(counts)]


def kind_line(label: Label, width: int, *, is_present: bool) -> list[Run]:
    """A kind of names in words, drawn as its names are; a pointer at the present one."""
    pointer = Run("▸ " if is_present else "  ", ("accent",))
    return [pointer, Run(cut(KINDS[label], width - 2), (LOOK_OF[label],))]


def suggestion_line(row: Suggestion, width: int) -> list[Run]:
    """How likely, the two names, and why."""
    room = width - _SCORE - 3
    name = min(room * 3 // 10, 34)
    reason = f"put off · {row.reason}" if row.is_put_off else row.reason
    return [
        Run(f"{row.score:5.0%}  ", ("accent",)),
        *_filled(row.left_form, name, LOOK_OF[row.left.label]),
        _quiet(" ~ "),
        *_filled(row.right_form, name, LOOK_OF[row.right.label]),
        _quiet("  " + cut(one_line(reason), room - 2 * name - 2)),
    ]


def ledger_line(row: LedgerEntry, width: int) -> list[Run]:
    """A decision, or what a rule found: verdict, names, by whom, when; a cross if it is void."""
    looks = () if row.is_active else ("quiet",)
    word, sign = VERDICTS[row.verdict]
    name = (width - 2 - _VERDICT - 3 - _BY - _WHEN) // 2
    return [
        _sign(row),
        Run(fill(word, _VERDICT), looks),
        Run(fill(one_line(row.left), name), looks),
        _quiet(f" {sign} "),
        Run(fill(right_of(row), name), looks),
        _quiet(" " + fill(one_line(maker_of(row)), _BY - 1)),
        _quiet(" " + fill((row.when or "")[:10], _WHEN - 1)),
    ]


def ledger_about(row: LedgerEntry, width: int) -> list[list[Run]]:
    """An entry in two lines, nothing left out that the list has no room for."""
    names = title_of(row)
    status = "" if row.is_active else " · does not hold"
    parts = [
        f"decision {row.number}" if row.number is not None else f"rule: {row.rule}",
        f"by {row.by}" if row.number is not None else "",
        (row.when or "").replace("T", " ")[:16],
        _mentions(row.mentions) if row.mentions else "",
        row.note,
    ]
    about = " · ".join(one_line(part) for part in parts if part)
    return [
        [Run(cut(names, width - width_of(status)), ("title",)), _quiet(status)],
        [_quiet(cut(about, width))],
    ]


def entity_about(entity: Entity, width: int) -> list[list[Run]]:
    """An entity in two lines: its name and kind, its counts and other forms."""
    kind = f"  {kind_of(entity.label)}"
    name = cut(one_line(entity.name), max(width - width_of(kind), 1))
    articles = "1 article" if entity.articles == 1 else f"{entity.articles:,} articles"
    others = ", ".join(one_line(f.text) for f in entity.forms if f.text != entity.name)
    also = f" · also {others}" if others else ""
    counts = f"{_mentions(entity.mentions)} in {articles}{also}"
    return [
        [Run(name, (LOOK_OF[entity.label],)), _quiet(kind)],
        [_quiet(cut(counts, width))],
    ]


def title_of(row: LedgerEntry) -> str:
    """An entry in short: `Kharouba = Harouba`."""
    _, sign = VERDICTS[row.verdict]
    return " ".join(filter(None, (one_line(row.left), sign.strip(), right_of(row))))


def right_of(row: LedgerEntry) -> str:
    """What stands on the right of an entry: the other form, the new name, the kind in words."""
    if row.verdict is Verdict.LABEL:
        return kind_of(Label(row.right))
    return one_line(row.right)


def maker_of(row: LedgerEntry) -> str:
    """Who decided, or the rule that found it."""
    return row.rule if row.number is None else row.by


def _sign(row: LedgerEntry) -> Run:
    if not row.is_active:
        return Run("✗ ", ("quiet",))
    return Run("● " if row.number is not None else "  ", ("accent",))


def _entity_line(entity: Entity, about: str, width: int) -> list[Run]:
    counts = f" {entity.mentions:,}/{entity.articles:,} "
    counts = " " * (_COUNTS - width_of(counts)) + counts
    name = (width - 2 - _COUNTS) // 2
    room = width - 2 - width_of(counts)
    return [
        Run("  "),
        *_filled(entity.name, name, LOOK_OF[entity.label]),
        _quiet("  " + fill(about, room - name - 2)),
        _quiet(counts),
    ]


def _filled(text: str, width: int, look: str) -> list[Run]:
    """A name in its look, and then blanks without it: an underline ends with the name."""
    shown = cut(one_line(text), width)
    return [Run(shown, (look,)), Run(" " * (width - width_of(shown)))]


def _mentions(count: int) -> str:
    return "1 mention" if count == 1 else f"{count:,} mentions"


def _quiet(text: str) -> Run:
    return Run(text, ("quiet",))
