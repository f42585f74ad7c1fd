"""Who speaks in constructions that part a speaker from the words, or name several people."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract


def speakers(text: str) -> list[str | None]:
    """The speaker of every marked quotation, in order."""
    return [q.speaker for q in extract(Article(path="x", text=text)).quotes if q.verbatim]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Jerome Applewhite, in his first remarks since the board, led by the investor Mona "
            "Straub, voted to remove him, called it “a mistake”.",
            "Jerome Applewhite",
        ),
        (
            "The teachers’ union, whose president, Barb Eklund, is to meet the governor, called "
            "the offer “a pay cut in a party hat.”",
            "the teachers’ union",
        ),
        (
            "Quarterback Deke Lawson, quoted by his agent, Marv Kessel, in an email, said the "
            "trade was “news to me.”",
            "Deke Lawson",
        ),
        (
            "When Anna Moss, who leads the board, left, the mayor, Carl Lind, called it “a pity”.",
            "Carl Lind",
        ),
        (
            "He was replaced by Conrad Weiss, of whom a colleague once said that he “could start "
            "an argument in an empty lift”.",
            "a colleague",
        ),
        (
            "The applause went to Nora Mukwasi, whose daughter Chipo came first and who told the "
            "crowd that she had “slept properly”.",
            "Nora Mukwasi",
        ),
        (
            "Colonel Esteban Rocha, in a broadcast that many took for a joke, told citizens, "
            "“Stay in your homes.”",
            "Esteban Rocha",
        ),
    ],
)
def test_a_subject_stands_far_before_its_verb(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_two_clauses_have_two_speakers() -> None:
    text = (
        "Whereas the party leader Charles Maybury spoke of “a good night”, his campaign manager, "
        "Pippa Dunn, called it “the worst since 1906”."
    )
    assert speakers(text) == ["Charles Maybury", "Pippa Dunn"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The bishop called it “a blessing”; the mayor called it “a bill.”",
            ["the bishop", "the mayor"],
        ),
        (
            "While Ruth Abelson says the park is “finished,” her neighbor Cornelius Tate says it "
            "is “just getting started.”",
            ["Ruth Abelson", "Cornelius Tate"],
        ),
        (
            "Ministers say the law is “proportionate” but rights groups call it “a blank cheque”.",
            ["ministers", "rights groups"],
        ),
        (
            "“Objection,” said the lawyer Yolanda Pruss. “Sustained,” said the judge.",
            ["Yolanda Pruss", "the judge"],
        ),
        (
            "A woman who was walking her dog nearby said she had seen “two lads running”.",
            ["a woman"],
        ),
        ("Residents were told to “lock your doors and leave the light on.”", [None]),
        (
            "The dockers shouted and their leader, Carl Bo, read out a text from the owners: “No.”",
            ["a text from the owners"],
        ),
    ],
)
def test_each_clause_has_its_own_subject(text: str, wanted: list[str | None]) -> None:
    assert speakers(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Carl Lind of Hull Securities kept his “sell” rating on the stock on Monday.",
        "The word for “spoon” had gone, Carl Lind wrote later.",
        "Which of them lives there, biologists call the “twilight zone”, is not known.",
        "Carl Lind published it under the title “We Locked You Out” on Monday.",
        "Carl Lind was known to them all as “the bear” in those days.",
    ],
)
def test_labels_are_nobodys_words(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("tag", "speaker"),
    [
        ("said Tyne Rail engineering director Siobhan McAteer", "Siobhan McAteer"),
        ("said the Sri Lankan", "Chathura Peiris"),
        ("said Padre Anselmo Guinto", "Anselmo Guinto"),
        ("said Belgian Green Sofie De Ridder", "Sofie De Ridder"),
    ],
)
def test_tags_with_titles_and_peoples(tag: str, speaker: str) -> None:
    text = f"The batsman Chathura Peiris, 25, sat on the grass on Monday. “No,” {tag}."
    assert speakers(text) == [speaker]


def test_a_tag_behind_the_words_beats_the_one_before() -> None:
    text = "“The schools,” said Kimmy Tran, 34. “My wife did,” said a man in a cap who was leaving."
    assert speakers(text) == ["Kimmy Tran", "a man in a cap"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Capital One said that “the breach was contained.”", "Capital One"),
        ("In a letter, the mayor of Two Forks said it would “drain us all”.", "Two Forks"),
        ("All India Radio said on Monday that it was “pleased.”", "All India Radio"),
        ("“You cannot insure a mountain,” says Gerda von und zu Rau, 60.", "Gerda von und zu Rau"),
        (
            "The state got N41bn, Ngozi Ihejirika alleged. She said, “We have written letters.”",
            "Ngozi Ihejirika",
        ),
    ],
)
def test_numbers_and_small_words_in_names(text: str, speaker: str) -> None:
    (found,) = speakers(text)
    assert (found or "").endswith(speaker)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("William “Winkle” Strachan", "Winkle"),
        ("Regina Lok Wing-sze", "Lok"),
        ("Kaouther Ben Jemaa", "Ben Jemaa"),
    ],
)
def test_short_forms_of_names(name: str, short: str) -> None:
    text = f"Everyone knows the baker {name}. Carl Lind came too. “It was raining,” {short} said."
    assert speakers(text) == [name]


def test_a_surname_is_whoever_has_borne_it_so_far() -> None:
    text = (
        "Suyapa Canales, 44, woke up. Her husband, Wilmer, went back for his mother.\n\n"
        "“He told me to go,” Canales said.\n\nWilmer Canales was found an hour later."
    )
    assert speakers(text) == ["Suyapa Canales"]


@pytest.mark.parametrize("told", ["pulp maker Nordfiber", "retailer Nordfiber"])
def test_a_firm_is_known_by_its_trade(told: str) -> None:
    text = (
        f"Finnish {told} will close two mills.\n\nThe company, which lost money, said staff would "
        "go. In a statement it described the move as “market-related”."
    )
    assert speakers(text) == ["Nordfiber"]


def test_who_is_told_something_does_not_say_it() -> None:
    text = "In a heated debate the minister, Fiona Macaskill, was told she had “stranded islands”."
    assert speakers(text) == [None]


def test_the_one_with_whom_the_paragraph_begins_is_the_greek() -> None:
    text = (
        "“We passed it about,” said Mick Garvey, the manager.\n\nHis opposite number, Stavros "
        "Lekkas, could hardly have been happier. “I told him so,” the Greek said."
    )
    assert speakers(text) == ["Mick Garvey", "Stavros Lekkas"]


def test_several_in_brackets() -> None:
    text = (
        "What they said about it: “Justice, at last” (Lena Hoyt, the victim’s sister); “A black "
        "day for the law” (defence counsel Rory Blaine)."
    )
    assert speakers(text) == ["Lena Hoyt", "Rory Blaine"]


BELOW = (
    "\n\nPrime Minister Kari Lunde on Monday rejected a plan to close the ports.\n\n“We will not "
    "close the ports,” Lunde told parliament. “It would be madness.”\n\nOpposition leader Erik "
    "Dahl said she was “dreaming”.\n"
)


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("PM calls port plan “madness”", "Kari Lunde"),
        ("Norway PM says closing ports “would be madness”", "Kari Lunde"),
        ("Norwegian ports: “It would be madness”", "Kari Lunde"),
        ("PM “dreaming” over ports, says Dahl", "Erik Dahl"),
        ("Lunde: “We will not close the ports”", "Kari Lunde"),
    ],
)
def test_offices_and_repeated_words_of_headlines(headline: str, speaker: str) -> None:
    assert speakers(headline + BELOW)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Captain Rubel Haque left out a spinner on a surface that the groundsman had called "
            "“dry as toast” on Friday.",
            "the groundsman",
        ),
        (
            "Drivers’ union TDA, which had sought assurances, said it was “content for the trial "
            "to go on”.",
            "TDA",
        ),
        (
            "The Bakers and Allied Workers’ Union called the sum “crumbs from the table”.",
            "Bakers and Allied Workers’ Union",
        ),
        (
            "Halden slashed its forecast, blaming one who, in the words of its chief executive, "
            "“still wants the grill”.\n\nShares fell, said Dale Kirch, the chief executive.",
            "Dale Kirch",
        ),
    ],
)
def test_subjects_with_bodies_and_offices(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Malta’s coast guard said it had delivered water on Friday. It said its crews had "
            "“met every obligation in law.”",
            "Malta’s coast guard",
        ),
        (
            "Halden cut its forecast on Monday. Shares in Halden fell.\n\nHalden had debts. In a "
            "filing on Friday it warned that it “may not survive the year”.",
            "Halden",
        ),
        (
            "Kari Moe, a lawyer, has asked for the logs. A clerk, she said, told her that they had "
            "been “damaged by humidity”.",
            "a clerk",
        ),
        (
            "Col Babbage is angry. A former process controller, he says he was told to go. “My "
            "boss called it a rest,” he says.",
            "Col Babbage",
        ),
    ],
)
def test_it_and_he_take_up_whoever_the_text_is_about(text: str, speaker: str) -> None:
    assert (speakers(text)[0] or "").endswith(speaker.removeprefix("Col "))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Pia Rask, who chairs the union, walked out on Monday.\n\n“We were treated like "
            "furniture for nine years,” she said.\n\n‘Treated like furniture’\n\nThe company "
            "said it would not comment.",
            ["Pia Rask", "Pia Rask"],
        ),
        (
            "Guard “slept through alarm”, court told\n\nA guard at the mill slept through the "
            "alarm, a court heard on Monday.\n\n“It was loud,” Pia Rask said.",
            [None, "Pia Rask"],
        ),
        (
            "Cold baths “lift mood”, study finds\n\nA study of 300 swimmers was published on "
            "Monday.\n\n“It was cold,” Pia Rask said.",
            ["a study of 300 swimmers", "Pia Rask"],
        ),
    ],
)
def test_headlines_and_crossheads_repeat_words_of_the_report(
    text: str, names: list[str | None]
) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Hansol freezes nickel project\n\nSouth Korea’s Hansol Chemicals has stopped work at "
            "a refinery.\n\nIn a letter to contractors, Hansol said it would “honour all "
            "invoices”.",
            "Hansol Chemicals",
        ),
        (
            "Tam Nguyen-Ashby, policy director of the advocacy body Fair Trolley, said voluntary "
            "schemes had failed.\n\n“Every time they discover transparency,” she said.",
            "Tam Nguyen-Ashby",
        ),
        ("“They’ve all got alarms,” says the guard, Mohd. Irfan Qureshi.", "Mohd. Irfan Qureshi"),
        ("Substitute Nahuel Ibarrola scored. “He told me,” said Ibarrola.", "Nahuel Ibarrola"),
        (
            "The company, Minas Brancas, denies it. “Nobody was pressed,” it said in a statement.",
            "Minas Brancas",
        ),
        (
            "Quinlan put it best: “It is worth nothing to a bank.” “It is worth nothing to a "
            "bank,” said Tove Lind.",
            "Quinlan",
        ),
    ],
)
def test_names_that_are_cut_abbreviated_or_of_the_other_gender(text: str, speaker: str) -> None:
    assert speakers(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Denis Thwaite said no. ‘I learned to swim in that pool,’ he said.\n\nA voice from "
            "the gallery called back: ‘You haven’t looked anybody in the eye all night!’",
            "a voice from the gallery",
        ),
        (
            "Saffron Delacourt, an analyst at Pell, cut her target.\n\nOne top-20 shareholder "
            "said people had been patient. “They told us in July,” the investor said.",
            "one top-20 shareholder",
        ),
        (
            "Brightaisle, the homewares chain, cut its profit forecast on Wednesday, blaming “a "
            "marked softening in discretionary baskets”.",
            "Brightaisle",
        ),
        (
            "Dinara Seitkaliyeva signed the audit.\n\nThe judge asked her why she had not gone "
            "to the police. “I did,” she answered.",
            "Dinara Seitkaliyeva",
        ),
        (
            "Jobs will go to residents, including former plant employees, under what the "
            "companies call a “neighbors-first commitment.”",
            "the companies",
        ),
        (
            "A trader wept.\n\nAn eyewitness, who simply gave his name as Lekan, told reporters "
            "of a fire. “I was shouting,” he said.",
            "Lekan",
        ),
    ],
)
def test_sources_of_few_words(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_what_a_note_is_headed_is_said_by_nobody() -> None:
    text = (
        "Saffron Delacourt wrote in a note headlined “Duvet Day” that it was “the thinnest item”. "
        "His report has a heading which reads “Means of Escape”."
    )
    assert speakers(text) == ["Saffron Delacourt"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The central bank “stands ready to act” if the krona weakens further, Deputy Governor "
            "Ilse Marant said on Tuesday, according to the text of a speech.",
            ["Ilse Marant"],
        ),
        (
            "Oil exports were “running normally” on Wednesday, two shipping agents and a port "
            "source said, contradicting a statement by the ministry.",
            ["two shipping agents"],
        ),
        (
            "The bid “significantly undervalues” the company, Pemberton Foods’ board said, "
            "advising shareholders to take no action.",
            ["Pemberton Foods’ board"],
        ),
        (
            "Judge Ramon Ybarra, writing for the majority, held that the tax was ‘a fine in fancy "
            "dress’; in dissent, Judge Claire Toomey accused her colleagues of ‘tailoring’.",
            ["Ramon Ybarra", "Claire Toomey"],
        ),
        (
            "Rhona Illingworth was on the radio. There it was, her last message before the mast "
            "came down: “Can see your light.”",
            ["Rhona Illingworth"],
        ),
        (
            "The regional emergencies ministry said it was over. “Work goes on,” it said.",
            ["the regional emergencies ministry"],
        ),
    ],
)
def test_tags_that_end_the_sentence_and_papers_of_ones_own(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Grain backs up as “dock strike bites”\n\nFarmers are waiting. “We have nowhere to "
            "put it,” said Nora Quist.",
            [None, "Nora Quist"],
        ),
        (
            "Brightwater Cuts Outlook, Citing “Soft Demand”\n\nBrightwater cut its outlook.",
            ["Brightwater"],
        ),
        (
            "Hadiza Bello said her son, Sani Bello, had rung at midnight and told her, “Mama, "
            "they are at the gate.”",
            ["Sani Bello"],
        ),
        (
            "Anjali Kapoor testified that Scott Lindell, then her supervisor, had warned her to "
            "“keep your mouth shut or find another city.”",
            ["Scott Lindell"],
        ),
    ],
)
def test_headlines_without_a_source_and_relays_with_asides(
    text: str, names: list[str | None]
) -> None:
    assert speakers(text) == names
