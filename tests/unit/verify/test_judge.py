"""The seven verdicts on made-up print."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.verify.findings import severity
from corpus.verify.judge import judge
from tests.unit.verify.memory import MemoryEvidence

HARBOUR = """Harbour plan divides Port Elsing

“We will not sell the harbour unless the council agrees in writing,” Mayor Anna Verhoeven said \
on Monday. “The cranes stay where they are.”

Port director Tomas Lindqvist said the sale was “a grave mistake” and that the town would lose \
400 jobs by the summer.

“There is no money left in the fund, … and nobody has told the workers,” Lindqvist said.

“They [the banks] came in March, we asked for time,” Verhoeven said, “though not for money.”

The harbour has lost a third of its traffic since the bridge opened in the north.
"""
EVIDENCE = MemoryEvidence([Article("harbour.txt", HARBOUR)])


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The cranes stay where they are.", "verbatim"),
        ('"the cranes stay where they are"', "verbatim"),
        ("We will not sell the harbour unless the council agrees in writing", "verbatim"),
        ("We will not sell the harbour", "cut"),
        ("We will not sell … unless the council agrees", "cut"),
        ("We will sell the harbour unless the council agrees in writing", "altered"),
        ("We will not sell the port unless the council agrees in writing", "altered"),
        ("There is no money left in the fund, … and nobody has told the workers", "verbatim"),
        (
            "We will not sell the harbour unless the council agrees in writing. "
            "The cranes stay where they are.",
            "joined",
        ),
        ("the town would lose 400 jobs by the summer", "paraphrase"),
        ("the sale was a grave mistake", "paraphrase"),
        ("the town would lose 500 jobs by the summer", "paraphrase"),
        ("They [the lenders] came in March", "altered"),
        ("They [the banks] came in March", "cut"),
        ("They [the banks] came in March, we asked for time, though not for money.", "verbatim"),
        ("They came in March, we asked for time, but not for money.", "altered"),
        ("They [the banks] came in March, we asked for time", "verbatim"),
        ("Nothing of the kind has ever crossed my desk", "not-found"),
        ("", "not-found"),
    ],
)
def test_verdict(text: str, verdict: str) -> None:
    assert judge(EVIDENCE, text).verdict == verdict


MEADOW = """Objectors fill the hall

“That’s my dog,” Maurice Babb told the committee. “He’s swimming.”

“He’s late,” said Ann Lee. “Call me when the water has gone.”

