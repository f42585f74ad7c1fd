"""Copies that archives, browsers and services for posts make, and what they say of the article."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.reading import read_text

from .samples import BODY, aside_words

TITLE = "Nobody has a veto after the talks"
TEXT = "\n\n".join(BODY)
POST = "The bill is “dead in the water” unless the Lords move, the minister tells me."


def _kept(article: Article) -> str:
    text = article.text
    for one in reversed(article.asides):
        text = text[: one.start] + text[one.end :]
    return " ".join(text.split())


def test_an_archive_s_frame_names_the_page_and_not_its_day() -> None:
    frame = (
        "archive.today\nwebpage capture\nSaved from\nhttps://quay.example/news/veto\n"
        "no other snapshots from this url\n19 May 2021 07:12:55 UTC\n"
        "All snapshots from host quay.example\nWebpage Screenshot\nshare download .zip report bug"
    )
    article = read_text(f"{frame}\n{TITLE}\nBy Ana Bell\nMay 18, 2021\n\n{TEXT}")
    assert (article.title, article.date) == (TITLE, "2021-05-18")
    assert article.url == "https://quay.example/news/veto"
    assert "snapshots" not in _kept(article)


def test_words_that_an_archive_s_frame_has_too_are_text() -> None:
    article = read_text(f"{TITLE}\n{TEXT}\n\nShare\nWebpage")
    assert "archive's frame" not in aside_words(article).values()


def test_a_search_engine_s_copy_names_the_page() -> None:
    frame = (
        "This is Quayle's cache of https://star.example/2018/07/19/veto/. It is a snapshot of the"
        " page as it appeared on 24 Jul 2018 03:11:52 GMT. The current page could have changed."
    )
    article = read_text(f"{frame}\n{TITLE}\nJuly 19, 2018\n\n{TEXT}")
    assert (article.url, article.date) == ("https://star.example/2018/07/19/veto/", "2018-07-19")
    assert "cache" not in _kept(article)


def test_the_heads_and_feet_of_printed_sheets() -> None:
    head = f"3/14/23, 10:22 AM  {TITLE} - The Balkan Observer"
    foot = "https://observer.example/2023/03/13/veto/"
    article = read_text(
        f"{head}\n{TITLE}\nBy Ana Bell\n13 March 2023\n\n{BODY[0]}\n\n{foot}  1/2\n{head}\n\n"
        f"{BODY[1]}\n\n{foot}  2/2"
    )
    assert (article.title, article.outlet) == (TITLE, "The Balkan Observer")
    assert (article.date, article.url) == ("2023-03-13", foot)
    assert _kept(article).count("Observer") == 0


def test_messages_of_a_channel() -> None:
    article = read_text(
        f"Brenna Oblast Office, [14.03.2023 10:22]\n{BODY[0]}\n\n{BODY[1]}\n\n"
        f"Brenna Oblast Office, [15.03.2023 12:05]\n{BODY[2]}"
    )
    assert (article.title, article.outlet) == (None, "Brenna Oblast Office")
    assert article.date == "2023-03-14"
    assert _kept(article) == " ".join(BODY[:3])


@pytest.mark.parametrize(
    "text",
    [
        f"Post\nSee new posts\nLucy Marchetti\n@lucymarchetti\n{POST}\n10:22 AM · Mar 14, 2023\n·\n"
        "84.2K\nViews\n112\nRetweets\n398\nLikes",
        f"Feed post number 1\nLucy Marchetti\n • 2nd\nHead of Port Operations\n3d • Edited •\n"
        f"Follow\n{POST}\n…see more\nLike\nComment\nRepost\n412\n37 comments",
    ],
)
def test_a_post_has_no_headline(text: str) -> None:
    article = read_text(text)
    assert (article.title, article.authors) == (None, ("Lucy Marchetti",))
    assert article.date == ("2023-03-14" if "2023" in text else None)
    assert _kept(article) == POST


def test_a_handle_under_a_by_line_makes_no_post() -> None:
    article = read_text(f"{TITLE}\nAna Bell\n@anabell\n15 March 2023\n\n{TEXT}")
    assert article.title == TITLE


def test_a_copy_that_the_wayback_machine_prints() -> None:
    old = "http://quay.example/2004/10/09/veto.html"
    frame = f"The Wayback Machine - https://web.archive.org/web/20041011120000/{old}"
    article = read_text(f"{frame}\n{TITLE}\nBy Ana Bell\n9 October 2004\n\n{TEXT}")
    assert (article.title, article.url) == (TITLE, old)


def test_posts_of_pages_and_threads() -> None:
    page = read_text(
        f"Harbour Office of Marlow\n14 March at 10:22\n ·\nShared with Public\n{BODY[0]}\n\n"
        f"{BODY[1]}\nSee less\nAll reactions:\n1.2K\n84 comments\nLike\nComment\nShare"
    )
    assert (page.title, page.outlet) == (None, "Harbour Office of Marlow")
    assert _kept(page) == f"{BODY[0]} {BODY[1]}"
    thread = read_text(
        f"Thread\nLucy Marchetti\n@lucymarchetti\n1/ {POST}\n2/ {BODY[2]}\n"
        "4:15 PM · Sep 2, 2022\n·\n"
        "Some Web App\n1,204\nRetweets\n5,410\nLikes\nShow replies"
    )
    assert (thread.date, thread.authors) == ("2022-09-02", ("Lucy Marchetti",))
    assert "Web App" not in _kept(thread)


def test_a_highlight_is_text_with_its_link() -> None:
    row = "- Eleven new routes have opened. ([View Highlight](https://read.example/read/01abd))"
    article = read_text(f"# {TITLE}\n\n## Highlights\n- {BODY[1]}\n{row}")
    assert "Eleven new routes" in _kept(article)
