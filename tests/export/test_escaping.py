"""How does text from outside stay literal text inside Markdown?"""

import html
import re

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from briefing.export.escaping import literal
from briefing.printable import one_line

HOSTILE = [
    "# not a heading",
    "- not a list",
    "+ not a list",
    "1. not a list",
    "12345678) not a list",
    "> not a quotation",
    "=== not a rule",
    "--- not a rule",
    "*** not a rule ***",
    "```not code```",
    "~~~ not code",
    "a `code` b",
    "*strong* __strong__ ~~gone~~ snake_case_name",
    "[link](http://example.org) ![image](x.png) [ref][1] [^1]",
    "[^1]: no footnote",
    "[a]: http://example.org 'no definition'",
    "<script>alert(1)</script> <!-- no comment --> <b>bold</b>",
    "&lt;entity&gt; &#65; &amp;",
    "a | b | c",
    "back \\ slash \\| pipe \\\\| ends with \\",
    "surprise!",
    "https://example.org/x and www.example.org and me@example.org",
    ":smile: $x^2$ H~2~O #123 @someone",
    "line one\nline two\n\n# three",
    "    indented code",
    "two spaces  \nno hard break",
    "\x1b[31mred\x1b[0m \x07 \u202eright to left",
    "2024. Ein Jahr",
    "",
]
EXTENDED = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)


def visible_text(rendered: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", rendered)).strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_list_renders_as_it_stands(text: str) -> None:
    rendered = EXTENDED.render(f"- {literal(text)}[^9]\n\n[^9]: a note\n")
    item = rendered[: rendered.index("<sup")]
    assert re.findall(r"<[^>]*>", item) == ["<ul>", "<li>"]
    assert visible_text(item) == one_line(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_table_stays_in_its_cell(text: str) -> None:
    rendered = EXTENDED.render(f"| a | b |\n| --- | --- |\n| {literal(text)} | end |\n")
    cells = re.findall(r"<td>(.*?)</td>", rendered, re.DOTALL)
    assert [html.unescape(cell) for cell in cells] == [one_line(text), "end"]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_heading_renders_as_it_stands(text: str) -> None:
    assert visible_text(EXTENDED.render(f"# {literal(text)}\n")) == one_line(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_at_the_beginning_of_a_paragraph_opens_no_block(text: str) -> None:
    rendered = EXTENDED.render(f"{literal(text)}\n")
    assert re.findall(r"<[^>]*>", rendered) == (["<p>", "</p>"] if text else [])


def test_bare_addresses_become_no_links() -> None:
    with_links = MarkdownIt("gfm-like")
    rendered = with_links.render(
        literal("see https://example.org, www.example.org, me@example.org")
    )
    assert "<a" not in rendered


def test_plain_prose_is_left_alone() -> None:
    prose = (
        "The port's 49-year lease (signed in 2017) covers Tartus - and, \u201cperhaps\u201d, more."
    )
    assert literal(prose) == prose