“Ask to see the bank statements,” said Inspector Colm Brady. “It feels rude. Ask anyway.” “Nobody \
will mind,” he added, “and do not pay.”
"""


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("That’s my dog. He’s swimming.", "joined"),
        ("That’s my dog. He’s late.", "altered"),
        ("He’s late. Call me when the water has gone.", "joined"),
        ("He’s late. Ask to see the bank statements.", "altered"),
        ("Ask to see the bank statements. ... Ask anyway.", "cut"),
        ("Ask to see the bank statements … Nobody will mind", "cut"),
        ("Ask to see the bank statements. Ask anyway.", "joined"),
        ("Ask anyway … Ask to see the bank statements.", "joined"),
        ("That’s my dog … Call me when the water has gone.", "joined"),
        ("Ask to see the bank statements. ... Ask rude.", "altered"),
        ("Ask to see bank statements. It feels rude. Ask anyway.", "altered"),
        ("Ask to see the bank statements. It feels rude. Ask anyway that", "altered"),
        ("Ask to see the bank statements and it feels rude. Ask anyway.", "joined"),
    ],
)
def test_few_words_of_one_breath_are_known_and_a_marked_leap_is_a_cut(
    text: str, verdict: str
) -> None:
    assert judge(MemoryEvidence([Article("a.txt", MEADOW)]), text).verdict == verdict


def test_a_wrong_name_is_other_speaker_and_a_right_one_is_not() -> None:
    words = "The cranes stay where they are"
    wrong = judge(EVIDENCE, words, "Tomas Lindqvist")
    assert wrong.verdict == "other-speaker"
    assert "the draft says Tomas Lindqvist" in wrong.message
    assert "Verhoeven" in wrong.message
    for right in ("Anna Verhoeven", "Verhoeven", "Mayor Verhoeven", "A. Verhoeven", "she"):
        assert judge(EVIDENCE, words, right).verdict == "verbatim"


@pytest.mark.parametrize(
    "text", ["We build it in the U.S.", "We build it in the U.S", "we build it in the US"]
)
def test_an_abbreviation_may_lose_its_points(text: str) -> None:
    evidence = MemoryEvidence(
        [Article("a.txt", "News\n\n“We build it in the U.S.,” Ann Moss said.\n")]
    )
    assert judge(evidence, text).verdict == "verbatim"


def test_words_that_one_said_and_another_was_reported_to_say() -> None:
    said = "“The harbour is closed for the winter,” said Anna Verhoeven, the mayor."
    told = "Tomas Lindqvist, the director, said that the harbour is closed for the winter."
    evidence = MemoryEvidence([Article("a.txt", f"Port news\n\n{said}\n\n{told}\n")])
    words = "The harbour is closed for the winter"
    assert judge(evidence, words, "Anna Verhoeven").verdict == "verbatim"
    assert judge(evidence, words, "Tomas Lindqvist").verdict == "paraphrase"
    assert judge(evidence, words, "Pia Okonkwo").verdict == "other-speaker"


def test_a_part_before_its_cue_tells_how_the_sentence_goes_on() -> None:
    found = judge(EVIDENCE, "They [the banks] came in March, we asked for time")
    assert found.verdict == "verbatim"
    assert "the sentence goes on: “They [the banks] came" in found.message


def test_a_cut_says_what_it_leaves_out_and_offers_the_longer_form() -> None:
    found = judge(EVIDENCE, "We will not sell the harbour")
    assert "leaves out a condition: “unless the council agrees in writing”" in found.message


def test_only_what_shares_more_than_small_words_is_told_as_the_nearest() -> None:
    far = judge(EVIDENCE, "The moon is made of cheese and they stay for it").message
    near = judge(
        EVIDENCE, "Nobody has told the museum that there is money for new paintings"
    ).message
    assert far == "these words are not in the archive"
    assert "the nearest is" in near


def test_an_altered_text_comes_with_its_word_diff() -> None:
    found = judge(EVIDENCE, "We will not sell the port unless the council agrees in writing")
    assert [part for part in found.matches[0].diff if part[0] != "="] == [
        ("-", "port"),
        ("+", "harbour"),
    ]


def test_a_word_diff_has_both_marks_of_a_pair() -> None:
    found = judge(EVIDENCE, "sale a grave mistake and that the town will lose jobs")
    assert ("=", "“a grave mistake” and that the town") in found.matches[0].diff


def test_prose_is_told_from_reported_speech() -> None:
    found = judge(EVIDENCE, "lost a third of its traffic since the bridge opened")
    assert found.verdict == "paraphrase"
    assert "the article's own words" in found.message
    assert "harbour.txt:11" in found.message


def test_the_words_of_a_turn_are_verbatim_without_marks() -> None:
    talk = (
        "Q: Will you sell the harbour?\n\nA: We will not sell it this year or the next.\n\n"
        "Q: And the cranes?\n\nA: The cranes stay where they are, all four of them.\n"
    )
    evidence = MemoryEvidence([Article("talk.txt", talk)])
    found = judge(evidence, "The cranes stay where they are, all four of them.")
    assert found.verdict == "verbatim"
    changed = judge(evidence, "The cranes stay where they were, all four of them.")
    assert changed.verdict == "altered"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The cranes stay where we are", "“they” for “we”"),
        ("The cranes stay where they were.", "“are” for “were”"),
        ("They will not sell the harbour unless the council agrees", "“We” for “They”"),
        ("We will not sell the harbour unless council agrees by writing", "“in” for “by”"),
        ("We will not sell the harbour unless it agrees in writing", "“the council” for “it”"),
        ("We will not sell the harbour unless in writing", "“the council agrees” is left out"),
    ],
)
def test_what_the_print_has_for_the_outer_words_is_told(text: str, told: str) -> None:
    verdict = judge(EVIDENCE, text)
    assert verdict.verdict == "altered"
    assert told in verdict.message
    assert "is not in print" not in verdict.message


def test_words_from_another_quotation_are_not_called_absent() -> None:
    text = (
        "We will not sell the old harbour unless the council agrees in writing, nobody has "
        "told the workers"
    )
    verdict = judge(EVIDENCE, text)
    assert verdict.verdict == "altered"
    assert "“old” is not in print" in verdict.message
    assert "“nobody has told the workers” is printed apart" in verdict.message


WEIR = Article(
    "weir.txt",
    """Weir to go

