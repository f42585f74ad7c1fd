"""Words by which it is told how far a negation, a condition or a doubt reaches."""

from __future__ import annotations

from corpus.verify.words import wordset

TURNS = wordset("but however")
FRAMES = wordset(
    "believe think suppose guess hope claim claims claimed says said suggest suggests suggested "
    "believed thought supposed alleged alleges seem seems seemed appear appears appeared"
)
TOLD = wordset("said says claims claimed suggest suggests suggested believe believed think thought")
"""They say something of what is kept only where its speaker is their subject, no "which"."""
QUANTITIES = wordset("some many most few")
DEGREES = wordset("about approximately roughly almost nearly only partly mostly mainly")
AFTER = wordset("only partly mostly mainly usually often sometimes")
MODALS = wordset("might may could would")
AMONG = wordset("in for among to")
TIMES = wordset("time reason while years months weeks days hours minutes seconds")
NUMBERS = wordset(
    "half a one two three four five six seven eight nine ten eleven twelve twenty thirty forty "
    "fifty sixty seventy eighty ninety hundred thousand million"
)
SUBJECTS = wordset("the a an we they you he she it i our their his her this that these those")
PERSONS = wordset("i we you he she they")
CAUSES = (
    *(("as", "a", "consequence"), ("as", "a", "result"), ("because", "of"), ("due", "to")),
    *((by, one) for by in ("by", "to", "from", "with") for one in ("me", "us")),
)
"""Behind a negation they say of what alone it holds: “no one has died because of it”."""
EVENTS = wordset("did has have had was were didn't hasn't haven't hadn't wasn't weren't")
NOBODY = wordset("no none nobody nothing never")
"""What is denied of them, or did not happen, may be so only "because"."""
TO_COME = wordset("will won't shall would wouldn't")
ALL = wordset("all any every everything anything anyone anybody everyone everybody nothing")
TODAY = wordset("this today tonight")
"""What is denied of so short a time is not denied for good: "not on the table this year"."""
PERIODS = wordset(
    "year month week season term time session parliament quarter spring summer autumn fall winter "
    "evening morning afternoon"
)
WAS = wordset("was were wasn't weren't did didn't had hadn't been could couldn't")
ASKED = wordset(
    "know knows say says tell tells see decide ask asks wonder remember forget explain announce "
    "determine learn matter"
)
"""Behind them a "when" is a question, not a condition."""
AUXILIARIES = wordset(
    "is are was were will would can could do does did has have had should must may might"
)
OF_NOUNS = wordset("the a an this that these those my our your his her their its")
DENYING = wordset("not no never none nobody nothing cannot")
STRONG = wordset("not no never nobody cannot will would can could must")
IFS = wordset("if unless")
