"""Who took a picture, as captions end: agencies, names and words for pictures."""

from __future__ import annotations

import re

AGENCY = (
    r"(?:AP(?: Photo| Images)?|AFP|EPA(?:-EFE)?|EFE|Reuters|REUTERS|TASS|ITAR-TASS"
    r"|Getty(?: Images)?"
    r"|GETTY(?: IMAGES)?|dpa|DPA|PA(?: Wire| Images| Media)?|Bloomberg|Anadolu(?: Agency)?|Sputnik"
    r"|RIA(?: Novosti)?|Shutterstock|Rex(?: Features)?|REX|Alamy(?: Stock Photo)?|iStock(?:photo)?"
    r"|NurPhoto|Xinhua|UPI|Zuma(?: Press)?|ZUMA|AAP(?: Image)?|Kyodo|Pool|POOL|pool|Handout|handout"
    r"|Keystone(?:-SDA)?|KEYSTONE"
    r"|Belga|BELGA|ANSA|Ukrinform|UKRINFORM|UNIAN|Kommersant|M(?:oskva|OSKVA) News Agency"
    r"|Press Association|(?:The )?Canadian Press|(?:The )?Associated Press|Corbis|Polaris|Magnum"
    r"|SIPA|Sipa(?: USA)?|ABACA|Imago|IMAGO|Unsplash|Flickr|Wikimedia(?: Commons)?|DVIDS"
    r"|The New York Times|The Washington Post|The Guardian|CNN|BBC|NATO|AA)"
)
NAME = (
    r"[^\W\d_a-z][\w.'’-]*(?:\s(?:(?:de|da|di|van|von|der|el|al|bin|la|le)\s)*"
    r"[^\W\d_a-z][\w.'’-]*){0,3}"
)
PHOTO = (
    r"(?i:photo(?:graph|graphy|s|graphs)?|fotos?|pics?|pictures?|images?|illustrations?"
    r"|photo credit|file photo"
    r"|archive photo|screenshot|graphic|composite|credits?|photo illustration)"
)

