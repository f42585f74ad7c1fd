"""A terminal that is behind is spared; one that follows, or never answers, is not."""

from __future__ import annotations

from textual.events import Key

from tui.terminal.keyboard import Answered, Keys
from tui.terminal.pacing import ANSWER, ASK, Pace


class Line:
    """A line of so many bytes a second, with a clock of its own."""

    def __init__(self, speed: float, delay: float = 0.0) -> None:
        self.now, self.free = 0.0, 0.0
        self.speed, self.delay = speed, delay
        self.answers: list[float] = []
        self.pace = Pace(lambda: self.now)
        self.write(0, self.pace.begin())

    def write(self, size: int, asked: str) -> None:
        self.free = max(self.free, self.now) + size / self.speed
        if asked:
            assert asked == ASK
            self.answers.append(self.free + self.delay)

    def go(self, seconds: float) -> None:
        end = self.now + seconds
        while self.answers and self.answers[0] <= end:
            self.now = self.answers.pop(0)
            self.pace.answered()
        self.now = end

    def draw(self, size: int) -> int:
        """Draw a frame as far as there is room; how much went."""
        room = self.pace.room()
        went = size if room is None else min(size, room)
        if went < size:
            self.pace.cut()
        if went:
            self.write(went, self.pace.sent(went))
        return went

    @property
    def behind(self) -> float:
        return max(0.0, self.free - self.now)


def typed(line: Line, frame: int, keys: int = 200) -> tuple[float, int]:
    """The longest that the line was behind in the second half, and the bytes that went."""
    worst, went = 0.0, 0
    for key in range(keys):
        went += line.draw(frame)
        line.go(0.1)
        if key > keys // 2:
            worst = max(worst, line.behind)
    return worst, went


def test_a_slow_line_is_never_far_behind() -> None:
    for speed, most in ((240.0, 5.0), (960.0, 2.0), (1_920.0, 1.0)):
        worst, went = typed(Line(speed), 1_000)
        assert worst < most, speed
        assert went > speed * 20 * 0.4, speed


def test_a_line_that_is_long_but_quick_gets_every_frame() -> None:
    line = Line(1_000_000.0, delay=0.6)
    typed(line, 2_000)
    assert [line.draw(2_000) for _ in range(5) if not line.go(0.1)] == [2_000] * 5


def test_a_terminal_that_never_answers_gets_every_frame() -> None:
    line = Line(1_000_000.0, delay=1e9)
    line.go(2.0)
    _, went = typed(line, 5_000)
    assert went == 1_000_000


def test_an_answer_that_is_lost_is_not_waited_for_for_ever() -> None:
    line = Line(960.0)
    typed(line, 1_000)
    line.answers.clear()
    line.draw(1_000)
    line.answers.clear()
    line.go(30.0)
    assert line.pace.room() is None
    line.pace.reset()
    assert line.draw(1_000) == 1_000


def test_an_answer_to_no_question_changes_nothing() -> None:
    pace = Pace()
    pace.answered()
    assert pace.room() is None


def test_an_answer_is_no_key() -> None:
    parser = Keys()
    found = [one for sign in f"j{ANSWER}k" for one in parser.feed(sign)]
    assert [type(one) for one in found] == [Key, Answered, Key]


def test_small_frames_ask_seldom() -> None:
    line = Line(1_000_000.0)
    line.go(0.1)
    asked = [line.pace.sent(18) for _ in range(20) if not line.go(0.1)]
    assert asked.count(ASK) <= 1
