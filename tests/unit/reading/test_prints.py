"""Heads and tails of agencies, databases, foreign sites, clippers and notebooks, and what they say.

Each text stands as its program or site prints it around ``TEXT``, with the fields that it tells
and lines of it that are not the article's.
"""

from __future__ import annotations

import pytest

from corpus.reading import read_text

from .samples import BODY

TEXT = "\n\n".join(BODY)
TITLE = "Nobody has a veto after the talks"
Known = tuple[str | None, tuple[str, ...], str | None, str | None]

# the text with TITLE and TEXT: ((outlet, authors, date, url), lines that are not the article's)
PRINTS: dict[str, tuple[Known, tuple[str, ...]]] = {
    "Serbia-alliance-talks\nTITLE\nBelgrade, Feb 11, 2022 (AFP) - TEXT\n\nps-mk/jj/bp": (
        (None, ("AFP",), "2022-02-11", None),
        ("ps-mk/jj/bp",),
    ),
    "AP News\nTITLE\nBy EMMA KOWALSKI\nPublished 6:12 AM GMT+1, December 7, 2023\nShare\n"
    "LLANDOVERY, Wales (AP) — TEXT\n\n___\n\nFollow AP's coverage of the talks at"
    " https://apnews.com/hub/talks": (
        ("The Associated Press", ("Emma Kowalski",), "2023-12-07", None),
        ("Follow AP's coverage of the talks at https://apnews.com/hub/talks",),
    ),
    "bas0420 3 pl 412  dpa 0233\nTalks/Alliance/\nTITLE\nBy Henrik Aalto, dpa =\n\n"
    "Helsinki (dpa) - TEXT\nwd/nm (AFP, dpa)": (
        ("dpa", ("Henrik Aalto",), None, None),
        ("wd/nm (AFP, dpa)",),
    ),
    "European Commission - Press release\n\nTITLE\n\nBrussels, 4 March 2020\n\nTEXT\n\n"
    "Press contacts:\nAnna Berg (+32 2 295 00 00)\nJo Lind (+32 2 295 00 01)": (
        ("European Commission", (), "2020-03-04", None),
        ("Press contacts:", "Anna Berg (+32 2 295 00 00)"),
    ),
    "FOR IMMEDIATE RELEASE\n\nContact:\nBeth Lyons\nPress Office, Skyward\npress@skyward.example\n"
    "+1 555 0199\n\nTITLE\n\nCOCHIN, June 4, 2024 /PRNewswire/ -- TEXT\n\n###": (
        (None, (), "2024-06-04", None),
        ("Contact:", "Press Office, Skyward", "+1 555 0199"),
    ),
    "The Baltic Ledger — TITLE\n\nTITLE\n\nBy Henrik Aalto\n\nSeptember 3, 2021\n\nTEXT": (
        ("The Baltic Ledger", ("Henrik Aalto",), "2021-09-03", None),
        ("The Baltic Ledger — ",),
    ),
    "TITLE\nThe Hexley Lantern\n14 Sept. 2020\n\nTEXT\n\n© 2020 The Hexley Lantern": (
        ("The Hexley Lantern", (), "2020-09-14", None),
        ("© 2020 The Hexley Lantern",),
    ),
    "TITLE\nNORA FELL\nSEP 21, 2023\n\nTEXT\n\nThanks for reading Quiet Money! Subscribe for"
    " free to receive new posts and support my work.": (
        ("Quiet Money", ("Nora Fell",), "2023-09-21", None),
        (),
    ),
    "TITLE\nby: Ken Alvarez\nPosted: May 18, 2023 / 05:12 PM CDT\n\nTEXT\n\nCopyright 2023 Nexstar"
    " Media Inc. All rights reserved.\n\nMore Top Stories\nMan rescued from river\nStorm comes": (
        (None, ("Ken Alvarez",), "2023-05-18", None),
        ("More Top Stories", "Man rescued from river", "Storm comes"),
    ),
    # sites of other languages around English text
    "Главная  Новости  Политика  Экономика\nTITLE\n3 сентября 2021, 14:05\nАвтор: Anna Belova\n"
    "Поделиться\n\nTEXT\n\nЧитайте также: Курс рубля на завтра": (
        (None, ("Anna Belova",), "2021-09-03", None),
        ("Главная  Новости  Политика  Экономика", "Поделиться", "Читайте также: Курс рубля"),
    ),
    "首页 > 国际 > 正文\nTITLE\n2022年3月15日 09:30\n来源：China Harbour Daily\n作者：Li Wenbo\n\n"
    "TEXT\n\n责任编辑：王芳": (
        ("China Harbour Daily", ("Li Wenbo",), "2022-03-15", None),
        ("首页 > 国际 > 正文", "来源：China Harbour Daily", "责任编辑：王芳"),
    ),
    "الرئيسية | أخبار | اقتصاد\nTITLE\nنشر في: ١١ فبراير ٢٠٢٢\nبقلم: Omar Khalil\n\nTEXT\n\n"
    "اقرأ أيضا: أسعار الذهب اليوم": (
        (None, ("Omar Khalil",), "2022-02-11", None),
        ("الرئيسية | أخبار | اقتصاد", "اقرأ أيضا: أسعار الذهب اليوم"),
    ),
    "Inicio / Internacional\nTITLE\nRedacción: Anil Deshmukh\nActualizado: 1 de julio de 2023\n"
    "Publicado el 30 de junio de 2023\nCompartir en Facebook\n\nTEXT\n\nTe puede interesar: Otra"
    " reunión\nSuscríbete a nuestro boletín": (
        (None, ("Anil Deshmukh",), "2023-06-30", None),
        ("Inicio / Internacional", "Compartir en Facebook", "Suscríbete a nuestro boletín"),
    ),
    # press databases
    "World News\nTITLE\n\nBy Henrik Aalto in Helsinki\n412 words\n3 September 2021\n"
    "Nordic Lantern\nNRDL\nUSA Ed1\n04\nEnglish\nCopyright Nordic Lantern Ltd 2021.\n\nTEXT\n\n"
    "Document NRDL000020210903eh9300021": (
        ("Nordic Lantern", ("Henrik Aalto",), "2021-09-03", None),
        ("412 words", "NRDL", "USA Ed1", "English", "Document NRDL000020210903eh9300021"),
    ),
    "Document 1 of 1\n\nTITLE\n\nAuthor: Achebe, Rowena\n\nPublication info: Eastgate Lantern ;"
    " Eastgate, Ohio [Eastgate, Ohio]. 18 May 2023: A.1.\n\nProQuest document link\n\nFull text:"
    " TEXT\n\nSubject: Talks\n\nSource type: Newspaper\n\nProQuest document ID: 2814410022": (
        ("Eastgate Lantern", ("Rowena Achebe",), "2023-05-18", None),
        ("Document 1 of 1", "Full text: ", "Subject: Talks", "ProQuest document ID: 2814410022"),
    ),
    "TITLE\nBorders Gazette, The (Hexley, UK) - Friday, November 12, 2021\nAuthor: Dana Whitfield,"
    " Staff Writer\n\nTEXT\n\nSection: Local\nPage: 3\nRecord Number: 18f2ab90c\nCopyright (c) 2021"
    " Borders Gazette": (
        ("The Borders Gazette", ("Dana Whitfield",), "2021-11-12", None),
        ("Section: Local", "Record Number: 18f2ab90c"),
    ),
    "TITLE\nThe Sunday Herald · 13 Feb 2022 · 5 · By Ioana Marin\n\nTEXT\n\nArticle Name:TITLE\n"
    "Publication:The Sunday Herald\nStart Page:5\nEnd Page:5": (
        ("The Sunday Herald", ("Ioana Marin",), "2022-02-13", None),
        ("Publication:The Sunday Herald", "Start Page:5"),
    ),
    "TITLE\n\nThe Eastgate Courier (Ohio)\n\nMay 18, 2023 Thursday\n\nSection: A; Pg. 1\n\nBody\n\n"
    "TEXT\n\nClassification\n\nLanguage: ENGLISH\n\nSubject: TALKS (91%)\n\nLoad-Date: May 19,"
    " 2023\n\nEnd of Document": (
        ("The Eastgate Courier", (), "2023-05-18", None),
        ("Body", "Classification", "Subject: TALKS (91%)", "Load-Date: May 19, 2023"),
    ),
    "Title: TITLE\nAuthor(s): Dana Whitfield\nSource: Hexley Courant. (Nov. 12, 2021): News: p3.\n"
    "Document Type: Article\nFull Text:\n\nTEXT\n\nGale Document Number: GALE|A682": (
        ("Hexley Courant", ("Dana Whitfield",), "2021-11-12", None),
        ("Document Type: Article", "Gale Document Number: GALE|A682"),
    ),
    "HD  TITLE\nBY  Henrik Aalto\nWC  412 words\nPD  3 September 2021\nSN  The Irish Times\n"
    "LA  English\n\nLP\nTEXT\n\nCO  alli : Alliance\nAN  Document IRTI0000": (
        ("The Irish Times", ("Henrik Aalto",), "2021-09-03", None),
        ("LP", "CO  alli : Alliance", "AN  Document IRTI0000"),
    ),
    # clippers and notebooks
    '---\ntitle: "TITLE | The Calder Post"\nsource: "https://www.calderpost.example/x/talks"\n'
    "published: 2020-03-03\n---\nTEXT": (
        ("The Calder Post", (), "2020-03-03", "https://www.calderpost.example/x/talks"),
        (),
    ),
    "# TITLE\n\n[harbour.example](https://www.harbour.example/2022/02/11/talks) · by Ioana Marin ·"
    " February 11, 2022\n\n---\n\nTEXT": (
        (
            "harbour.example",
            ("Ioana Marin",),
            "2022-02-11",
            "https://www.harbour.example/2022/02/11/talks",
        ),
        (),
    ),
    "TITLE\n==========\n\n| | |\n| --- | --- |\n| Source: | https://hexley.example/2021/11/12/talks"
    " |\n| Author: | Dana Whitfield |\n| Created: | 12/4/2021 10:00 AM |\n\nTEXT": (
        (
            "hexley.example",
            ("Dana Whitfield",),
            "2021-11-12",
            "https://hexley.example/2021/11/12/talks",
        ),
        ("| Author: | Dana Whitfield |",),
    ),
    "The Calder Post\n\nTITLE\n\nTamsin Boyd\n3 March 2020\n\nTEXT\n\nThis article was printed"
    " from: https://calderpost.example/2020/03/talks/": (
        (
            "The Calder Post",
            ("Tamsin Boyd",),
            "2020-03-03",
            "https://calderpost.example/2020/03/talks/",
        ),
        ("This article was printed from: https://calderpost.example/2020/03/talks/",),
    ),
    "News > Europe\nTITLE\n\nTamsin Boyd\nTuesday 03 March 2020 06:00 GMT\n\nTEXT\n\nRecommended\n"
    "Fares to rise again in April\nCouncil demands a bridge\n\nThe ministers meet again in a"
    " fortnight, they said, and nobody expects that to be the last time.": (
        (None, ("Tamsin Boyd",), "2020-03-03", None),
        ("Recommended", "Fares to rise again in April", "Council demands a bridge"),
    ),
    # papers' own sites
    "TITLE\n\nA man walks past a dark shop [Ana Petrescu/AFP]\nBy Al Jazeera Staff\nPublished On 11"
    " Feb 2022\n\nTEXT\nKEEP READING\nlist of 2 items\nlist 1 of 2\nWhy grids fail\nlist 2 of 2\n"
    "The bolt that broke a city\nend of list\n\nSOURCE: AL JAZEERA AND NEWS AGENCIES": (
        ("Al Jazeera", (), "2022-02-11", None),
        ("A man walks past a dark shop [Ana Petrescu/AFP]", "Why grids fail", "end of list"),
    ),
    "TITLE\nBy environment reporter Dana Whitfield and Luis Ortega\nABC Northern Tablelands\nPosted"
    " Fri 12 Nov 2021 at 5:02am\nA hall, empty by now. (Supplied: Gwen Pritchard)\nTEXT": (
        ("ABC Northern Tablelands", ("Dana Whitfield", "Luis Ortega"), "2021-11-12", None),
        ("A hall, empty by now. (Supplied: Gwen Pritchard)",),
    ),
    "TITLE\nBy DANA WHITFIELD FOR THE DAILY COURIER\nPUBLISHED: 12:02, 12 November 2021\n\n"
    "The hall. (Ken Alvarez/Flash90)\nUpdated at 7:02 pm\n\nTEXT\n\nRead more with COURIER PLUS": (
        ("The Daily Courier", ("Dana Whitfield",), "2021-11-12", None),
        ("The hall. (Ken Alvarez/Flash90)", "Updated at 7:02 pm", "Read more with COURIER PLUS"),
    ),
    "TITLE\n\nBy Henrik Aalto | EURACTIV.com Est. 4min 21-09-2023 (updated: 22-09-2023)\n\nThe"
    " minister. [EPA-EFE/MARIA KENT]\n\nTEXT": (
        ("EURACTIV", ("Henrik Aalto",), "2023-09-21", None),
        ("The minister. [EPA-EFE/MARIA KENT]",),
    ),
    "TITLE\nWritten by Rowena Achebe on 18th May, 2023 in Courts\n\nTEXT": (
        (None, ("Rowena Achebe",), "2023-05-18", None),
        ("Written by Rowena Achebe on 18th May, 2023 in Courts",),
    ),
    "TITLE\n\nThe Coastal Times, 30 June 2023, by Anil Deshmukh\n\nTEXT": (
        ("The Coastal Times", ("Anil Deshmukh",), "2023-06-30", None),
        ("The Coastal Times, 30 June 2023, by Anil Deshmukh",),
    ),
    "Startseite > Wirtschaft\nTITLE\nStand: 03.03.2020, 06:00 Uhr\nVon: Tamsin Boyd\nDrucken\nTEXT"
    "\nLesen Sie auch: Fähren werden teurer\nRubriklistenbild: © Jonas Petty/dpa": (
        (None, ("Tamsin Boyd",), "2020-03-03", None),
        ("Startseite > Wirtschaft", "Drucken", "Lesen Sie auch: Fähren werden teurer"),
    ),
    "             3 of 12 DOCUMENTS\n\n        The Northern Mail\n\n     March 3, 2020 Tuesday"
    "\n\nTITLE\n\nBYLINE: Tamsin Boyd\n\nLENGTH: 402 words\n\nTEXT\n\nLOAD-DATE: March 3, 2020": (
        ("The Northern Mail", ("Tamsin Boyd",), "2020-03-03", None),
        ("3 of 12 DOCUMENTS", "LENGTH: 402 words"),
    ),
    "TITLE\n\nBy Rowena Achebe\nMay 18, 2023\n\nTEXT\n\nid: 3f9ab0e1\nparent_id: 9c0\ncreated_time:"
    " 2023-06-01T10:00:00.000Z\nis_conflict: 0\nsource_url: https://eastgate.example/lumen\n"
    "type_: 1": (
        ("eastgate.example", ("Rowena Achebe",), "2023-05-18", "https://eastgate.example/lumen"),
        ("id: 3f9ab0e1", "parent_id: 9c0", "type_: 1"),
    ),
}


