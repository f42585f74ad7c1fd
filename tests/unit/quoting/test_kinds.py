"""Sports, wire copy in translation, tabloids, court reports: who said what, and via whom."""

from __future__ import annotations

import pytest

from corpus.model import Article, Quote
from corpus.quoting import extract
from corpus.quoting.reports.merging import sourcelike


def marked(text: str) -> list[Quote]:
    found = extract(Article(path="x", text=text)).quotes
    return [q for q in found if q.kind != "indirect"]


def said(text: str) -> list[tuple[str, str | None]]:
    """First word and speaker of every marked quotation."""
    return [(q.text.split()[0].strip(",.!?"), q.speaker) for q in marked(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "City manager Pep Lindqvist was furious.\n\n"
            'His captain, defender Kwame Boateng, took the blame. "That is on me," the 31-year-old '
            'said. "I should have cleared it."',
            [("That", "Kwame Boateng"), ("I", "Kwame Boateng")],
        ),
        (
            "Sentencing Darren Pike, 45, Judge Rosalind Kerr told him: “You lied to this court.”",
            [("You", "Rosalind Kerr")],
        ),
        (
            "Chancellor speaks\n\nGerman Chancellor Anke Vogt called for “a new beginning”. "
            "“Europe needs us,” Vogt added.",
            [("a", "Anke Vogt"), ("Europe", "Anke Vogt")],
        ),
        (
            "The mayor, Lucia Ferrante, tweeted: “It will open.”\n\n"
            "Here is what one of them, Paul Deng, wrote back:\n\n“It is sitting on clay.”",
            [("It", "Lucia Ferrante"), ("It", "Paul Deng")],
        ),
        (
            "Kelly Marsh, 34, said: 'I heard a crack. I couldn't see.\n\n"
            "'I didn't know if she was alive.'\n\nThe mayor said: 'We're shocked.'",
            [("I", "Kelly Marsh"), ("I", "Kelly Marsh"), ("We're", "the mayor")],
        ),
        (
            "Rose Carter called it “shameful”, while the first minister, Mary Dunn, said it "
            "was “beyond despicable”.",
            [("shameful", "Rose Carter"), ("beyond", "Mary Dunn")],
        ),
        (
            "French qualifier Hugo Lamy lost to Carlos Vidal.\n\n"
            'Lamy was in tears. "It hurts," the Frenchman admitted.',
            [("It", "Hugo Lamy")],
        ),
    ],
)
def test_sources(text: str, wanted: list[tuple[str, str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        (
            "“That is absurd,” TASS quoted Deputy Minister Ivan Petrov as saying.",
            "Ivan Petrov",
            "TASS",
        ),
        (
            "“They were overwhelmed,” secretary Anna Weber was quoted as saying by the newspaper "
            "Le Monde. “We had warned them.”",
            "Anna Weber",
            "Le Monde",
        ),
        (
            "“They do not hear us,” Sorokin told them, Interfax reported.",
            "Sorokin",
            "Interfax",
        ),
        ("“It is a shame,” a demonstrator shouted, according to AFP.", "a demonstrator", "AFP"),
        (
            "“Bonn is dead,” the weekly Der Spiegel quoted one diplomat as saying. “Berlin has not "
            "yet been born.”",
            "one diplomat",
            "Der Spiegel",
        ),
    ],
)
def test_relays_are_no_speakers(text: str, speaker: str, via: str) -> None:
    assert {(q.speaker, q.via) for q in marked(text)} == {(speaker, via)}


@pytest.mark.parametrize("words", ["the reports", "exit polls", "several", "ORC poll"])
def test_noun_phrases_can_be_sources(words: str) -> None:
    assert sourcelike(words)


@pytest.mark.parametrize("words", ["a", "seems", "taken", "released statements", "You’re reading"])
def test_debris_is_no_source(words: str) -> None:
    assert not sourcelike(words)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The wife of Sen. Carla Moss posted a joke. Moss distanced herself.\n\n"
            "Rep. Lamar Hull was angry. “No,” Hull said.\n\n"
            "In a statement, the senator said it was “not what our family stands for”.",
            [("No", "Lamar Hull"), ("not", "Carla Moss")],
        ),
        (
            "The company, Minas Brancas, denies it. “Nobody was pressed,” it said in a statement.",
            [("Nobody", "Minas Brancas")],
        ),
        (
            "Radovan Illic denied it. “They shell themselves,” he was quoted as saying by the "
            "Tarnug news agency.",
            [("They", "Radovan Illic")],
        ),
        (
            "Max Ritt wrote the score.\n\n“Never again,” said the man next to me in the stalls.",
            [("Never", "the man")],
        ),
    ],
)
def test_appositions_titles_and_relays(text: str, wanted: list[tuple[str, str]]) -> None:
    assert said(text) == wanted