“A leak does not care what the day is,” said the lock keeper, Ida Moore. “It grows at the speed \
of water, not at the speed of letters.”

“We would not ask anyone to leave,” Tom Reed said. “What we want is for boats to stop here.”
""",
)
WEIR_AGAIN = Article(
    "again.txt",
    """“A leak doesn’t care what the day is. It grows at the speed of water, not the speed of \
letters,” Ida Moore said.
""",
)


def test_print_that_has_it_in_parts_goes_before_print_that_has_it_altered() -> None:
    text = (
        "A leak does not care what the day is. It grows at the speed of water, "
        "not at the speed of letters."
    )
    found = judge(MemoryEvidence([WEIR_AGAIN, WEIR]), text, "Ida Moore")
    assert (found.verdict, "only a cue between" in found.message) == ("joined", True)
    worse = judge(MemoryEvidence([WEIR_AGAIN, WEIR]), text.replace("leak", "lake"), "Ida Moore")
    assert worse.verdict == "altered"


def test_parts_are_shown_as_sentences() -> None:
    found = judge(
        MemoryEvidence([WEIR]), "We would not ask anyone … What we want is for boats to stop here."
    )
    assert "leave. What we want" in found.message


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("We would not ask anyone to … boats to stop here.", "“What we want is for”"),
        ("We would not ask anyone to leave. … for boats to stop here.", ""),
        ("We would not ask anyone to leave … What we want is for boats", ""),
        ("We would not ask anyone. … for boats to stop here.", ""),
        ("We would not ask anyone to [leave, but want] boats to stop here.", ""),
    ],
)
def test_an_ellipsis_from_one_sentence_into_another_is_a_loss(text: str, lost: str) -> None:
    message = judge(MemoryEvidence([WEIR]), text).message
    assert ("leaves out a sentence's beginning" in message, lost in message) == (bool(lost), True)


LEADER = Article(
    "leader.txt",
    """A quay too far

The council has never met a crane that it did not want to paint. It will close the quay for a \
year, the harbour master told members.

“You can’t paint that. We would all be sacked,” said Ida Moore.
""",
    outlet="The Elsing Star",
    authors=("Nora Brandt",),
)
OWN = "The council has never met a crane that it did not want to paint."


@pytest.mark.parametrize(
    ("text", "claimed", "own"),
    [
        (OWN, "Nora Brandt", True),
        (OWN, "Brandt", True),
        (OWN, "The Elsing Star", True),
        (OWN, "the paper", True),
        (OWN, "Ida Moore", False),
        (OWN, None, False),
        (OWN.replace("paint", "sell"), "Nora Brandt", False),
        ("It will close the quay for a year", "the Star", True),
        ("It will close the quay for a year", "the harbour master", False),
    ],
)
def test_prose_given_to_whoever_wrote_it(text: str, claimed: str | None, own: bool) -> None:
    found = judge(MemoryEvidence([LEADER]), text, claimed)
    assert (found.verdict, "own words, word for word" in found.message) == ("paraphrase", own)
    assert severity(found) == ("note" if own else "error")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("You can paint that.", "altered"),
        ("You can’t paint that.", "verbatim"),
        ("You can paint this.", "not-found"),
        ("We can paint that.", "not-found"),
    ],
)
def test_a_few_words_that_lack_a_not_alone_are_altered(text: str, verdict: str) -> None:
    assert judge(MemoryEvidence([LEADER]), text).verdict == verdict


QUAY = """Quay

