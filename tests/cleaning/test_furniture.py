import pytest

from briefing.article import Article, RawArticle
from briefing.cleaning import clean

STORY = (
    "The harbour office opened again on Tuesday after a week in which no pilot boat had left the "
    "pier, and the first grain ship was brought in before noon."
)
MORE = (
    "Traders in the old town welcomed the news but said that they would wait for a second ship "
    "before they lowered the price of bread again."
)
LAST = (
    "The pilots, who are paid by the ship, spent the week mending nets and watching the flags on "
    "the lighthouse, which were changed twice in one night."
)

FURNITURE = [
    "Home > World > Middle East",
    "Home | News | Coast",
    "Skip to main content",
    "5 min read",
    "Subscribe",
    "Subscribe to get new posts by email.",
    "Sign up for our newsletter",
    "Sign up to our daily briefing and never miss a story",
    "Discover more from The Quay Post",
    "Follow us on Telegram",
    "Share this article",
    "Share",
    "Facebook Twitter WhatsApp Email",
    "Leave a Reply",
    "Leave a comment",
    "No comments",
    "Your email address will not be published. Required fields are marked *",
    "This site uses Akismet to reduce spam.",
    "This website uses cookies to improve your experience.",
    "We use cookies to understand how you use our site.",
    "By continuing to browse you agree to our use of cookies.",
    "Source link",
    "Read the full article here",
    "Read more: The lease in five charts",
    "READ ALSO: What the minister says",
    "**Read more:** [The lease](https://example.org/lease)",
    "Advertisement",
    "Story continues below advertisement",
    "© 2024 The Quay Post",
    "Copyright 2024 The Quay Post. All rights reserved.",
    "Photo: Joris Pell/Meridian Wire",
    "Photo by Joris Pell",
    "(Joris Pell/AFP via Getty Images)",
    "Boats lie at the pier of Qalara on Monday. (Joris Pell/AFP via Getty Images)",
    "(Reporting by Ana Brodell; Editing by Joris Pell)",
    "Tags: harbour, navy",
    "https://example.org/story?id=7",
    "![A boat](boat.jpg)",
    "[1]: https://example.org/note",
    "* * *",
    "----------",
]

NEAR_MISSES = [
    "He said leave a reply on the desk and go.",
    "Leave a reply unanswered for long enough and it becomes an answer.",
    "Subscribe numbers rose by a third in the first quarter, the paper said.",
    "Sign up sheets for the newsletter of the union hung beside the gate.",
    "Share prices fell on Monday after the port was closed for a day.",
    "Comments from the ministry were sharp and left little room for talks.",
    "Advertisement spending on the coast has doubled since the spring.",
    "Copyright law of 2019 changed how maps of the coast may be sold.",
    "Reporting by foreign outlets has been limited since 2011.",
    "By continuing the talks, both sides agree that the lease is still alive.",
    "This site uses cookies to track dissidents, a prosecutor said on Monday.",
    "Home is where the harbour is, she said.",
    "Related charges against two officers were dropped.",
    "Photographs of the base show four empty hangars.",
    "Follow us on to the pier, the officer told the reporters.",
    "Read more widely, he told his students, and trust fewer maps.",
    "Search teams reached the wreck at dawn.",
    "The source linked the flights to the base.",
    "Video evidence that the court has seen shows two lorries at the gate.",
    "“We use cookies,” the cook said, and laughed.",
]


def article(text: str) -> Article:
    return clean(RawArticle(text=text, place="/news/story.txt"))


def furniture_of(text: str) -> list[str]:
    return [text[span.start : span.end] for span in article(text).furniture]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_marked_wherever_it_stands(line: str) -> None:
    assert furniture_of(f"{STORY}\n\n{line}\n\n{MORE}\n\n{LAST}") == [line]


@pytest.mark.parametrize("line", NEAR_MISSES)
def test_story_that_sounds_like_furniture_stays_story(line: str) -> None:
    assert furniture_of(f"{STORY}\n\n{line}\n\n{MORE}") == []


def test_a_section_name_above_the_headline_is_furniture() -> None:
    assert furniture_of(f"World News\n\nHarbour Opens Again\n\n{STORY}") == ["World News"]


def test_a_section_name_without_a_headline_stays() -> None:
    assert furniture_of(f"Business\n\n{STORY}") == []


def test_all_copies_of_a_repeated_caption_are_furniture() -> None:
    captions = [
        "Boats at the pier of 'Old Qalara' on a Monday morning (Joris Pell)",
        "Boats at the pier of \u2018Old Qalara\u2019 on a Monday morning Joris Pell",
    ]
    text = f"{STORY}\n\n{captions[0]}\n\n{captions[1]}\n\n{MORE}"
    assert furniture_of(text) == captions


def test_of_a_paragraph_that_is_printed_twice_one_copy_stays() -> None:
    text = f"{STORY}\n\n{MORE}\n\n{STORY}"
    marked = article(text)
    assert [span.start for span in marked.furniture] == [text.rindex(STORY)]
    assert len(marked.paragraphs) == 2


def test_a_headline_that_is_printed_twice_stays_once() -> None:
    title = "Harbour Office of Qalara Opens Again"
    assert article(f"{title}\n\n{title}\n\n{STORY}").title == title


def test_short_answers_may_repeat() -> None:
    assert furniture_of(f"{STORY}\n\nNo comment!\n\nNo comment!\n\n{MORE}") == []


def test_a_list_of_other_articles_at_the_end_is_furniture() -> None:
    lines = ["Related articles", "Five maps of the coast", "How small ports live"]
    assert furniture_of("\n".join([STORY, MORE, *lines])) == lines


def test_links_to_the_articles_before_and_after_are_furniture() -> None:
    lines = ["Previous Post", "Bread is dearer", "Next Post", "Ferry runs again"]
    assert furniture_of("\n".join([STORY, MORE, *lines])) == lines


def test_a_related_line_amid_the_story_takes_no_story_with_it() -> None:
    assert furniture_of(f"{STORY}\n\nRelated articles\n\n{MORE}") == ["Related articles"]


def test_everything_after_a_comment_form_is_furniture() -> None:
    comment = "Anna wrote at length that she had never read anything like it in her life."
    text = f"{STORY}\n\n{MORE}\n\nLeave a Reply\n\n{comment}"
    assert furniture_of(text) == ["Leave a Reply", comment]


def test_a_comment_link_above_the_story_takes_no_story_with_it() -> None:
    assert furniture_of(f"Leave a comment\n\n{STORY}\n\n{MORE}") == ["Leave a comment"]


def test_the_rest_of_the_text_is_never_changed() -> None:
    text = f"World News\n\nHarbour Opens Again\n\n{STORY}\n\nLeave a Reply"
    assert article(text).text == text