def test_a_phrase_of_extent_is_no_part_of_the_source() -> None:
    found = marked("“The books were never kept,” reads the report in part.")
    assert [q.mention for q in found] == ["the report"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Lucille Moss wrote poems. “I pretend,” she told a magazine.\n\n"
            "“I would rather be wrong in the open.”\n— Klaus Arendt, the mayor of Brenhafen",
            [("I", "Lucille Moss"), ("I", "Klaus Arendt")],
        ),
        (
            "‘It roared like a train’: Tornado tears through Barlow Hills\n\nIt is late.",
            [("It", None)],
        ),
        (
            "‘It roared like a train’: Priya Raman on the storm\n\nIt is late.",
            [("It", "Priya Raman")],
        ),
        (
            "Ana Ruiz was hungry.\n\n“It is a tax on people.” She tears a piece of bread. "
            "“I said that to him once.”",
            [("It", "Ana Ruiz"), ("I", "Ana Ruiz")],
        ),
        (
            "A sign read “Love Thy Neighbor.” “We never ask,” said the Rev. Calvin Body, a pastor.",
            [("Love", "a sign"), ("We", "Calvin Body")],
        ),
        (
            "Pals of Tia Okar saw it. “You cannot unsee that many selfies,” quipped one.",
            [("You", "one")],
        ),
        (
            "Analysts at Bernt said it was late, while Edward Munday asked loudly “whether it is "
            "early”.",
            [("whether", "Edward Munday")],
        ),
    ],
)
def test_signatures_headlines_and_clauses(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert said(text) == wanted


def test_an_agency_that_reports_what_somebody_called_it() -> None:
    found = marked("The Ruritanian Ministry called it “cynical even for him,” Interfax reported.")
    assert [(q.speaker, q.via) for q in found] == [("Ruritanian Ministry", "Interfax")]


def test_paragraphs_left_open_are_one_statement_of_whom_the_last_one_names() -> None:
    found = marked(
        "The mayor, Ana Ruiz, came late.\n\n“The race begins tonight.\n\n"
        "“And it ends in June,” said Bo Hall. “We shall see.”"
    )
    assert {q.speaker for q in found} == {"Bo Hall"}
    assert len({q.statement for q in found}) == 1


def test_a_headline_of_nothing_but_marks_is_said_by_the_guest() -> None:
    found = marked("“I never wanted to be brave”\n\nNovelist Ottilie Brand spoke of fire.")
    assert [q.speaker for q in found] == ["Ottilie Brand"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Sharon Whitt, who was on her way to Glasgow with her two sons, said they had been "
            "“treated like cattle”.",
            [("treated", "Sharon Whitt")],
        ),
        (
            "Coach Ron Albright was curt. “I have a game,” he said.\n\n"
            "LaVonda Boone smiled. Asked what she would cook, she shook her head. "
            "“They can take me out for once.”",
            [("I", "Ron Albright"), ("They", "LaVonda Boone")],
        ),
        (
            "“I had a flute,” Halina Wojt says.\n\n"
            "Her husband, Zbigniew, sold insurance. “He hated noise. I loved him very much.”",
            [("I", "Halina Wojt"), ("He", "Halina Wojt")],
        ),
        (
            "Jonah Field, 26, shouted at her. Field must pay for a coat the judge called “a rag”.",
            [("a", "the judge")],
        ),
        (
            "Rehan Achmed, 18, took wickets. “Half a banana,” the Leicestershire youngster said.",
            [("Half", "Rehan Achmed")],
        ),
    ],
)
def test_subjects_around_the_quotation(text: str, wanted: list[tuple[str, str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Shame,” said the Rail Users’ Alliance.", "Rail Users’ Alliance"),
        ("Mother-of-two Jane Smith said: “I am livid.”", "Jane Smith"),
        ("“It must end now,” France and Germany said in a joint statement.", "Germany"),
    ],
)
def test_bodies_epithets_and_joint_sources(text: str, speaker: str) -> None:
    assert [q.speaker for q in marked(text)] == [speaker]


def test_a_report_belongs_to_whom_an_agency_quotes() -> None:
    text = "Tass quoted spokesman Gennadi Gerasov as saying that Moscow was ready to resume talks."
    found = extract(Article(path="x", text=text)).quotes
    assert [q.speaker for q in found] == ["Gennadi Gerasov"]


def test_a_headline_that_begins_in_marks_is_a_quotation() -> None:
    found = marked("‘HE WAS MY ROCK’: Widow’s tears for hero\n\nIt was late.")
    assert [(q.text, q.speaker) for q in found] == [("HE WAS MY ROCK", None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mercy Abroad’s Asia director, Erika Solis, said that it was late.", "Erika Solis"),
        ("The coalition partner, the Rural Alliance, said it would decide.", "Rural Alliance"),
        ("Cosatra, the union federation, called it “a teaspoon for a flood”.", "Cosatra"),
    ],
)
def test_names_beside_what_they_are(text: str, speaker: str) -> None:
    found = extract(Article(path="x", text="It rained on Monday.\n\n" + text)).quotes
    assert [q.speaker for q in found] == [speaker]


def test_a_report_is_not_the_possessors() -> None:
    text = "Marine Le Clos’s party, the National Front, said the pope was entitled to his views."
    found = extract(Article(path="x", text=text)).quotes
    assert [q.speaker for q in found] == ["National Front"]


def test_the_reason_tells_of_signatures() -> None:
    (found,) = marked("“I would rather be wrong in the open.”\n— Klaus Arendt, the mayor")
    assert found.reason == "“Klaus Arendt” signs it on the next line"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said it was time. Bo Hall, who wrote the history of the trade, “Bronze "
        "Tongues”, left early.",
        "Ana Ruiz, who oversees the new “Hawaii Five-0,” was tapped to run the channel, she said.",
        "He said so in his memoir, “Choices.”",
        "Ana Ruiz claimed victory in the so-called “granny primary.”",
        "Ana Ruiz ran on the slogan “Bread First” in 1960 after eight years in office.",
        "Supporters said they waved “Bread First” signs in hopes of seeing Ana Ruiz.",
    ],
)
def test_titles_names_and_slogans_are_nobodys_words(text: str) -> None:
    assert not marked(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ms. Hall called Mrs. Ruiz an “Aunt Tom” and left.", "Hall"),
        ("The crowd chanted “Feed The Poor” outside, Ana Ruiz recalled.", "the crowd"),
        ("Ana Ruiz shouted “Long Live Bread” and left.", "Ana Ruiz"),
        ("“Bread For All,” Ana Ruiz said.", "Ana Ruiz"),
        ("Ana Ruiz said he was “a con artist” in what she called “a dark week.”", "Ana Ruiz"),
    ],
)
def test_words_that_look_like_titles_are_said_after_a_verb_of_saying(
    text: str, speaker: str
) -> None:
    found = marked(text)
    assert found
    assert {q.speaker for q in found} == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Mara Vance, who represents Mr. Holt, accused the other side of “old trees.”",
            "Mara Vance",
        ),
        (
            "Speaking outside the court, Ravi Menon, a retired banker who has fought many cases, "
            "said he was “cautiously happy”.",
            "Ravi Menon",
        ),
        (
            "Ana Ruiz scolded Bo Hall after he accused her of having “the blood of geese” on her.",
            "Bo Hall",
        ),
        (
            "A teenager, who gave her name only as Zil, said she knew Ana Ruiz. “He is second "
            "chair,” she said.",
            "Zil",
        ),
        ("The deputy, identified as Sgt. Paul Rusk, shouted, “Let go of it!”", "Paul Rusk"),
        ("Counsel, senior advocate Milind Kate, submitted: “It is an overlap.”", "Milind Kate"),
        (
            "Greg Tilman, who runs the firm and who once compared rules to “fining a bird,” "
            "was there.",
            "Greg Tilman",
        ),
        ("One backbencher was blunter. “She is sinking,” they said.", "one backbencher"),
        (
            "The bank’s then chief economist mused that “nothing is unthinkable, only odd”.",
            "the bank’s then chief economist",
        ),
        ("Reader Tom K. wrote: “Ban the leaf blowers, please.”", "Tom K"),
        ("Rail operator Vestbanan tweets: “All departures are cancelled.”", "Vestbanan"),
        ("“My client waits,” wrote Dana Froom of Froom & Stitt.", "Dana Froom"),
        (
            "BAMAKO/ABUJA (Newswire) — The junta rejected the man, calling him “a clerk of old.”",
            "the junta",
        ),
    ],
)
def test_plain_subjects(text: str, speaker: str) -> None:
    assert {q.speaker for q in marked(text)} == {speaker}