@pytest.mark.parametrize("print_", PRINTS)
def test_what_is_known_and_what_is_no_text(print_: str) -> None:
    text = print_.replace("TITLE", TITLE).replace("TEXT", TEXT)
    article = read_text(text)
    known, asides = PRINTS[print_]
    assert (article.text, article.title) == (text, TITLE)
    assert (article.outlet, article.authors, article.date, article.url) == known
    marked = {at for one in article.asides for at in range(one.start, one.end)}
    for line in asides:
        start = text.rindex(line.replace("TITLE", TITLE)) if line in text else text.index(line)
        assert marked.issuperset(range(start, start + len(line.rstrip()))), line
    for row in BODY:
        start = text.index(row)
        assert marked.isdisjoint(range(start, start + len(row))), row


def test_a_short_text_in_a_foreign_frame() -> None:
    above = "Главная  Новости  Политика  Экономика"
    below = ("Читайте также: Курс рубля на завтра", "Подписывайтесь на наш канал")
    text = "\n\n".join((above, TITLE, BODY[0], BODY[1], *below))
    article = read_text(text)
    assert article.title == TITLE
    assert {above, *below} <= {text[one.start : one.end] for one in article.asides}


def test_a_text_in_two_scripts_keeps_both() -> None:
    text = (
        f"{TITLE}\n\n{BODY[0]}\n\n{'Никто не имеет права вето, сказала министр. ' * 4}\n\n{BODY[1]}"
    )
    assert not [one for one in read_text(text).asides if one.why == "other script"]


