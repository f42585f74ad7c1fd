"""Who speaks where people talk in turn and hardly a line says who."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract


def speakers(text: str) -> list[str | None]:
    """The speaker of every marked quotation, in order."""
    return [q.speaker for q in extract(Article(path="x", text=text)).quotes if q.verbatim]


SCENE = "Edda Kjeldsen sat on a bucket. Her apprentice, Tobias Lunde, watched the clock.\n\n"


def test_two_who_are_introduced_together_take_turns() -> None:
    text = SCENE + "“That is it,” he said.\n\n“Is it soft?”\n\n“I have not looked.”\n\n“Then look.”"
    assert speakers(text) == ["Tobias Lunde", "Edda Kjeldsen", "Tobias Lunde", "Edda Kjeldsen"]


def test_a_tag_later_in_the_talk_tells_who_the_other_one_is() -> None:
    text = (
        "I had never seen the harbour.\n\n“Is it deep?” I asked.\n\n“Not for a boat.”\n\n"
        "“And for a horse?”\n\n“For a horse it is,” said Olaf Strand."
    )
    assert speakers(text) == [None, "Olaf Strand", None, "Olaf Strand"]


def test_whoever_moves_behind_the_words_says_them() -> None:
    text = (
        "I met Olaf Strand on the quay and I liked him.\n\n“What does it look like?” I said.\n\n"
        "“Small. Dark.” He scanned the horizon. “It looks like any other.”"
    )
    assert speakers(text) == [None, "Olaf Strand", "Olaf Strand"]


def test_the_one_called_by_name_does_not_speak() -> None:
    text = (
        "Nora Lind and Trevor Oakes keep the clock.\n\n“Eleven minutes,” Oakes said.\n\n"
        "“I know how long it has been in the air today, Trevor.”"
    )
    assert speakers(text) == ["Trevor Oakes", "Nora Lind"]


def test_after_the_writers_own_words_the_other_answers() -> None:
    text = (
        "I asked about the helicopter. Jan Moe took his time.\n\n“Can you put a cow in it?” "
        "he said.\n\nI said that I did not believe so.\n\n“Well, then.”"
    )
    assert speakers(text)[1] == "Jan Moe"


@pytest.mark.parametrize(
    "more",
    [
        "“We have asked the ministry for the money four times, and we will ask again.”",
        "“This is a plan for the years to come and for everybody in the region who has waited.”",
    ],
)
def test_in_the_news_a_paragraph_of_its_own_goes_on(more: str) -> None:
    text = (
        "Mayor Anna Moss opened the bridge on Monday. Governor Carl Lind stayed away.\n\n"
        f"“It took nine years,” Moss said.\n\n{more}\n\nThe state has promised to pay for a third."
    )
    assert speakers(text) == ["Anna Moss", "Anna Moss"]


@pytest.mark.parametrize(
    "head",
    [
        "Ines Roth: I waited for the train\n\n",
        "Years of waiting | Ines Roth\n\n",
        "The slow train\n\nInes Roth takes the slow train and is fed all the way\n\n",
        "The slow train\n\nBy Ines Roth\n\n",
    ],
)
def test_a_headline_tells_who_writes(head: str) -> None:
    text = head + "I rang the company last week. “Where is it?” I said.\n\nI never heard back."
    assert speakers(text) == ["Ines Roth"]


def test_who_is_presented_after_he_was_described() -> None:
    text = (
        "There is a man on our road who takes pictures. My husband, Colm, knows him.\n\n"
        "He was Desmond Venables, a retired surveyor. “I accuse nobody,” he began."
    )
    assert speakers(text) == ["Desmond Venables"]


NARRATED = "By Ines Roth\n\nI took the slow train to Elm and I was late.\n\n"


@pytest.mark.parametrize(
    "scene",
    [
        "Olaf Strand mended the track. A girl was staring at me.\n\n“Are you ill?” she asked.",
        "Olaf Strand mended the track. I told a girl about it.\n\n“You lost it,” the girl said.",
    ],
)
def test_whoever_writes_takes_the_turn_where_the_text_tells_of_him_last(scene: str) -> None:
    assert speakers(f"{NARRATED}{scene}\n\n“I think not.”")[-1] == "Ines Roth"


def test_somebody_on_stage_takes_the_turn_before_whoever_writes() -> None:
    text = (
        NARRATED + "Nora Lind was at the oven. Her boy, Ivo Moe, watched.\n\n“It burns,” he said."
    )
    assert speakers(f"{text}\n\n“Not yet.”") == ["Ivo Moe", "Nora Lind"]


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("Was she angry?", "Nora Lind"),
        ("Is it true?", "Nora Lind"),
        ("I said that I had heard so. Has it changed?", "Nora Lind"),
    ],
)
def test_a_question_without_marks_is_answered_by_whoever_is_asked(
    question: str, speaker: str
) -> None:
    text = (
        "Ivo Moe left. Nora Lind kept the mill, which a clerk had wanted shut, for nine years. "
        f"“It was loud,” she said.\n\n{question}\n\n“I was busy.”"
    )
    assert speakers(text) == ["Nora Lind", speaker]


def test_a_question_inside_a_paragraph_leaves_the_words_to_the_same_speaker() -> None:
    text = "“It is shut,” said Nora Lind. What did she think when Ivo Moe asked for it? “Nothing.”"
    assert speakers(text) == ["Nora Lind", "Nora Lind"]


@pytest.mark.parametrize("words", ["“He bought a boat.”", "“Ivo Moe is a fool.”"])
def test_words_that_tell_of_somebody_are_not_his(words: str) -> None:
    text = (
        "I met them on the quay and I liked them.\n\n“It is cold,” said Nora Lind.\n\nHer husband, "
        f"Ivo Moe, had gone to Elm. I asked about it. Ivo Moe slept late.\n\n{words}"
    )
    assert speakers(text)[-1] == "Nora Lind"


def test_an_indefinite_newcomer_of_whom_the_words_tell_does_not_say_them() -> None:
    text = "“I fell,” said Nora Lind. “So.”\n\nA guard rang her. “He goes, ‘Get up.’ I got up.”"
    assert speakers(text)[2] == "Nora Lind"


def test_whoever_is_called_by_name_answers() -> None:
    text = (
        "Bishop Carl Hallett went to see Canon Aubrey Lyle about Jonah Birk.\n\n“Aubrey, you sold "
        "it,” said Hallett.\n\n“Lent, my lord.”\n\n“To whom?”\n\n“A man.”"
    )
    assert speakers(text) == ["Carl Hallett", "Aubrey Lyle", "Carl Hallett", "Aubrey Lyle"]


def test_kinship_and_courtesy_pass_the_turn() -> None:
    text = "Judit Varga and her girl Lena sell tickets.\n\n“Nine people came,” says Judit.\n\n“{}”"
    assert speakers(text.format("Eleven, Mum. You never count us two.")) == ["Judit Varga", "Lena"]
    assert speakers(text.format("Eleven would be better, and we know it."))[1] == "Judit Varga"


def test_who_asks_in_reported_speech_does_not_answer() -> None:
    text = (
        "I went to Elm and I saw the bell.\n\nEmil Torv listened to it.\n\n“It is lonely,” he said."
        "\n\nThe vicar, Hugh Pell, asked what could be done about it.\n\n“Buy another.”"
    )
    assert speakers(text)[-1] == "Emil Torv"


def test_no_group_is_a_partner() -> None:
    text = (
        "Mayor Anna Moss met Filip Roth on the steps.\n\n“You owe us a swarm,” she told him.\n\n"
        "“You owe me a hedge.”\n\n“In May.”\n\n“In June.” They both laughed."
    )
    assert speakers(text)[1] == "Filip Roth"


def test_a_crowd_that_was_heard_is_a_partner() -> None:
    text = (
        "A man spoke.\n\n“Do we wait?” asked Nora Lind.\n\n“No!” the crowd cried out.\n\n"
        "“Or do we make promises?” Lind asked.\n\n“No!”\n\n“Or do we work?”\n\n“Yes!”"
    )
    assert speakers(text)[-1] == speakers(text)[3] == "the crowd"


def test_who_is_called_in_the_next_turn_spoke_before_it() -> None:
    text = (
        "Nora Lind and Marlo Esk present a show.\n\n“You told them,” said Nora Lind.\n\n"
        "“I told them of the pears and of nothing else this whole evening.”\n\n“Marlo!”"
    )
    assert speakers(text)[:2] == ["Nora Lind", "Marlo Esk"]


def test_a_sentence_that_goes_on_behind_the_words_tells_who_says_them() -> None:
    text = (
        "Ivo Moe reads to the house.\n\n“I gave the answer,” he said.\n\n“What was it?” called "
        "Nora Lind from a bench.\n\n“Order!” said the Speaker."
    )
    assert speakers(text)[1] == "Nora Lind"


def test_two_who_alternate_go_on_so() -> None:
    text = (
        "Nora Lind asked where money would come from.\n\n“So no baskets,” Lind said.\n\n"
        "“Fewer baskets,” Ivo Moe replied.\n\n“I am going to remember you said that.”"
    )
    assert speakers(text) == ["Nora Lind", "Ivo Moe", "Nora Lind"]


def test_whoever_writes_asks_what_his_own_sentence_leads_up_to() -> None:
    text = NARRATED + "I put my head out, where a guard leaned on the bar.\n\n“Is it broken?”"
    assert speakers(text) == ["Ines Roth"]


def test_somebody_two_paragraphs_back_is_still_there_to_talk() -> None:
    text = (
        "I met them and I stayed. Ivo Moe cleared his throat.\n\nNobody said anything.\n\n"
        "“You have them for nothing,” said Nora Lind.\n\n“Till May.”"
    )
    assert speakers(text) == ["Nora Lind", "Ivo Moe"]


def test_a_question_that_is_a_paragraph_leads_back_to_the_one_before_it() -> None:
    text = (
        "The ministry owns it. Its keeper, Radovan Ilic, walks it.\n\nIs it safe?\n\n“I am on it.”"
    )
    assert speakers(text) == ["Radovan Ilic"]


def test_whom_a_question_tells_of_answers_it() -> None:
    text = (
        "“It was fit,” said Nora Lind. Ivo Moe had not seen it. Would he protest? “Why should I?”"
    )
    assert speakers(text) == ["Nora Lind", "Ivo Moe"]


def test_words_behind_a_break_go_on_from_the_answer_and_not_from_the_question() -> None:
    text = (
        "The keeper, Joost Veldman, painted.\n\n“How many came?” I asked him.\n\n“Forty a day.”\n\n"
        "The canal was dug in 1826.\n\n“You could walk across on the decks.”"
    )
    assert speakers(text) == [None, "Joost Veldman", "Joost Veldman"]


def test_whoever_the_last_sentence_goes_on_about_may_speak_of_another_she() -> None:
    text = (
        "I watched and I took notes.\n\nThe captain, Nora Lind, walks up to her coach, Ivo Moe. "
        "She is not smiling.\n\n“She takes the left side every time.”"
    )
    assert speakers(text) == ["Nora Lind"]
