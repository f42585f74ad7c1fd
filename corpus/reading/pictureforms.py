"""The words of captions in plain sentences: what can be seen, somebody, a place or a day."""

from __future__ import annotations

import re

from corpus.reading.lines import words

LEAST, MOST = 5, 30
"""Words of a caption."""
LONGEST = 200
SPOKEN = re.compile("[“”\"„«»?!:;]|^[‘']|[’'] (?:said|says)")
SEEN = words(
    "wave hug embrace kiss pose gesture cheer celebrate applaud react dive jump kneel smile ",
    "chant march clash carry cross walk queue inspect examine clean repair lay lift lower ",
    "climb search hand greet salute listen look stare gather unload load board disembark ",
    "photograph shelter pray dance rehearse swim skate race rest sleep wait shop wade paddle ",
    "cycle ride hike jog row fill remove clear rebuild uncover plant pick adjust check point ",
    "gaze lean crouch patrol guard line block raise light knead wash sweep scoop stack sort ",
    "feed pet play sing perform lie float burn rise billow drift cover surround pass watch ",
    "stand sit hold speak talk arrive leave enter attend address sign show shake read treat ",
    "prepare graze present receive shout cast vote throw bow shovel hammer paint sketch weave ",
    "cook stir pour chop drink eat sip harvest milk shear tow tug push pull drag haul hoist ",
    "wheel steer sail surf flee chase tackle kick catch bowl swing slide leap hover soar ",
    "perch sniff roam wander stroll browse peer glance squint laugh weep cry comfort console ",
    "wipe scrub mop polish dry hang wrap unpack deliver collect drop install weld drill dig ",
    "excavate demolish erect assemble operate park alight tie untie moor reel escort arrest ",
    "detain frisk evacuate bandage vaccinate weigh taste drum strum conduct twirl film ",
    "autograph lead wear huddle mingle parade picket chat pack blow ring beam taxi tear pile ",
    "gallop trot nest stretch clap wrestle spar juggle ski sledge skip crawl scramble wobble ",
    "hurl toss mourn serve sell",
)
PLANNED = words(
    "speak talk arrive leave enter attend address perform play vote sign present cast receive ",
    "show read treat prepare sing race march rest wait pass feed point hold cover surround ",
    "rise fill line block watch check clear raise light cook drink eat collect drop lead wear ",
    "laugh cry paint hang deliver operate park catch kick sail flee drive blow conduct film ",
    "pack weigh taste serve sell ",
    "gather picket parade hand",
)
"""What may be planned, usual or meant in other ways: "speaks on Monday", "works in Marrow"."""
HUMAN = (
    r"(?:people|men|women|man|woman|boys?|girls?|child|children|toddlers?|bab(?:y|ies)|couples?"
    r"|famil(?:y|ies)|police|troops|crowds?|youths?|fans|pupils?|students?|nurses?|[a-z]*guards?"
    r"|monks?|nuns?|migrants?|refugees?|delegates?|tourists?|residents?|villagers?|locals|voters?|members?"
    r"|supporters?|relatives|mourners|journalists?|crews?|friends|colleagues|captain|minister"
    r"|ministers|president|mayor|judge|pilot|chef|clerk|musicians?|actress|actors?|candidates?"
    r"|[a-z]{3,}(?:ers|er|ors|or|ists|ist|ians|ian|men|women|man|woman|hands|cyclist|boys|girls))"
)
NAME = r"(?:[A-Z][\w.’'-]+ ){1,4}[A-Z][\w’'-]+"


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb[-1] == "y" and verb[-2] not in "aeiou" else f"{verb}s"


