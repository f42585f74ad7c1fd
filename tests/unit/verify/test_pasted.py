"""Quotations as they are pasted: words that a line's end breaks, ends that differ, few words."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.verify.drafts import parse
from corpus.verify.judge import judge
from corpus.verify.linting import Options, lint_with
from corpus.verify.pasted import pasted, verdict_of
from tests.unit.verify.memory import MemoryEvidence

PRINT = """Harbour news

“I do not doubt the justice of it,” Mayor Anna Verhoeven said on Monday.

“Our telephones were dead for twenty-two hours, and the half-time show went on,” she said.

“I will take the old crane over the new one or the ferry any day,” Tomas Lindqvist said.

The union called the plan “rushed and, in all likelihood, unlawful”.

“We, as I told the board before, will never sell,” Lindqvist said.

“We are not yet out of the woods,” he added.
"""
EVIDENCE = MemoryEvidence([Article("harbour.txt", PRINT)])


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Our tele-\nphones were dead for twenty-two hours", "verbatim"),
        ("Our telephones were dead for twenty-\ntwo hours", "verbatim"),
        ("Our tele-\r\n phones were dead for twenty-\r\n two hours", "verbatim"),
        ("Our tele- phones were dead for twenty-two hours", "verbatim"),
        ("Our tele\u00ad\nphones were dead for twenty-two hours", "verbatim"),
        ("Our tele-\ngrams were dead for twenty-two hours", "altered"),
        ("Our tele-\nphones were dead for forty-\ntwo hours", "altered"),
        ("Our tele-\n> phones were dead for twenty-two hours", "verbatim"),
    ],
)
def test_a_line_s_end_may_break_words(text: str, verdict: str) -> None:
    found = judge(EVIDENCE, text)
    assert found.verdict.replace("cut", "verbatim") == verdict
    assert found.text == text


@pytest.mark.parametrize(
    ("text", "diff"),
    [
        (
            "I doubt the justice of it",
            [("=", "I"), ("+", "do not"), ("=", "doubt the justice of it")],
        ),
        (
            "I will take the old crane over the new one any day",
            [
                ("=", "I will take the old crane over the new one"),
                ("+", "or the ferry"),
                ("=", "any day"),
            ],
        ),
        (
            "We will never sell",
            [("=", "We"), ("+", "as I told the board before"), ("=", "will never sell")],
        ),
    ],
)
def test_words_left_out_near_an_end_are_told_as_left_out(
    text: str, diff: list[tuple[str, str]]
) -> None:
    found = judge(EVIDENCE, text)
    assert found.verdict == "altered"
    assert list(found.matches[0].diff) == diff


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("rushed and unlawful", "altered"),
        ("rushed and, in all probability, unlawful", "altered"),
        ("rushed and welcome", "not-found"),
        ("unlawful and rushed", "not-found"),
    ],
)
def test_a_fragment_that_lost_words_is_altered(text: str, verdict: str) -> None:
    assert judge(EVIDENCE, text).verdict == verdict


def linted(draft: str, syntax: str = "text") -> list[tuple[str, str]]:
    found = lint_with(EVIDENCE, parse(draft, syntax), "d", Options())
    return [(one.verdict.verdict, one.verdict.text) for one in found]


@pytest.mark.parametrize(
    ("draft", "verdicts"),
    [
        ("He was the “enfant terrible” of the board, says the paper of Tomas Lindqvist.\n", []),
        ("Tomas Lindqvist was the “enfant terrible” of the board.\n", []),
        ("Tomas Lindqvist was an “enfant terrible” — Anna Verhoeven, 2020\n", ["not-found"]),
        ("Tomas Lindqvist called her an “enfant terrible”.\n", ["not-found"]),
        ("Tomas Lindqvist was “rather an enfant terrible” of the board.\n", ["not-found"]),
    ],
)
def test_few_words_in_marks_with_a_name_near_are_nobody_s(draft: str, verdicts: list[str]) -> None:
    assert [verdict for verdict, _ in linted(draft)] == verdicts


def test_a_common_phrase_of_another_counts_when_it_is_a_whole_quotation() -> None:
    said = "Anna Verhoeven said: “We are not yet out of the woods.”\n"
    assert linted(said)[0][0] == "other-speaker"
    assert linted("Anna Verhoeven said: “We are not.”\n")[0][0] != "other-speaker"


@pytest.mark.parametrize("newline", ["\n", "\r\n", " \n  "])
def test_a_sentence_goes_on_over_a_line_s_end_in_plain_text(newline: str) -> None:
    filler = "This is a paragraph of a hundred words and more that nobody has wrapped, " * 2
    draft = (
        f"{filler}\n\n“I do not doubt the{newline}justice of it,” the mayor,{newline}"
        f"Anna Verhoeven, said.\n\n“I do not doubt the{newline}wisdom of it,” she said.\n"
    )
    assert [verdict for verdict, _ in linted(draft)] == ["verbatim", "altered"]


def test_a_line_that_ends_with_a_comma_goes_on_with_a_name_or_a_mark() -> None:
    filler = "This is a paragraph of a hundred words and more that nobody has wrapped, " * 2
    draft = f'{filler}\n\n"I do not doubt the justice of it," said the mayor,\nAnna Verhoeven.\n'
    found = lint_with(EVIDENCE, parse(draft, "text"), "d", Options())
    assert [one.speaker for one in found] == ["Anna Verhoeven"]


@pytest.mark.parametrize(
    ("draft", "verdicts"),
    [
        ("The board of Anna Verhoeven has a brochure called “Safe Below the Old Crane”.\n", []),
        ("We watched “State of the Old Crane Over the New”, a film about a harbour.\n", []),
        ("We watched “Take the Old Crane”, a film about a harbour.\n", []),
        ("Anna Verhoeven wrote the brochure “The New One or the Ferry”.\n", []),
    ],
)
def test_a_title_of_words_that_print_has_is_no_paraphrase(draft: str, verdicts: list[str]) -> None:
    assert [verdict for verdict, _ in linted(draft)] == verdicts


COMPANY = """Tarn news