@pytest.mark.parametrize(
    "line",
    [
        "More than 400 people came to the hall and either/or was not the question.",
        "Read the minister's whole speech and you will find the word nowhere.",
        "Contact: the word was in every speech, and nobody said with whom.",
        "Full text and empty chairs, said one delegate who asked not to be named.",
        "Top stories of the week in the capital were told in the bus, not in the hall.",
    ],
)
def test_sentences_like_labels_stay_text(line: str) -> None:
    text = f"{TITLE}\n\n{BODY[0]}\n\n{line}\n\n{BODY[1]}\n\n{BODY[2]}"
    assert line not in {text[one.start : one.end] for one in read_text(text).asides}


@pytest.mark.parametrize(
    ("frame", "title", "outlet"),
    [
        ("TITLE\n\nDana Whitfield\n14 Sept. 2020\n\nTEXT\n\n© 2020 Dana Whitfield", TITLE, None),
        ("Get the app\n\nTITLE\n\n14 Sept. 2020\n\nTEXT", TITLE, None),
        ("The bank blinks\n\nBy Nora Fell\n\nTEXT", "The bank blinks", None),
        ("TITLE\n\nBerlin (dpa) - 14 September 2020\n\nTEXT", TITLE, None),
        ("Reuters: TITLE\n\nBy Nora Fell\n\nTEXT", f"Reuters: {TITLE}", None),
    ],
)
def test_what_only_looks_like_a_paper(frame: str, title: str, outlet: str | None) -> None:
    article = read_text(frame.replace("TITLE", TITLE).replace("TEXT", TEXT))
    assert (article.title, article.outlet) == (title, outlet)
