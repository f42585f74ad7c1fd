"""What a word can be in a mention, as bit flags."""

# The bits asked for most stand first: what is left of them by a mask is a small number.
CAP = 1 << 0  # begins with a capital
ROLE = 1 << 1  # noun for a person
COLLECTIVE = 1 << 2  # noun for an institution
DOCUMENT = 1 << 3  # noun for a text
PRONOUN = 1 << 4
SAYS = 1 << 5  # finite form of a verb of saying
DEMONYM = 1 << 6
STOP = 1 << 7  # ends a noun phrase
DETERMINER = 1 << 8
FUNCTION = 1 << 9  # capitalised only because it begins a sentence, or never a name
FIRST = 1 << 10  # first name
INITIAL = 1 << 11  # one capital letter
CAPITALS = 1 << 12  # all capitals, two or more
TITLE = 1 << 13  # stands before a name
PLURAL = 1 << 14  # a noun in the plural
PLACE = 1 << 15
CALENDAR = 1 << 16
ORG = 1 << 17  # makes a run of capitals an organisation
ORG_NAME = 1 << 18  # a well-known organisation
PARTICLE = 1 << 19
SUFFIX = 1 << 20
MALE = 1 << 21
FEMALE = 1 << 22
POSSESSIVE = 1 << 23
LY = 1 << 24  # adverb by its ending
MIDDLE = 1 << 25  # a capital after the first letter (McCain, O’Neill)
THIRD = 1 << 26  # third person of a reporting verb: in a headline, no part of a name
ADJECTIVE = 1 << 27  # a noun of the lists that is an adjective just as often
VERB = 1 << 28  # finite form of any reporting verb
HONORIFIC = 1 << 29  # a title that says nothing of what somebody does
NOUN = ROLE | COLLECTIVE | DOCUMENT