def test_a_surname_is_whoever_was_just_named_in_full() -> None:
    text = (
        "Norman Ogle said the fan was legal. “We had them out,” Mr Ogle said.\n\n"
        "His brother, Derek Ogle, was milder. “I could hear it,” Mr Ogle said."
    )
    assert said(text) == [("We", "Norman Ogle"), ("I", "Derek Ogle")]


def test_a_headline_has_the_speaker_of_its_words_below() -> None:
    found = marked(
        "‘Get your hand off it, mate’: uproar over geese\n\n"
        "Prime Minister Ana Ruiz told Bo Hall to “get your hand off it, mate” on Monday."
    )
    assert {q.speaker for q in found} == {"Ana Ruiz"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Her voice was described by one critic as “a cathedral with a lamp”.", "one critic"),
        (
            "Bo Hall mocked the duke, and Ana Ruiz replying that “at least he looks up” won it.",
            "Ana Ruiz",
        ),
        (
            "“There is fog,” Ana Ruiz told them in Kanazawa, central Japan, adding that it was "
            "“neither wise nor needed”.",
            "Ana Ruiz",
        ),
        (
            "Kirsty Laing declined to come but in a statement praised the “spirit of all the "
            "island”.",
            "Kirsty Laing",
        ),
        ("MURCIA.– “They have taken all the water”. Ana Ruiz, 54, does not shout.", "Ana Ruiz"),
        ("Dean Moss is angry. Hunky Dean, 32, insists: “I am a just man.”", "Dean Moss"),
    ],
)
def test_subjects_at_a_distance(text: str, speaker: str) -> None:
    assert {q.speaker for q in marked(text)} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "What I am reading: “The Hungry Diaries,” by Mavis Gale, again.",
        "The choir of St. Brendan's sang “Cross Over Jordan”.",
    ],
)
def test_works_with_their_makers_are_nobodys_words(text: str) -> None:
    assert not marked(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Principal Bo Hall is strict.\n\nOne of the dinner ladies, who asked not to be named, "
            "had signed. “I like noise,” she said.",
            [("I", "one of the dinner ladies")],
        ),
        (
            "Two people who know of it said the board met. One described the mood as “funereal, "
            "with pastries”.",
            [("funereal", "one")],
        ),
        (
            "“That was about a horse,” Tad Brem said.\n\n“I am sorry?” said Joan Whit.\n\n"
            "“He has a horse.”",
            [("That", "Tad Brem"), ("I", "Joan Whit"), ("He", "Tad Brem")],
        ),
        (
            "Environmental group Walhi blamed the quarry. “It was no rain,” it said in print.",
            [("It", "Walhi")],
        ),
    ],
)
def test_lone_sources_and_answers(text: str, wanted: list[tuple[str, str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Hillary Moss spoke. She waved.\n\nBill Moss came too. “I am late,” Moss said.",
            "Bill Moss",
        ),
        ("Will Pasternak was freed. “I had a phone,” said Pasternak.", "Will Pasternak"),
        ("Will Moss be there? “I had a phone,” said Moss.", "Moss"),
        (
            "Governor Eunice Auma said no.\n\nA trader who sells fish near the gate said she had "
            "not slept. “I have four children,” she said.",
            "a trader",
        ),
    ],
)
def test_who_opens_the_sentence(text: str, speaker: str) -> None:
    assert [q.speaker for q in marked(text)][-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The new howitzer is late.\n\nI asked a serving officer, who can't be named because he "
            "would like to be promoted. “The gun is superb,” he said.",
            "a serving officer",
        ),
        (
            "His mother, who had driven up from Fresno, watched in his jersey. “He ate like a "
            "horse,” she said.",
            "His mother",
        ),
        (
            "“Nobody disputes it,” Carsten Holt said.\n\nAn aide was cautious. “It is late,” the "
            "person said.",
            "an aide",
        ),
        (
            "Musa Kamara, a teacher, fled. “We held hands,” Kamara said.\n\nThe representative of "
            "France said it “may amount to a war crime”.",
            "the representative of France",
        ),
        (
            "The transport secretary is facing calls to go.\n\nNaomi Farr told MPs it was late. "
            "Sir Bernard Moss rose.\n\nThe transport secretary replied that it was “a bad joke”.",
            "Naomi Farr",
        ),
        (
            "Steffen Brand said it was good. “I am glad,” Brand added.\n\nKieran Doyle scored late "
            "on.\n\n“He will play again,” the coach said.",
            "Steffen Brand",
        ),
        (
            "Asked how she would pay, Stella Moss was unfazed, and Miriam Holt laughed at it. "
            "“Smaller whales,” Moss said.",
            "Stella Moss",
        ),
        (
            "Minister Ararat Melkon met his Danish counterpart, Lars Ost. “I am new,” Lars Ost "
            "said.\n\nThe Armenian minister called it “a start”.",
            "Ararat Melkon",
        ),
        ("Families whose homes were flooded in Storm Edgar say they feel “abandoned”.", "families"),
        ("At the Rilin guesthouse a sign above the bar says “Talk to each other.”", "a sign"),
        ("A woman who did not give her name said she moved “to get away”.", "a woman"),
        ("Two aides met Ana Ruiz. “I have met one,” she said, according to two aides.", "Ana Ruiz"),
        ("“We resisted it,” said Marta Vidal i Puig, the lawmaker.", "Marta Vidal i Puig"),
        ("Chair of the board Miriam Holt called her “a fearless one”.", "Miriam Holt"),
        ("It is late. Rosine, a 26-year-old nurse, slept. “Come back,” she said.", "Rosine"),
        ("My guide, a former guard called Fatos Lesh, walks. “It is far,” he says.", "Fatos Lesh"),
        ("The new computer is slow. Ana Ruiz left. “It is mine,” she said.", "Ana Ruiz"),
    ],
)
def test_people_without_a_name_and_their_pronouns(text: str, speaker: str) -> None:
    assert [q.speaker for q in marked(text)][-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz was accused of “misleading the House” today.",
        "Premier accused of “hiding behind spreadsheets” over schools",
    ],
)
def test_the_accused_are_not_the_accusers(text: str) -> None:
    assert not any(q.speaker for q in marked(text))