“I told her, ‘You cannot win this one,’ and she said, ‘I do not have to win it,’” Tom Reed said of \
Ida Moore. “When the minister says “nobody will be cold this winter” he means nobody he knows.”
"""


@pytest.mark.parametrize(
    ("text", "claimed", "inside"),
    [
        ("I do not have to win it", "Ida Moore", True),
        ("nobody will be cold this winter", "Leo Hargreave", True),
        ("he means nobody he knows", "Leo Hargreave", False),
        ("I told her, ‘You cannot win this one,’", "Ida Moore", False),
    ],
)
def test_what_is_passed_on_in_marks_is_told_as_that(text: str, claimed: str, inside: bool) -> None:
    found = judge(MemoryEvidence([Article("quay.txt", QUAY)]), text, claimed)
    assert found.verdict == "other-speaker"
    assert ("in marks in what Tom Reed says" in found.message) == inside


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("I do not have to win it", ""),
        ("You cannot win this one", ""),
        ("win this one", "leaves out a negation"),
        ("said, ‘I do not have to win it,’", ""),
        ("We will pay", "leaves out a negation"),
        ("it rained", "leaves out a qualification"),
    ],
)
def test_a_cue_before_inner_marks_is_no_qualification(text: str, lost: str) -> None:
    more = "“They said, ‘Perhaps it rained.’ They never said, ‘We will pay,’” Ann Lee said.\n"
    found = judge(MemoryEvidence([Article("quay.txt", QUAY + more)]), text)
    assert found.verdict == "cut"
    assert found.message.startswith(lost or "a part of")


@pytest.mark.parametrize(
    ("claimed", "verdict"),
    [("Rex Oduya", "other-speaker"), ("Oduya’s deputy", "verbatim"), (None, "verbatim")],
)
def test_somebody_s_deputy_is_not_himself(claimed: str | None, verdict: str) -> None:
    page = "Rex Oduya led the board. Mr Oduya’s deputy said: “It is not urgent, I suppose.”\n"
    evidence = MemoryEvidence([Article("board.txt", page)])
    assert judge(evidence, "It is not urgent, I suppose.", claimed).verdict == verdict


@pytest.mark.parametrize(
    ("marked", "verdict"),
    [
        ("“{}”", "verbatim"),
        ("''{},''", "verbatim"),
        ("``{}''", "verbatim"),
        ("‘{}’", "verbatim"),
        ("the dogs' {}’s", "paraphrase"),
        ("{}", "paraphrase"),
    ],
)
def test_a_name_that_print_has_in_marks_is_there_in_marks(marked: str, verdict: str) -> None:
    name = "A Long Walk Around the Harbour"
    text = f"Road book out\n\n{name} is new.\n\nThe guide, {marked.format(name)} to many, sells.\n"
    evidence = MemoryEvidence([Article("road.txt", text)])
    assert judge(evidence, name).verdict == verdict


MOVED = """News

“I am glad that, finally, another mayor of this old town is willing to stand up,” Tom Reed said.

Ann Lee said: “Cass was born in Elsing. Bo was born in Denby.”

“When you hit him, he will hit back nine times,” Flo Gant said.
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "I am glad that another mayor of this old town is finally willing to stand up",
            "“finally” has another place in print",
        ),
        ("Bo was born in Denby; Cass was born in Elsing", "has another place in print"),
        ("he will hit back nine times when you hit him", "“when you hit him” has another place"),
    ],
)
def test_words_at_another_place_are_not_called_absent(text: str, told: str) -> None:
    found = judge(MemoryEvidence([Article("moved.txt", MOVED)]), text)
    assert found.verdict == "altered"
    assert told in found.message
    assert "not in print" not in found.message
    assert "left out" not in found.message