TAILS = (
    rf".*\[(?:{PHOTO}|(?i:file)(?:\s?:|\s(?=[A-Z])))[^\[\]]{{0,80}}\]\.?$"
    rf"|.*\[(?:[^\[\]]{{2,60}}/{AGENCY}(?: Photo)?|{AGENCY}/[^\[\]]{{2,60}})\]\.?$|"
    rf".*\({PHOTO}\s?(?:(?i:by|courtesy(?: of)?|credit)\s|[:/|])\s?.{{2,80}}\)\.?$"
    rf"|.*\((?:{AGENCY}(?: (?i:photos?|file|pool|image))?\s?[/|]\s?[^()]{{2,60}}|[^()]{{2,60}}"
    rf"(?:/|\s\|\s|\svia\s){AGENCY})\)\.?$"
    rf"|.*(?<!\w){NAME}\s?[/|]\s?{AGENCY}(?:\s?(?:[/|,]|via)\s?[\w. -]{{2,30}})?\.?$"
    rf"|.*(?<![\w/]){AGENCY}\s?/\s?{NAME}\.?"
    r"(?:/(?i:file photo|handout|pool|illustration))?"
    r"(?:\s+(?i:(?:acquire|purchase) licensing rights).{0,20})?$"
    rf"|.*\((?:(?i:supplied|provided)|{AGENCY}"
    rf"|[A-Z]{{2,5}}(?: [A-Z][a-z]+){{0,3}})\s?:\s?[^()]{{2,60}}\)\.?$"
    r"|.*\([^\W\d_a-z][\w.'’-]+ [^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+)?\s?/\s?"
    r"[A-Z][\w .&'’-]{1,30}\)\.?$"
    rf"|.*[.!?”\"]\s+(?:Photo|Photograph|Picture|Image)s? by {NAME}\.?$"
    r"|.*\([A-Z][\w .’'-]{1,40}\s?/\s?(?:Telegram|Facebook|Instagram|Twitter|X|YouTube|TikTok)\)"
    r"\.?$"
    rf"|.*[.!?”\"|]\s*{PHOTO}(?:\s+by)?\s*(?::|/|\||\.\.\.)\s?\S.{{1,60}}$"
    r"|[^“”\"]{8,200}\s[-–—]\s(?i:credit|photo|picture|image)s?\s?:\s?[A-Z].{2,60}$"
    rf"|.*[.!?”\"]\s+[A-Z][\w ]{{2,40}}/Ph\. {NAME}$"
    r"|[^“”\"]{8,200}\sPHOTOS?:\s?[A-Z][A-Z .'’/-]{3,40}$"
    r"|[^“”\"]{8,200}\s©\s?[^\W\d_a-z][\w.’'-]+(?:[ /][^\W\d_a-z][\w.’'-]+){0,4}$"
    rf"|.*\([A-Z][\w ]{{1,24}} {PHOTO} (?:by|courtesy)\s.{{2,60}}\)\.?$"
    r"|(?i:(?:main|lead|cover|header|banner) image(?: credit)?)\b.{3,90}$"
    r"|.*\((?i:(?:file|stock|library|archive) (?:image|photo|pic"
    r"|picture)s?)(?::\s?[^()]{2,60})?\)\.?$"
    r"|[^“”\"]{8,200}[.!?]?\s?[—–]\s?[A-Z][\w .&'’]{1,30} (?i:photos?|pictures?|pics?|images?)\.?$"
    r"|.*\((?:[A-Z][\w.&'’-]* ){1,5}(?i:file (?:photo|image|picture|pic)s?)\)\.?$"
    rf"|[^“”\"]{{8,200}}\([A-Z]{{2,5}}/{NAME}\)\.?$"
    rf"|[^“”\"]{{8,200}}\[{NAME}, [A-Z][\w .&'’-]{{2,40}}\]\.?$"
    rf"|[^“”\"]{{8,200}} Credits?: {NAME}(?:[/,] ?[A-Z][\w .&'’-]{{2,40}})?\.?$"
    r"|[^“”\"]{8,160}[.!?]? \((?i:file)\)\.?$"
    rf"|.*[.!?”\"]\s+(?i:source):\s?{NAME}\s?/\s?[A-Z][\w .]{{1,20}}$"
    r"|.{8,200}\s/\s(?:[A-Z]\.\s?)?[^\W\d_a-z][\w.'’-]+"
    r"(?:\s[^\W\d_a-z][\w.'’-]+)?/[A-Z][\w.]{1,12}$"
    r"|.*[.!?”\"]\s+(?:©|\(c\))\s?.{1,60}$"
    rf"|.*[.!?”\"]\s+\({NAME} for (?:[Tt]he )?[A-Z][\w .&'’-]{{2,40}}\)\.?$"
)
"""Endings of a caption: who took the picture."""


def taken_for(text: str) -> str | None:
    """Whose a line tells a picture to be, or for whom somebody took it with the article."""
    found = _TAKEN.search(text)
    return next(filter(None, found.groups()), None) if found else None


_TAKEN = re.compile(
    r"\b(?i:(?:photo|photograph|picture|image)s?(?: by)?:? )(?:[^\W\d_a-z][\w.'’-]*,? ){2,4}(?:/ )?"
    r"(?i:for) ((?i:the) [^\W\d_a-z][\w&'’ -]{2,40}?)[.)]*$"
    r"|\([^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3} ?/ ?"
    r"(The [^\W\d_a-z][\w&'’ -]{2,40}?)\)$"
    r"|\((?:Image|Picture|Photo|Pic): ([^\W\d_a-z][\w-]+ (?:Live|Online|Today|Now))\)$"
)
"""Whose picture it is, or for whom somebody took it: "Photo by Ana Bell for The Quay Ledger"."""
