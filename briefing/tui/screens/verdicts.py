"""In which dialogs does a person judge names?

They are imported when they are first opened: the first paint must not wait for them.
"""

from typing import TYPE_CHECKING

from briefing.article import Span
from briefing.desk.answers import LedgerEntry, Related, Source, Suggestion
from briefing.entities.entity import Entity, Form
from briefing.mention import Label
from briefing.tui.walk import Stop, Subject, Walk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.tui.screens.judging import JudgingScreen
    from briefing.tui.screens.related import Lead


def ask_same(screen: "JudgingScreen", entity: Entity) -> None:
    """Ask with which other entity this one is the same, and join them."""
    from briefing.tui.screens.same import SameScreen

    def join(other: str | None) -> None:
        if other is not None:
            screen.judge(lambda desk: desk.join(entity.id, other))

    screen.app.push_screen(SameScreen(entity, screen.names, ask=screen.ask), join)


def ask_form(screen: "JudgingScreen", entity: Entity) -> None:
    """Ask which form is not the entity's, and part it."""
    from briefing.tui.rendering.judgement_rows import form_line
    from briefing.tui.screens.choice import ChoiceScreen

    def part(form: Form | None) -> None:
        if form is not None:
            screen.judge(lambda desk: desk.part(entity.id, form.text))

    if len(entity.forms) < 2:
        screen.tell(f"{entity.name} has one form only: there is nothing to split off.")
        return
    question = f"Which form is not a name of {entity.name}?"
    dialog = ChoiceScreen("Split off", question, entity.forms, draw_row=form_line)
    screen.app.push_screen(dialog, part)


def ask_name(screen: "JudgingScreen", entity: Entity) -> None:
    """Ask how the entity is called."""
    from briefing.tui.screens.rename import RenameScreen

    def rename(name: str | None) -> None:
        if name is not None:
            screen.judge(lambda desk: desk.rename(entity.id, name))

    screen.app.push_screen(RenameScreen(entity), rename)


def ask_kind(screen: "JudgingScreen", entity: Entity) -> None:
    """Ask of which kind the entity is."""
    from briefing.tui.rendering.judgement_rows import kind_line
    from briefing.tui.screens.choice import ChoiceScreen

    def relabel(label: Label | None) -> None:
        if label not in {None, entity.label}:
            screen.judge(lambda desk: desk.relabel(entity.id, label))

    dialog = ChoiceScreen(
        "Change the kind",
        f"What is {entity.name}?",
        tuple(Label),
        draw_row=lambda label, width: kind_line(label, width, is_present=label is entity.label),
        at=tuple(Label).index(entity.label),
    )
    screen.app.push_screen(dialog, relabel)


def show_related(screen: "JudgingScreen", entity: Entity, related: "Sequence[Related]") -> None:
    """Show what a name leads to; walk what is chosen, or join it."""
    from briefing.tui.screens.related import RelatedScreen

    def do(lead: "Lead | None") -> None:
        if lead is None:
            return
        if lead.is_same:
            screen.judge(lambda desk: desk.join(entity.id, lead.entity))
        else:
            screen.walk_entity(lead.entity)

    if related:
        screen.app.push_screen(RelatedScreen(entity, related), do)
    else:
        screen.tell(f"{entity.name} leads to no other name.")


def show_ledger(screen: "JudgingScreen", entity: Entity | None) -> None:
    """Show why names are one and what was decided, and open the place that is chosen."""
    from briefing.tui.rendering.judgement_rows import title_of
    from briefing.tui.screens.ledger import LedgerScreen

    def open_place(entry: LedgerEntry | None) -> None:
        if entry is not None and entry.source is not None:
            screen.take_walk(Walk(Subject(title_of(entry)), (_stop(entry.source),)))

    screen.app.push_screen(LedgerScreen(entity, ask=screen.ask, judge=screen.judge), open_place)


def show_suggestions(screen: "JudgingScreen") -> None:
    """Show the names that may be one, and walk the left one of the pair that is chosen."""
    from briefing.tui.screens.suggestions import SuggestionsScreen

    def walk(pair: Suggestion | None) -> None:
        if pair is not None:
            place = _stop(pair.left_source) if pair.left_source else None
            screen.walk_entity(pair.left.id, place)

    screen.app.push_screen(SuggestionsScreen(ask=screen.ask, judge=screen.judge), walk)


def _stop(source: Source) -> Stop:
    return Stop(source.article, Span(source.start, source.end))
