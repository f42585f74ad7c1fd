"""Names, roles and noun phrases in texts of many kinds."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract
from corpus.quoting.cast.coreference import read
from corpus.quoting.cast.members import Cast


def people(text: str) -> dict[str, list[str]]:
    """The named persons of a text with their roles."""
    return {e.name: e.roles for e in read(text).entities if e.type == "person"}


def meant(cast: Cast, words: str, nth: int = 0) -> str | None:
    """The name behind the n-th mention that reads ``words``."""
    entity = cast.entity([m for m in cast.mentions if m.text == words][nth])
    return entity.name if entity else None


@pytest.mark.parametrize(
    ("text", "full", "later"),
    [
        ("Leonardo da Forli spoke. Da Forli agreed.", "Leonardo da Forli", "Da Forli"),
        ("Sinéad O’Connelly sang. O’Connelly left.", "Sinéad O’Connelly", "O’Connelly"),
        ("J. K. Rowntree wrote. Rowntree smiled.", "J. K. Rowntree", "Rowntree"),
        ("Abu Bakr al-Masri said. Al-Masri left.", "Abu Bakr al-Masri", "Al-Masri"),
        ("Kim Jong Sun spoke. Mr Kim left.", "Kim Jong Sun", "Kim"),
        ("Małgorzata Kowalczyk-Nowak left. Ms Kowalczyk-Nowak said.", None, "Kowalczyk-Nowak"),
        ("Jean-Claude Dupont said. M. Dupont left.", "Jean-Claude Dupont", "M. Dupont"),
        ("Zelenko told a reporter. President Volodymyr Zelenko left.", None, "Zelenko"),
        ("The Federal Bureau of Parks said. The FBP added.", None, "FBP"),
    ],
)
def test_a_shorter_form_finds_the_full_one(text: str, full: str | None, later: str) -> None:
    cast = read(text)
    name = meant(cast, later)
    assert name is not None
    assert name.endswith(full or "")
    assert " " in name


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Deputy Secretary of State Wanda Shore said no.", "Wanda Shore",
         "Deputy Secretary of State"),
        ("the port spokesman, Dmitri Pesko, told reporters", "Dmitri Pesko", "port spokesman"),
        ("Karin Lund, a senior fellow at the Nordic Institute, said", "Karin Lund",
         "senior fellow at the Nordic Institute"),
        ("said Rosa Gotto, former deputy head of the league.", "Rosa Gotto",
         "former deputy head of the league"),
        ("Rovers manager Pete Dunmore said", "Pete Dunmore", "Rovers manager"),
        ("Labour MP Jess Philpin said", "Jess Philpin", "Labour MP"),
        ("Mr Ian Tull, 61, left.", "Ian Tull", None),
        ("Few believe Mrs. Ada Tull can win, she said.", "Ada Tull", None),
        ("Few commend President Ada Tull now.", "Ada Tull", "President"),
        ("The embattled President Ada Tull left.", "Ada Tull", "embattled President"),
        ("The crash shrank Mr. Ian Tull's firm.", "Ian Tull", None),
    ],
)  # fmt: skip
def test_roles_stand_before_and_after(text: str, name: str, role: str | None) -> None:
    assert people(text)[name][:1] == ([role] if role else [])


def test_the_apposition_does_not_speak() -> None:
    cast = read("Bruno Falk, a former aide to Helen Carr, said so.")
    assert [m.text for m in cast.mentions if m.form == "name" and not m.inside] == ["Bruno Falk"]


def test_an_aside_between_commas_is_no_apposition() -> None:
    assert people("Helen Carr, a top aide said, is calm.") == {"Helen Carr": []}


@pytest.mark.parametrize(
    "phrase",
    [
        "a senior administration official",
        "several aides",
        "a spokeswoman for the ministry",
        "people familiar with the matter",
        "The lawsuit",
        "The neurosurgeon",
        "One of the aides",
    ],
)
def test_unnamed_sources_keep_their_words(phrase: str) -> None:
    cast = read(f"{phrase} said it was over.")
    assert phrase in [m.text for m in cast.mentions if m.form == "nominal"]


def test_capitals_of_a_headline_are_no_name() -> None:
    assert not people("Monday’s Talks Fail. However, Then The Meeting Ended.")


def test_governments_speak_through_their_capitals() -> None:
    cast = read("Moscow said no. Russia said later it was ready. Washington agreed.")
    assert meant(cast, "Moscow") == meant(cast, "Russia") == "Russia"
    assert meant(cast, "Washington") == "United States"


def test_british_epithets_take_up_their_person() -> None:
    cast = read(
        "Striker Ivan Petran scored twice. The former United defender said he was tired.\n\n"
        "DCI Alison Merrow appealed for help. The detective said the road was shut."
    )
    assert meant(cast, "The former United defender") == "Ivan Petran"
    assert meant(cast, "The detective") == "Alison Merrow"


def test_natives_take_up_their_person() -> None:
    cast = read(
        "Milan Vuk lost in three sets. “I was slow,” said the Serb.\n\n"
        "Petra Hajek won. “I was lucky,” said the Czech, who is 19."
    )
    assert meant(cast, "the Serb") == "Milan Vuk"
    assert meant(cast, "the Czech") == "Petra Hajek"


def test_an_office_without_a_name_is_who_leads_the_paragraph() -> None:
    cast = read(
        "Judge Ada Moss spoke first.\n\nDr. Omar Hadi had no light. “I wait,” the surgeon said."
    )
    assert meant(cast, "the surgeon") == "Omar Hadi"


def test_an_epithet_prefers_its_own_paragraph() -> None:
    cast = read(
        "Councillor Imre Sadik said he was sorry.\n\n"
        "One of the houses belongs to Paul Whitlow. “It is wet,” said the 45-year-old."
    )
    assert meant(cast, "the 45-year-old") == "Paul Whitlow"


def test_the_accused_is_not_the_prosecutor() -> None:
    cast = read("Prosecutor Ellen Vane spoke. In an interview, the defendant said: “I know.”")
    assert meant(cast, "the defendant") == "the defendant"


def test_honours_are_no_part_of_a_name() -> None:
    cast = read("Prosecutor Ellen Vane KC said no. Commissioner Lyn Brigg AO agreed.")
    assert meant(cast, "Ellen Vane") == "Ellen Vane"
    assert meant(cast, "Lyn Brigg") == "Lyn Brigg"


def test_an_age_takes_up_its_person() -> None:
    cast = read("Striker Ivan Petran scored twice. The 29-year-old said he was tired.")
    assert meant(cast, "The 29-year-old") == "Ivan Petran"


def test_accounts_speak_and_addresses_do_not() -> None:
    cast = read("Later @harbourwatch wrote: “No”. Write to desk@example.org.")
    assert "harbourwatch" in [m.text for m in cast.mentions]
    assert "example" not in [m.text for m in cast.mentions]


def test_another_trade_is_another_person() -> None:
    cast = read("Baker Bob Hansel watched the fire. The detective said the road was shut.")
    assert meant(cast, "The detective") == "The detective"


def test_the_turn_of_a_transcript_says_i() -> None:
    cast = read("SEN. LUCILLE AMARO (D-NM): I will not.\n\nTURNBELL: I see.")
    assert meant(cast, "I") == "LUCILLE AMARO"


def test_a_bodys_article_belongs_to_it() -> None:
    cast = read("The Red Lantern said in a statement it was helping.\n\n“We try,” it said.")
    assert meant(cast, "it", 1) == "Red Lantern"


def test_they_are_the_latest_group() -> None:
    cast = read("NATO diplomats met Karin Lund. They say the alliance is ready.")
    assert meant(cast, "They") == "NATO diplomats"


def test_the_alliance_is_the_one_of_the_article() -> None:
    cast = read("NATO met on Monday. The alliance said it was ready.")
    assert meant(cast, "The alliance") == "NATO"


def test_datelines_and_sites_are_nobody() -> None:
    cast = read(
        "OAKHAM, Ky. (AP) — A judge wrote on Friday that it was late.\n\n"
        "Dara Bay, Osland – Mina al-Tahr has moved. Born in Ashfield, the daughter of a miner, "
        "she sang."
    )
    assert not {"OAKHAM", "Dara Bay", "Osland"} & {m.text for m in cast.mentions}
    assert meant(cast, "she") == "Mina al-Tahr"


def test_roles_show_a_gender() -> None:
    cast = read(
        "Siti Rahma fled.\n\n“It was God,” said Siti Rahma, 41.\n\n"
        "Siti’s husband, Anwar, went back for the hens. “They matter more,” she said."
    )
    assert meant(cast, "she") == "Siti Rahma"


def test_a_title_makes_a_person_and_shows_a_gender() -> None:
    cast = read(
        "Ms Bethan Pross agreed. Cross-examined by Huwel Llynog, she sighed. Mr Llynog asked why. "
        "“I signed,” she replied."
    )
    assert [meant(cast, m.text) for m in cast.mentions if m.text == "she"][-1] == "Bethan Pross"
    assert cast.mentions[-1].entity is not None


def test_a_possessive_inside_a_role_is_no_topic() -> None:
    cast = read(
        "Jack Gawler dismissed it. “No,” he said.\n\n"
        "His Oakham counterpart George Alder concurred. “Count them,” he said."
    )
    last = [m for m in cast.mentions if m.text == "he"][-1]
    assert cast.entity(last) is not None
    assert cast.entities[last.entity or 0].name == "George Alder"


def test_nobody_calls_himself_the_captain() -> None:
    cast = read("Police chief Milan Vuk confirmed that the captain had been held.")
    assert meant(cast, "the captain") == "the captain"


def test_a_first_name_is_no_country() -> None:
    cast = read("Jordan Bell left the club. Jordan, meanwhile, said nothing.")
    assert meant(cast, "Jordan") == "Jordan Bell"


def test_they_is_one_person_where_the_text_says_so() -> None:
    text = (
        "Sasha Quint, 33, who is nonbinary, reads aloud. “I get booed,” they said.\n\n"
        "The agency was wary. Their next project opens in May."
    )
    assert meant(read(text), "they") == "Sasha Quint"
    assert meant(read(text.replace("nonbinary", "a poet")), "they") != "Sasha Quint"


def test_a_school_is_a_surname_after_a_first_name() -> None:
    cast = read("British diver Rick Stanford spoke. Stanford said he was cold. Will Google pay?")
    assert meant(cast, "he") == "Rick Stanford"
    assert not any(m.text == "Will Google" and m.kind == "person" for m in cast.mentions)


def test_a_nickname_in_marks_is_a_part_of_the_name() -> None:
    for marks in ("‘Tiny’", "“Tiny”", '"Tiny"', "'Tiny'"):
        cast = read(f"Landlord Steve {marks} Rowse has put up a barrel.")
        assert f"Steve {marks} Rowse" in [m.text for m in cast.mentions]


def test_an_age_makes_a_person() -> None:
    cast = read("One of them, Nattawo, 13, remembered it. “No,” he said.")
    assert meant(cast, "he") == "Nattawo"


def test_the_former_minister_is_not_the_minister() -> None:
    cast = read(
        "The finance minister, Enoch Balula, welcomed the cut. His predecessor, Trevor Gordon, "
        "did not. “No,” the former minister said."
    )
    assert meant(cast, "the former minister") == "Trevor Gordon"


def test_words_without_a_gap_between_them_are_read() -> None:
    assert read("The U.S.A Today poll and Anna U.S.Berg came.").mentions


def test_a_people_can_be_a_surname() -> None:
    cast = read(
        "Ellen White and Mark Cuban met. White added nothing. Cuban said no. White men ran."
    )
    assert meant(cast, "White") == "Ellen White"
    assert meant(cast, "Cuban") == "Mark Cuban"
    assert [m.text for m in cast.mentions].count("White") == 1


def test_the_pm_and_her_spokesman() -> None:
    cast = read("The PM’s official spokesman said no at 5 PM. The PM said yes.")
    said = [m.text for m in cast.mentions if not m.inside]
    assert said == ["The PM’s official spokesman", "The PM"]


def test_only_people_are_called_who() -> None:
    cast = read("A bushwalker who drank rain has thanked them. He said the pier had burned.")
    assert "A bushwalker" in [m.text for m in cast.mentions if m.kind == "person"]
    assert "the pier" not in [m.text for m in cast.mentions]


def test_a_name_in_capitals_is_shown_as_it_stands_in_the_text() -> None:
    cast = read("POPE LORENZO IN LYON\n\nPope Lorenzo came. “No,” the pontiff said.")
    assert meant(cast, "the pontiff") == "Lorenzo"


def test_a_field_of_work_alone_is_no_title() -> None:
    cast = read("The National Rally said no. Foreign Minister Ada Moss said yes.")
    assert meant(cast, "National Rally") == "National Rally"
    assert meant(cast, "Ada Moss") == "Ada Moss"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Bank of England’s governor called it “unthinkable, unprintable”.", "the Bank of "),
        ("“It is so,” the Bank of England’s then chief economist said.", "the Bank of England’s t"),
        ("Finland’s outgoing foreign minister said: “We will not wait.”", "Finland’s outgoing "),
        ("“It is over,” the firm’s newly appointed head of research said.", "the firm’s newly "),
        (
            "“It is over,” said the recently elected mayor of the town.",
            "the recently elected mayor",
        ),
        ("The United Nations’ departing envoy said: “We tried.”", "the United Nations’ departing"),
        ("Austria’s ÖVP called it “a bad joke”.", "ÖVP"),
    ],
)
def test_who_belongs_to_somebody_speaks_and_not_the_owner(text: str, speaker: str) -> None:
    (quote,) = [q for q in extract(Article(path="x", text=text)).quotes if q.verbatim]
    assert (quote.speaker or "").startswith(speaker)


@pytest.mark.parametrize("text", ["The WHO said “time is short”.", "“We act,” said the WHO."])
def test_a_body_whose_letters_are_a_pronoun(text: str) -> None:
    (quote,) = [q for q in extract(Article(path="x", text=text)).quotes if q.verbatim]
    assert (quote.speaker, quote.speaker_type) == ("WHO", "organisation")


def test_a_short_name_with_a_capital_at_its_end_is_a_body() -> None:
    (quote,) = extract(Article(path="x", text="“Never again,” the AfD said.")).quotes
    assert (quote.speaker, quote.speaker_type) == ("AfD", "organisation")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It has gone too far,” the weathered, 60-year-old envoy said in a talk with the "
         "Harbour Post.", "the weathered, 60-year-old envoy"),
        ("“It has gone too far,” said the burly, white-haired captain.",
         "the burly, white-haired captain"),
        ("The city, weary residents said, was “a total and utter disgrace.”", "weary residents"),
        ("At the ruined, angry residents said, it was “a total disgrace.”", "angry residents"),
        ("Holding banners and calling it “the worst deal in years”, the protesters chanted.",
         "the protesters"),
        ("Leading experts said it was “a total and utter disgrace.”", "Leading experts"),
        ("The liberal publication was outspoken in its opposition to the deal, arguing it is “an "
         "old and unmoored bargain.”", "the liberal publication"),
        ("The opposition to the bill said it was “a total and utter disgrace.”",
         "the opposition to the bill"),
    ],
)  # fmt: skip
def test_a_noun_phrase_begins_where_it_begins(text: str, speaker: str) -> None:
    (quote,) = [q for q in extract(Article(path="a", text=text)).quotes if q.kind != "indirect"]
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("After a talk with Nora Quist, former Harbour Minister John Bolter told reporters so.",
         "John Bolter", ["former Harbour Minister"]),
        ("Asked about Nora Quist, President Lund told reporters so.", "Lund", ["President"]),
        ("Nora Quist, the minister John Bolter’s aide, left.", "Nora Quist",
         ["minister John Bolter’s aide"]),
        ("Nora Quist, president of Harbour Trust, left.", "Nora Quist",
         ["president of Harbour Trust"]),
        ("Questions remain around mayor Nora Quist now.", "Nora Quist", ["mayor"]),
    ],
)  # fmt: skip
def test_a_role_belongs_to_the_name_right_behind_it(text: str, name: str, role: list[str]) -> None:
    assert people(text)[name] == role
    if name == "John Bolter":
        assert people(text)["Nora Quist"] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The party is divided and knows it,” Vigerud notes.", "Vigerud"),
        ("Legal observers note the court would not “close the case for good”.",
         "Legal observers"),
        ("The paper notes that the ministry blocked sites “with the aim of blocking offence”.",
         "the paper"),
        ("The Quist notes, seen on Friday, say that he “never wanted to go there”.",
         "the Quist notes"),
        ("Harbour records show that he “never wanted to go there”.", "Harbour records"),
        ("“It is a dear old house,” according to Quist notes seen by the council.",
         "Quist notes"),
        ("“We have not been told,” Doug \u00adAnders, a spokesman, told the press.", "Doug Anders"),
        ("Mrs Quist, at a meeting in Columbus, Ohio, said she was “going to close all of it”.",
         "Quist"),
        ("ROADS GET WORSE IN THE NORTH - Nora Quist: “We find that twenty are beyond repair.”",
         "Nora Quist"),
        ("When asked about the pier, Canovan sighed and said, “No comment at all.”", "Canovan"),
        ("A court jailed a young clerk to two years because the clerk said it was “a big lie”.",
         "a young clerk"),
        ("“It is all very worrying,” said a source close to the campaign.",
         "a source close to the campaign"),
    ],
)  # fmt: skip
def test_nouns_verbs_and_places_are_told_apart(text: str, speaker: str) -> None:
    (quote,) = [q for q in extract(Article(path="a", text=text)).quotes if q.kind != "indirect"]
    assert quote.speaker == speaker
