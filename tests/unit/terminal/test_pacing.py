"""A terminal that is behind is spared; one that follows, or never answers, is not."""

from __future__ import annotations

from textual.events import Key

from tui.terminal.keyboard import Answered, Keys
from tui.terminal.pacing import ANSWER, ASK, DOUBT, Pace


class Line:
    """A line of so many bytes a second, with a clock of its own; ``deaf`` it answers nothing."""

    def __init__(self, speed: float, delay: float = 0.0) -> None:
        self.now, self.free = 0.0, 0.0
        self.speed, self.delay = speed, delay
        self.answers: list[tuple[float, str]] = []
        self.deaf = False
        self.pace = Pace(lambda: self.now)
        self.write(0, self.pace.begin())

    def write(self, size: int, asked: str) -> None:
        self.free = max(self.free, self.now) + size / self.speed
        if asked:
            assert asked in (ASK, DOUBT)
            if not self.deaf:
                self.answers.append((self.free + self.delay, asked))

    def go(self, seconds: float) -> None:
        end = self.now + seconds
        while self.answers and self.answers[0][0] <= end:
            self.now, asked = self.answers.pop(0)
            self.pace.answered(asked)
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
    for speed, most in ((240.0, 2.0), (960.0, 1.0), (1_920.0, 1.0)):
        worst, went = typed(Line(speed), 1_000, keys=1_000)
        assert worst < most, speed
        assert went > speed * 100 * 0.4, speed


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
    line.go(70.0)
    assert line.pace.room() is None
    line.pace.reset()
    assert line.draw(1_000) == 1_000


def longest_pause(line: Line, frame: int, seconds: float = 10.0) -> float:
    """How long a user who presses a key every tenth of a second sees nothing at most."""
    last, longest = line.now, 0.0
    for _ in range(int(seconds * 10)):
        if line.draw(frame):
            last = line.now
        line.go(0.1)
        longest = max(longest, line.now - last)
    return longest


def quick(delay: float = 0.02) -> Line:
    """A quick line that was drawn on for a while."""
    line = Line(1_000_000.0, delay)
    line.go(1.0)
    typed(line, 1_000, keys=20)
    return line


def test_an_answer_that_is_lost_is_not_seen() -> None:
    for delay in (0.02, 0.2, 0.6):
        line = quick(delay)
        line.draw(1_000)
        assert line.answers
        line.answers.clear()
        assert longest_pause(line, 1_000) < 0.8 + delay, delay
        assert [line.draw(1_000) for _ in range(5) if not line.go(0.1)] == [1_000] * 5


def test_a_terminal_that_stops_answering_is_drawn_on_still() -> None:
    line = quick()
    line.deaf = True
    assert longest_pause(line, 5_000, seconds=20) < 1.2
    line.go(1.0)
    assert [line.draw(5_000) for _ in range(5) if not line.go(0.1)] == [5_000] * 5


def test_a_slow_line_whose_answers_are_lost_is_drawn_on_no_faster_than_it_shows() -> None:
    line = Line(480.0)
    typed(line, 1_000)
    line.deaf = True
    line.answers.clear()
    worst, went = typed(line, 1_000, keys=150)
    assert went > 480 * 15 * 0.1
    assert worst < 8.0


def test_an_answer_that_is_lost_while_nothing_is_drawn_ends_no_asking() -> None:
    line = quick()
    line.draw(1_000)
    line.answers.clear()
    line.go(60.0)
    line.draw(1_000)
    line.go(1.0)
    line.speed = 960.0
    worst, _ = typed(line, 1_000)
    assert worst < 2.0


def test_an_answer_that_is_late_is_the_first_question_s() -> None:
    line = quick()
    line.speed = 700.0
    for _ in range(30):
        line.draw(1_000)
        line.go(0.1)
    worst, _ = typed(line, 1_000)
    assert worst < 3.0


def test_a_line_that_is_slow_from_the_start_is_no_further_behind_for_it() -> None:
    line = Line(960.0)
    worst, _ = typed(line, 1_000, keys=12)
    assert worst < 2.5


def test_leaving_waits_as_long_as_an_answer_may_take() -> None:
    line = quick()
    line.draw(1_000)
    assert 0 < line.pace.owed() < 1.0
    line.go(0.5)
    assert line.pace.owed() == 0
    slow = Line(480.0)
    typed(slow, 1_000)
    slow.go(2.0)
    slow.draw(1_000)
    assert slow.pace.owed() > 2.0


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