FORMS = {form: verb for verb in SEEN for form in (verb, _third(verb))}
MOMENTS = sorted({_third(one) for one in SEEN if one not in PLANNED} - {"stands", "sits", "lies"})
SHOWN = re.compile(rf"\b(?:he|she) (?:{'|'.join(MOMENTS)})\b", re.IGNORECASE)
"""Who does something now, in the text itself."""
WORD = re.compile(r"[\w’'-]+")
NO_SUBJECT = re.compile(
    r"\b(?:he|she|it|they|we|I|you|this|that|these|those|there|his|its|their|our|my|if|when"
    r"|while|as|after|before|because|since|although|though|but|and yet|so|then|still|now|today"
    r"|also|often|usually|always|never|each|every|all|some|many|most|few|such|no|not|nobody|what"
    r"|how|why|where|whoever|said|says|was|were|is|are|has|have|had|will|would|can|could|may|might"
    r"|must|should|did|does|do)\b",
    re.IGNORECASE,
)
DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{2,7}|\.)?"
    r"(?: \d{1,2}\b|,? (?:19|20)\d\d)|\d{1,2} (?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)|(?:19|20)\d\d)"
)
ON_DAY = re.compile(rf"(?:\bon|\bof|,|\bin|\blast|\bsince) {DAY}|\b{DAY}(?: \w+)?\.?$")
PLACED = re.compile(
    r"\b(?:in|at|outside|near|beside|on|through|past|across|over|above|below|before|during|from"
    r"|into|to|with|as|towards?|next to|in front of|inside|along|around|behind|by|under) "
)
CAPITAL = re.compile(r"(?<=\s)[A-Z][a-z]")
OCCASION = re.compile(
    r"\b(?:during|to (?:reporters|journalists|the (?:press|media|crowd))|at a (?:news|press)"
    r" conference|at (?:a|the) (?:rally|ceremony|opening|funeral|summit|festival|match|congress"
    r"|protest|event|parade)|next to|beside|in front of|outside|hands with|ahead of|placards|signs"
    r"|banners?|flags?|candles|flowers|for a (?:group )?(?:photo|picture|portrait))\b"
)
PICTURE = re.compile(
    r"(?:^|[,(] ?)(?:(?:second|third) from )?(?:left|right|cent(?:re|er)|above|below|pictured)"
    r"\b[,)]"
    r"|\bin this (?:file |undated |handout |aerial |still )?(?:photo|picture|image|video)"
    r"|\b(?:aerial|general) view of\b|^A view of\b|\bfile (?:photo|picture|image)\b|\bdrone image\b"
    r"|\b(?:is|are) (?:seen|pictured)\b|\bposes? (?:with|for|in|at|next|outside)\b"
)
PICTURED = (
    *("left", "right", "cent", "above", "below", "photo", "picture", "image", "video"),
    *("view of", "seen", "pose"),
)
"""One of them is in all that ``PICTURE`` finds."""
MOST_CAPITALS = 0.6
NAMED_AT = re.compile(
    rf"(?:The [a-z]+, )?{NAME},?(?: [^,.]{{2,40}},)?"
    r" (?:at|in|outside|on|with|during|after|before|near|inside) "
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|says?"
    r"|said|told|came|went|took|gave|got|made|knew|thought|found|kept|left|ran|saw|[a-z]{2,}ed)\b"
)
THING_AT = re.compile(
    r"(?:(?:The|An?|Two|Three|[A-Z][a-z]+) )?(?:[a-z-]+ ){0,2}"
    r"(?i:views?|wreckage|scene|lines?|queues?"
    r"|crowds?|shelves|ruins|remains|entrance|interior|exterior|roofs?|walls?|houses?|streets?|bridge"
    r"|buildings?|cars?|boats?|ships?|ferry|vehicles?|tents?|flowers|candles|tributes|debris|rubble"
    r"|damage|smoke|flames|footprints|posters?|flags?|placards?|graffiti|murals?|statues?|factory"
    r"|stations?|harbour|port|square|church|school|hall|chamber|classroom|tunnel|lighthouse|tower"
    r"|field|farm|quarry|mine|dam|river|beach|stalls?|market|shops?|skaters|workers|pupils|students"
    r"|children|people|police|officers|soldiers|protesters|supporters|fans|residents|mourners)\b"
    r"(?:,| (?:of|in|at|on|outside|near|after|before|during|with|beside|above|below|under|along) )"
)
MAY_TELL = re.compile(r"\b(?:the|an?|[A-Z][a-z]+) [a-z]+ [a-z]+s\b|\b[A-Z][a-z]+ [a-z]{3,}s\b")
"""A word that may be a verb behind a noun."""
ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep)\. "
)
PAST_TOLD = re.compile(r"\b(?:was|were|had|said|told|went|came)\b")
USUAL = re.compile(
    r"\b(?:every|each|most|now|still|next|usually|often|always|never|twice|tomorrow|later|own|else"
    r"|again|daily|weekly|not|no|if|whenever|but|will|would)\b"
    r"|\ba (?:day|week|month|year|night)(?=[.,]| (?:in|at|to) )"
    r"|\bin (?:summer|winter|spring|autumn)\b"
    r"|^ (?:to|for|by|on|out of) (?!the |a |an |[A-Z]|reporters|supporters|spectators)"
)
"""What is usual, planned or meant in other ways."""
STILL = ("stand", "sit")
SPOT = re.compile(
    r" (?:on the (?:steps|roof|floor|edge|quay|pier|bench|wall|beach|deck|bridge|stairs|ground)"
    r"|at the (?:window|door|gate|bar|edge|entrance|\w+ portal)|in the (?:street|rain|snow|doorway"
    r"|middle|ruins|rubble))\b"
)
BARE = re.compile(
    r"(?!(?:An?|The|Two|Three|Four|Some)\b)[A-Z][a-z]*(?:s|men|[Pp]eople|children|[Pp]olice)\b"
    r"(?! [A-Z])"
)
WORK = words(
    "sell serve treat wear cook drink eat operate park feed pass line cover play work hand"
)
SOME = re.compile(r"(?:An?|Two|Three|Four) ")
ONCE = words("arrive leave enter watch read address cast light attend vote")
"""What somebody does once: usual it is not, and planned only for a day."""
BUILT = re.compile(
    r"\b(?:court(?:house|room)?|school|bridge|roof|hall|station|library|church|cathedral|mosque"
    r"|airport|building|stadium|studio|theatre|theater|hospital|hotel|market|square|street|window"
    r"|door|gate|pier|quay|deck|podium|stage|polling place|parliament|palace|chamber|plane|car|bus"
    r"|train)\b"
)
"""Where or what a picture shows him by."""
ENDING = re.compile(r"(?:\b[A-Z][\w’'-]+|[,)])$")
"""Ends a subject that is a name, or a name and what is said of it."""
SURE = re.compile(
    r"\b(?:during|to (?:reporters|journalists|the (?:press|media|crowd))|hands with|beside|next to"
    r"|placards|signs|banners?|flags?|candles|flowers|in front of|(?:19|20)\d\d)\b"
)
"""What no plan tells."""
WHEN = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|week|month|year|season|office|post|job)\b"
)
RELATIVE = re.compile(r", (?:who|which|whose)\b[^,]*,?")
OF_PLACE = re.compile(
    r"(?:For|Under|In|On|At|By|With|From|Of|To|Over|About|Among|Between|Beyond|Despite"
    r"|According|Near|Inside|Outside|Across|Behind|Through|Without|Within|Against|Like|Unlike|Instead"
    r"|Only|Just)\b"
)
"""Begins no caption: what comes before the subject."""
NAMED = re.compile(rf"\b{NAME}\b")
THINGS = words("lie float burn billow drift graze cover rise fill line")
"""What things do in pictures too."""
SCENES = words(
    "wait watch block fill light line surround check raise clear rest pass race arrive leave ",
    "enter show sing prepare sign hold play",
)
ANY = re.compile(
    r"(?:An?|Two|Three|Four|Some) |[A-Z][a-z]+s\b(?! of the| [A-Z])|People|Police"
    r"|Children|Wom[ae]n|M[ae]n"
)
"""How a subject begins that a caption brings in for the first time."""
OBJECT = re.compile(r" (?:(?:up|down|out) )?(?:the|a|an|his|her|their) ")
SOMEBODY = re.compile(rf"\b{HUMAN}\b", re.IGNORECASE)
LEADING = ("the", "a", "an", "of", "his", "her", "their", "its", "to")
ADDED = re.compile(r"\b(?:of|in|from|with|at|on) (?:(?:the|an?|his|her) )?(?:[\w-]+ )?[\w-]+$")
"""What is added to a subject: "a man in a hat"."""
MANY = ("people", "men", "women", "children", "police", "couple", "crew", "youth", "troops")
