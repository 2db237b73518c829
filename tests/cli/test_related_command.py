"""Which other names does a name lead to on the command line?"""

from collections.abc import Callable
from typing import Any

import pytest

Call = Callable[..., int]
Ask = Callable[..., dict[str, Any]]
Capture = pytest.CaptureFixture[str]


def test_related_entities_come_with_the_reason(told: Ask) -> None:
    document = told("related", "Russian")
    assert list(document) == ["entity", "related"]
    assert document["entity"]["name"] == "Russian"
    (related,) = document["related"]
    assert list(related) == ["entity", "why"]
    assert (related["entity"]["name"], related["why"]) == ("Russia", "its country")


def test_a_list_shows_why_counts_kind_name_and_id(judge: Call, told: Ask, capsys: Capture) -> None:
    (tartus,) = told("related", "tartus naval base")["related"]
    assert judge("related", "tartus naval base") == 0
    captured = capsys.readouterr()
    assert captured.out == f"in its name  3  2  GPE  Tartus  {tartus['entity']['id']}\n"
    assert captured.err == ""


def test_a_name_that_leads_nowhere_is_no_error(judge: Call, told: Ask, capsys: Capture) -> None:
    assert told("related", "Latakia")["related"] == []
    assert judge("related", "Latakia") == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "Latakia (GPE) leads to no other name\n")


def test_an_unknown_name_is_exit_1(judge: Call, capsys: Capture) -> None:
    assert judge("related", "Nobody") == 1
    assert capsys.readouterr().err.startswith("briefing: No entity is named 'Nobody'. ")