Tarn Petroleum said that it had “no wish to be anybody’s villain in this valley”.

“We had hoped to sell some books,” its spokesman, Ed Vickery, said.

“I have never been inside a museum,” said Ada Lunn, a farmer.

“I do like the tents,” said the novelist, Hugh Marlow.

“He never read it,” said Lena Orth, a spokeswoman for Marlow.
"""


@pytest.mark.parametrize(
    ("claimed", "text", "verdict"),
    [
        ("Tarn Petroleum", "We had hoped to sell some books", "verbatim"),
        ("Orwell Petroleum", "We had hoped to sell some books", "other-speaker"),
        ("Ada Lunn", "We had hoped to sell some books", "other-speaker"),
        ("Hugh Marlow", "We had hoped to sell some books", "other-speaker"),
        ("Hugh Marlow", "He never read it", "other-speaker"),
        ("Marlow", "He never read it", "verbatim"),
        ("Tarn Petroleum", "I have never been inside a museum", "other-speaker"),
        ("Valley Bell", "I have never been inside a museum", "verbatim"),
        ("Valley Horn", "I have never been inside a museum", "other-speaker"),
    ],
)
def test_a_company_speaks_by_its_spokesman_and_an_outlet_prints_what_others_say(
    claimed: str, text: str, verdict: str
) -> None:
    evidence = MemoryEvidence([Article("tarn.txt", COMPANY, outlet="The Valley Bell")])
    assert judge(evidence, text, claimed).verdict == verdict


@pytest.mark.parametrize(
    ("draft", "severities"),
    [
        ("“We, as I told the board before,” said Lindqvist, adding: “will never sell.”\n", 0),
        ("They are “rushed,” it said, “and, in all likelihood”, it thinks, “unlawful”.\n", 0),
        ("“I will take the old crane”, he said, and “over the new one or the ferry any day”.\n", 0),
        ("He would “sell”, Lindqvist said.\n\nHe said “never” and “doubt the justice of it”.\n", 1),
        ("“Doubt the justice of it,” said the mayor, Anna Verhoeven.\n\n“I do not.”\n", 1),
    ],
)
def test_what_one_quotation_leaves_out_may_stand_in_the_next(draft: str, severities: int) -> None:
    found = lint_with(EVIDENCE, parse(draft, "text"), "d", Options())
    assert sum(one.severity != "note" for one in found) == severities


@pytest.mark.parametrize("lead", ["", "— ", "<cite>", "– <a href='#'>"])
def test_a_caption_below_a_block_quotation_credits_it(lead: str) -> None:
    for name, verdict in (("Tomas Lindqvist", "other-speaker"), ("Anna Verhoeven", "verbatim")):
        draft = (
            "<figure><blockquote><p>I do not doubt the justice of it.</p></blockquote>\n"
            f"<figcaption>{lead}{name}, in May</figcaption></figure>"
        )
        assert linted(draft, "html")[0][0] == verdict


def test_an_outlet_that_printed_the_words_has_not_said_them() -> None:
    for cue, verdict in (("printed", "verbatim"), ("said", "other-speaker")):
        draft = f"Valley Bell {cue}: “I do not doubt the justice of it.”\n"
        assert linted(draft)[0][0] == verdict


def test_print_that_begins_and_ends_with_an_ellipsis_is_whole_without_them() -> None:
    said = "“… if the fund were open, Lindqvist would win it …”"
    evidence = MemoryEvidence([Article("a.txt", f"News\n\n{said} Anna Verhoeven said.\n")])
    assert judge(evidence, said).verdict == "verbatim"
    assert judge(evidence, "if the fund were open, Lindqvist would win it").verdict == "verbatim"


@pytest.mark.parametrize("text", ["we go there " * 20_000, "“we” " + "go there " * 20_000 + "“"])
def test_a_text_of_a_book_s_length_is_answered(text: str) -> None:
    words, claimed = pasted(text)
    assert (words, claimed) == (text, None)
    assert judge(EVIDENCE, words).verdict == "not-found"


@pytest.mark.parametrize(
    ("who", "verdict"),
    [("Tomas Lindqvist", "altered"), ("Rui Falcão", "not-found"), ("He", "altered")],
)
def test_a_few_words_are_not_another_s_altered(who: str, verdict: str) -> None:
    found = judge(EVIDENCE, "not yet out of the water", who if who != "He" else None)
    assert found.verdict == verdict
    assert [one for one, _ in linted(f"“Not yet out of the water,” said {who}.\n")] == [verdict]


def test_a_few_words_are_not_what_another_is_reported_to_have_said() -> None:
    print_ = "The board said that the fare would be fair. Ann Lee said the crane was old.\n"
    evidence = MemoryEvidence([Article("a.txt", print_)])
    assert judge(evidence, "the fare will be fair", "the board").verdict == "paraphrase"
    assert judge(evidence, "the crane is old", "Ann Lee").verdict == "paraphrase"
    assert judge(evidence, "the crane is old", "Bo Lind").verdict == "not-found"


def test_a_sentence_cut_behind_a_cue_tells_what_it_loses() -> None:
    print_ = (
        "“An hour is enough to carry a bed upstairs,” Ann Lee said. “It is not enough to save a "
        "house, but it is enough to save everybody in it.”\n"
    )
    evidence = MemoryEvidence([Article("a.txt", print_)])
    text = "An hour is enough to carry a bed upstairs. It is not enough to save a house."
    found = judge(evidence, text)
    assert (found.verdict, found.message.partition(":")[0]) == (
        "joined",
        "leaves out a qualification",
    )
    whole = judge(
        evidence, text.replace("house.", "house, but it is enough to save everybody in it.")
    )
    assert (whole.verdict, whole.message[:28]) == ("joined", "print has only a cue between")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("a danger to every child", "paraphrase"),
        ("a danger to the children", "not-found"),
        ("a blessing to every child", "not-found"),
        ("a danger to each and every child of our good old town", "paraphrase"),
    ],
)
def test_a_few_words_of_an_article_s_own_are_the_same_words(text: str, verdict: str) -> None:
    print_ = "Nobody mends the road. It is a danger to every child of our good town.\n"
    assert judge(MemoryEvidence([Article("a.txt", print_)]), text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "words", "claimed"),
    [
        ("'We need a treasurer.' Wendy Stroud", "We need a treasurer.", "Wendy Stroud"),
        ("‘We don’t need it,’ said Ann Lee, mayor.", "We don’t need it,", "Ann Lee"),
        ("‘It is the workers’ pay.’ — Ann Lee", "It is the workers’ pay.", "Ann Lee"),
        ("'Tis the workers' choice", "'Tis the workers' choice", None),
        ("‘We go.’", "‘We go.’", None),
    ],
)
def test_single_marks_may_have_a_name_behind(text: str, words: str, claimed: str | None) -> None:
    assert pasted(text) == (words, claimed)


def test_a_few_words_of_another_without_its_never_are_altered() -> None:
    evidence = MemoryEvidence([Article("a.txt", "“We were never given a date,” said Ann Lee.\n")])
    assert judge(evidence, "We were given a date", "Bo Lind").verdict == "altered"
    assert judge(evidence, "We were never given a room", "Bo Lind").verdict == "not-found"


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("boots on the ground", False),
        ("I will go", True),
        ("never again", False),
        ("magic in them", True),
    ],
)
def test_a_phrase_that_is_spoken_of_loses_nothing(text: str, lost: bool) -> None:
    print_ = (
        "“There is no magic in them, these ‘boots on the ground’, and nobody said ‘I will go’ or "
        "‘never again’,” Ann Lee said.\n"
    )
    found = judge(MemoryEvidence([Article("a.txt", print_)]), text)
    assert (found.verdict, "leaves out" in found.message) == ("cut", lost)


@pytest.mark.parametrize(
    ("who", "severity"), [("Tomas Lindqvist", "note"), ("Anna Verhoeven", "warning")]
)
def test_a_few_words_of_another_are_no_cut_of_his(who: str, severity: str) -> None:
    print_ = "Ferry news\n\n“The ferry is not very safe at night,” Anna Verhoeven said.\n"
    evidence = MemoryEvidence([Article("a.txt", print_)])
    draft = parse(f"{who} called the ferry “very safe”.\n", "text")
    found = lint_with(evidence, draft, "d", Options())
    assert [(one.verdict.verdict, one.severity) for one in found] == [("cut", severity)]


@pytest.mark.parametrize(
    ("text", "words", "claimed"),
    [
        ("It can tell you what. It cannot tell why. (Ann Lee)", "It cannot tell why.", "Ann Lee"),
        ("We go there now.\n— Ann Lee", "We go there now.", "Ann Lee"),
        ("We go there now. (In tears)", "(In tears)", None),
        ("We go there now. (The Daily Post)", "(The Daily Post)", None),
    ],
)
def test_words_without_marks_may_have_a_name_behind(
    text: str, words: str, claimed: str | None
) -> None:
    found, named = pasted(text)
    assert found.endswith(words)
    assert named == claimed


def test_a_short_half_of_a_pasted_quotation_is_judged_with_the_other() -> None:
    print_ = "“It was not arson,” Ann Lee said. “I will say that now, for you will hear it was.”\n"
    evidence = MemoryEvidence([Article("a.txt", print_)])
    verdicts = [
        judge(evidence, *pasted(f"“{first},” said Ann Lee, the fire chief. “{second}”")).verdict
        for first, second in (
            ("It was arson", "I will say that now, for you will hear it was."),
            ("It was not arson", "I will say that now, for you will hear it was."),
        )
    ]
    assert verdicts == ["altered", "joined"]


def test_an_ellipsis_before_a_whole_sentence_loses_no_beginning() -> None:
    print_ = (
        "“We looked at 61 boats, and 57 were sound. We expected some to leak, and said so. What "
        "we did not expect was the badgers,” Ann Lee said.\n"
    )
    evidence = MemoryEvidence([Article("a.txt", print_)])
    found = judge(evidence, "We looked at 61 boats [...] What we did not expect was the badgers.")
    assert (found.verdict, "leaves out" in found.message) == ("cut", False)
    led = judge(evidence, "We looked at 61 boats … did not expect was the badgers.")
    assert "a sentence's beginning" in led.message


def test_a_named_speaker_in_the_paragraph_is_meant_by_its_he() -> None:
    print_ = (
        "The manager, Valentin Korda, wept. “We asked for pumps,” he said.\n\nA spokesman for the "
        "city, Amadeo Lunt, said that this was wrong. “Money was offered in 2019,” he said.\n"
    )
    evidence = MemoryEvidence([Article("a.txt", print_)])
    assert judge(evidence, "Money was offered in 2019", "Valentin Korda").verdict == "other-speaker"
    assert judge(evidence, "Money was offered in 2019", "Amadeo Lunt").verdict == "verbatim"


def test_who_is_named_before_a_body_s_words_may_have_said_them() -> None:
    print_ = (
        "The governor, Annika Dahl, spoke plainly on Monday.\n\n“The hill is long and steep,” the "
        "Bank of Skerry said.\n"
    )
    evidence = MemoryEvidence([Article("a.txt", print_)])
    verdicts = [
        judge(evidence, "The hill is long and steep", who).verdict
        for who in ("Annika Dahl", "Bo Lind", "Bank of Skerry")
    ]
    assert verdicts == ["verbatim", "other-speaker", "verbatim"]


SAID = MemoryEvidence(
    [
        Article(
            "a.txt",
            "“We have beds for 200 patients,” said Dr Hanna Weiss, who runs the clinic. “We do not "
            "have nurses for fifty.”\n\nOtto Kern called it “a scandal and a shame for us all”. "
            "“My father, he said, was a liar,” Kern said.\n",
        )
    ]
)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("We have beds, she said, for 200 patients", "verbatim"),
        ("We have beds, Weiss said, for 300 patients", "altered"),
        ("We have beds for 200 patients, Weiss said.", "verbatim"),
        ("We have beds for 200 patients, said Otto Kern.", "other-speaker"),
        ("We have beds for 200 patients, she said. We do not have nurses for fifty.", "joined"),
        (
            "We have beds for 200 patients, said Dr Weiss, who runs the clinic. We do not have "
            "nurses for fifty.",
            "joined",
        ),
        ("We have beds for 200 patients, she said. We have nurses for fifty.", "altered"),
        ("Weiss said: we have beds for 200 patients", "verbatim"),
        ("My father, he said, was a liar", "verbatim"),
        ("My father was a liar", "altered"),
    ],
)
def test_a_cue_may_stand_in_words_pasted_without_marks(text: str, verdict: str) -> None:
    assert verdict_of(SAID, text).verdict == verdict


@pytest.mark.parametrize(
    ("second", "third", "verdict"),
    [
        ("a scandal and a shame for us all", "My father, he said, was a liar", "verbatim"),
        ("a scandal and a sham for us all", "My father, he said, was a liar", "altered"),
        ("a scandal and a sham for us all", "My boat has no oar and no sail", "not-found"),
    ],
)
def test_a_passage_is_judged_by_its_quotations(second: str, third: str, verdict: str) -> None:
    passage = (
        "“We have beds for 200 patients,” said Hanna Weiss. Otto Kern called it"
        f" “{second}”. “{third},” Kern said."
    )
    found = verdict_of(SAID, passage)
    assert found.verdict == verdict
    assert len(found.parts) == 3
    assert found.parts[0].verdict == "verbatim"


def test_marks_inside_one_altered_quotation_make_no_passage() -> None:
    print_ = (
        "“They told us ‘we will never leave you here’ and then ‘you must wait until noon’, and we"
        " believed them,” Ann Lee said.\n"
    )
    pasted_text = (
        "They told us “we will never leave you here” and then “you must wait until noon”, and we"
        " trusted them"
    )
    found = verdict_of(MemoryEvidence([Article("a.txt", print_)]), pasted_text)
    assert (found.verdict, found.parts) == ("altered", ())


@pytest.mark.parametrize(
    ("print_", "text", "who", "verdict"),
    [
        (
            "“The river has no passport,” said Haitham Daoudi, a minister.",
            "The river has no passport",
            "Haytham Dawoodi",
            "verbatim",
        ),
        (
            "“Ask me when I am home,” said Yevgeny Sokolovsky.",
            "Ask me when I am home",
            "Jewgeni Sokolowski",
            "verbatim",
        ),
        (
            "“The line is closed,” said Guo-wei Hsu, the chairman.",
            "The line is closed",
            "Xu Guowei",
            "verbatim",
        ),
        (
            "“The line is closed,” said Xu Guomin, the chairman.",
            "The line is closed",
            "Xu Guowei",
            "other-speaker",
        ),
        (
            "“They came with slides,” said Darren Pask, 52, a fitter.\n\nMr Pask’s son, Callum, "
            "19, is a fitter too. “Nobody wants what I build,” he said.",
            "Nobody wants what I build",
            "Darren Pask",
            "other-speaker",
        ),
        (
            "Weekly Beam\n\n“It is no miracle at all,” said Zhang Xiuying.",
            "It is no miracle at all",
            "Weekly Beam",
            "verbatim",
        ),
        (
            "“That is a promise and not an aspiration,” said Ann Lee.",
            "That is an aspiration and not a promise",
            "Ann Lee",
            "altered",
        ),
    ],
)
def test_who_is_meant_and_what_is_altered(print_: str, text: str, who: str, verdict: str) -> None:
    evidence = MemoryEvidence([Article("a.txt", f"News of the day\n\n{print_}\n")])
    assert judge(evidence, text, who).verdict == verdict


@pytest.mark.parametrize(
    ("fragment", "verdict"), [("cautious and right", "verbatim"), ("cautious and wrong", "altered")]
)
def test_a_few_words_in_marks_are_what_a_passage_is_judged_by(fragment: str, verdict: str) -> None:
    print_ = "The chancellor, Peter Hargreave, welcomed it as “cautious and right”.\n"
    evidence = MemoryEvidence([Article("a.txt", print_)])
    found = verdict_of(evidence, f"The chancellor, Peter Hargreave, welcomed it as “{fragment}”.")
    assert (found.verdict, found.text) == (verdict, fragment)


def test_words_with_marks_inside_are_one_quotation_where_print_has_it() -> None:
    print_ = (
        "“They replace the guy who says ‘your call is important to us.’ He has kids,” Tusk said.\n"
    )
    evidence = MemoryEvidence([Article("a.txt", print_)])
    text = "They replace the guy who says “your call is important to us.” He has kids."
    found = verdict_of(evidence, text)
    assert (found.verdict, found.text) == ("verbatim", text)


def test_a_body_says_what_its_statement_says() -> None:
    print_ = "A club statement wished him “well in whatever he does next in the game”.\n"
    evidence = MemoryEvidence([Article("a.txt", print_)])
    words = "well in whatever he does next in the game"
    assert judge(evidence, words, "Calderbridge Rovers").verdict == "verbatim"
    assert judge(evidence, words, "Anna Berg").verdict == "other-speaker"