def test_a_fund_is_not_who_backs_it() -> None:
    found = marked("One big shareholder backed the fund, saying managers had had “ten long years”.")
    assert [q.speaker for q in found] == ["one big shareholder"]


def test_a_pronoun_between_two_people_is_not_sure() -> None:
    words = " at noon. “It is late, and we are all tired of it,” she told reporters."
    near = marked("It was late in March. Ana Ruiz, a teacher, spoke" + words)
    torn = marked("Ana Ruiz and Eva Moss met" + words)
    assert near[0].confidence > 0.9 > torn[0].confidence


def test_a_definite_stranger_is_not_sure() -> None:
    (known,) = marked("“It is late,” the diplomat said.")
    (unnamed,) = marked("“It is late,” a diplomat said.")
    assert known.confidence < 0.9 < unnamed.confidence


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ana Crake sat down. “So,” Crake said.\n\nThe Speaker looked up. “No,” he said.",
            "the Speaker",
        ),
        (
            "Emma Hart branded the pitch bad.\n\n“I would not walk my dog on that,” the United "
            "manager said.\n\nNell Moss, the winger, was hurt.",
            "Emma Hart",
        ),
        (
            "General says drills are late\n\nA large exercise is late, Ann Moss said.\n\n“It is "
            "slow,” Gen. Markus Lind told reporters.\n\n“No,” the general said.",
            "Markus Lind",
        ),
        (
            "Inge Verh, the commissioner, was late.\n\nKen Pryde came. “Hm,” Pryde said.\n\nThe "
            "firm's chairman described it as “the first improvement here”.",
            "the firm's chairman",
        ),
        ("Interview: Chef Giulia Ferr: “I burn things on purpose now”", "Giulia Ferr"),
        (
            "The Kremlin softened the message, with a spokesman describing it as “emotional but "
            "understandable”.",
            "a spokesman",
        ),
    ],
)
def test_sources_beside_other_names(text: str, speaker: str) -> None:
    assert [q.speaker for q in marked(text)][-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Museum admits prized 'Viking' ship was parade float\n\nFARGO — It hung there.",
        "Brother jailed over ‘granny scam’\n\nA man who took her savings was jailed.",
    ],
)
def test_who_may_have_said_what_may_be_a_coinage_is_not_sure(text: str) -> None:
    for quote in marked(text):
        assert quote.confidence < 0.9
        assert quote.speaker is None or "perhaps nobody's words" in (quote.reason or "")


def test_a_whole_sentence_in_marks_is_somebodys_words() -> None:
    (quote,) = marked('The hall was full on Monday. "We will not sell it," said Ada Lund.')
    assert quote.confidence > 0.9
    assert "nobody" not in (quote.reason or "")
