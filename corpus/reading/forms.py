"""The forms of lines that are not article text; each must match a whole line, case as written.

The order is the order of trying. ``(?i:…)`` marks where case says nothing. A form has to be one
that no sentence of an article takes: a lost aside does little harm, a lost sentence does much.
"""

from __future__ import annotations

from corpus.reading import houseforms
from corpus.reading.creditforms import AGENCY, NAME, PHOTO

HEADS: tuple[tuple[str, str], ...] = (
    (
        "advertisement",
        r"(?i:this advertisement has not loaded\b.{0,80}$)"
        r"|[-–—*_\[(\s]*(?i:advertisements?(?: \d{1,2})?|advertising|adverts?|advertorial|ads?"
        r"|sponsored"
        r"(?: content| post| by .{1,40})?|promoted(?: content)?|paid (?:post|content|advertisement)"
        r"|partner content|skip (?:past )?(?:ad|advertisement|promotion|newsletter promotion)"
        r"|after (?:newsletter|ad) promotion|(?:story|article|content) continues (?:below|after)"
        r"(?:\s(?:this\s)?(?:ad|advertisement|advert|video|promo|newsletter sign-?up))?|continue"
        r" reading (?:below|the main story|after the ad)|(?:report|remove|close) (?:this )?ad"
        r"|scroll (?:down )?to continue(?: reading)?|ad feedback|play video|loading|publicidad"
        r"|publicité|anzeige|werbung|pubblicità|publicidade|advertentie|reklama|реклама)"
        r"[-–—*_\])\s.:…]*(?:\s?·.{0,40})?$",
    ),
    (
        "video teaser",
        r"(?:WATCH|Watch|VIDEO|Video|LISTEN|Listen|AUDIO|Audio|PODCAST|Podcast|SEE|PHOTOS|GALLERY"
        r"|LOOK|ON VIDEO)(?:\s+(?:NOW|LIVE|now|live|here|the video|below))?\s*(?:[|»►▶]|:\s).{3,}$"
        r"|\(?(?:Watch|See|View|Listen to|Read|Check out|Play)\b[^.!?“”\"]{0,110}\b(?:above|below"
        r"|here)"
        r"[.:!)]*$",
    ),
    (
        "related link",
        r"(?i:[-–—*•►▶»>]*\s*(?:related(?:\s(?:articles?|stor(?:y|ies)|content|coverage|reading"
        r"|links?|posts?|news|topics?|video))?|read more(?: about)?"
        r"|also read|read also|see also|read next|read"
        r"|up next|more on this(?: story)?|further reading|don['’]t miss|must[- ]reads?|recommended"
        r"(?: reading)?|learn more|find out more|from our archives?|editor['’]s picks?)"
        r"(?:\s*[:|»►→–—]|\s-)(?!\s*<?https?:)\s*\S.*$)"
        r"|\[\s\S.{6,120}\S\s\]$"
        r"|(?:More|MORE):\s[A-Z“‘\"'].{12,150}[^.]$"
        r"|(?:\[[^\]\n]{1,60}\]\((?:[^()\s]|\([^()\s]*\))*\)[\s|·•,]*){2,}$"
        r"|(?i:te puede interesar|le[ae] también|(?:ver|mira) también|más información|(?:à )?lire"
        r" aussi|voir aussi|lesen sie auch|mehr zum thema|lies auch|leggi anche|leia também"
        r"|leia mais|lees ook|läs (?:också|mer)|czytaj (?:też|także))(?:\s*[:|»►→–—].*)?$"
        r"|(?!Read (?:this|it)(?: \w+)? online)(?:Follow|More|Read|See|Find|Full|Visit)\b"
        r"[^.!?“”\"]{2,160}\s(?:at|on|here)?:?\s*"
        r"<?https?://\S+$",
    ),
    (
        "appeal",
        r"(?=.*?(?:upport(?:ing)? (?:us|our|[Tt]he [A-Z]|[A-Z])|onat(?:ion|e|ing)|ontribution"
        r"|(?:ember|ubscriber|upporter|atron)\b))"
        r"(?![“\"‘'])(?:(?i:.{0,300}(?:\b(?:please|if you can(?!['’])|help us|you can help"
        r"|if you (?:value|enjoy|enjoyed|appreciate))|(?<![^.!?]\s)(?<![^.!?\s])consider)\b.{0,90}?"
        r"\b(?:support(?:ing)? (?:us|our (?:journalism|work|reporting"
        r"|newsroom))"
        r"|(?:mak(?:e|ing)|giv(?:e|ing)) (?:a |your )?(?:\w+ )?(?:donation|contribution)"
        r"|becom(?:e|ing) (?:an? |our )?(?:\w+ )?(?:member|subscriber|supporter)|donat(?:e|ing)))"
        r"|.{0,120}\b(?i:become (?:our|a|an) (?:\w+ )?(?:patron|donor|supporter|member))[.!]?$"
        r"|(?:.{0,200}[.!?]\s)?(?i:(?:please )?consider supporting (?:the )?)(?=[A-Z]).{3,80}$"
        r"|(?i:support (?:us|our (?:journalism|work|reporting|newsroom))\b.{0,60}$))",
    ),
    (
        "image",
        r"\[\]\(\S+\)$|!\[.*\]\(.*\)$|\[!\[.*\]\(\S*\)\]\(\S*\)$|!\[\[.*\]\]$|<(?:img|figure|iframe|picture"
        r"|script|div|embed)\b.*>$",
    ),
    (
        "photo caption with credit",
        r"Enlarge / .{8,200}$"
        r"|(?i:image source|image caption|media caption|photo caption|video caption"
        r"|caption)[,:.]\s.*$"
        rf"|{PHOTO}(?:\s+(?i:by|courtesy(?: of)?|credit|via|source))?\s*(?:[:©|/]|\.\.\.)\s*\S.*$"
        r"|(?i:(?:image|photo|picture)s? (?:is "
        r"|are )?(?:used )?for representation(?:al)?\b.{0,30}$)"
        r"|(?i:photo(?:graph)?s? (?:by|courtesy of))\s\S.*$"
        r"|[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){1,3}\s?[/|]\s?[A-Z][A-Z&.'’ -]{2,40}$"
        rf"|(?i:(?:illustrations?|graphics?|artwork) by) {NAME}(?: for [A-Z].{{2,40}})?\.?$"
        r"|(?:Photo|Foto|Picture) [A-Z][\w .’'-]{1,30}/[A-Z][\w .’'-]{2,40}$"
        r"|(?:FILE PHOTO|FILE|ARCHIVE)\s*(?:[:–—-])\s.*$"
        rf"|(?:©\s?)?(?:{NAME}\s)?(?:(?:via|for)\s)?(?:Getty Images|GETTY IMAGES|AP Photo"
        rf"|Shutterstock"
        r"|REUTERS|EPA-EFE|AFP via Getty Images|Alamy)\.?$"
        r"|(?:Getty|iStock|Unsplash|Flickr|Wikimedia(?: Commons)?)\.?$",
    ),
    (
        "reporter contact",
        r"(?i:[—–-]?\s*(?:write(?: to)?|e-?mail|contact|reach|follow|tweet)):?\s+[^\W\d_].{2,90}?"
        r"(?:@|\[email|(?i:on (?:twitter|x|instagram|facebook|bluesky|linkedin|threads)\b)).*$"
        r"|\(?[^\W\d_a-z].{2,80}\s(?i:(?:can|may) be (?:reached|contacted|followed)|is on twitter"
        r"|tweets(?: as| at)?(?=\s@))\s.*@.*$"
        r"|[^.!?“”\"]{4,90}\b(?:covers|writes (?:about|on)|reports on)\b[^“”\"]{2,90}"
        r"(?i:\b(?:reach|contact|e-?mail|follow|write to) (?:him|her|them)\b.{2,60}@.*$)"
        r"|(?i:[—–-]*\s*contact us (?:at|on|via) .{3,80}$)"
        r"|(?i:follow @\w+\.?$|send (?:your )?(?:tips|stor(?:y|ies)|comments|questions"
        r"|feedback)\b.{0,90}@.*$)"
        r"|(?i:(?:media|press|news) (?:contact|enquir(?:y|ies)|inquir(?:y|ies)"
        r"|office):\s.{0,60}?(?:\d{3}|@).*$)"
        r"|[^.!?“”\"]{3,60},\s(?=(?:\D*\d){7})\+?\d[\d ().-]{6,20}(?:,\s[\w.+-]+@[\w.-]+)?$"
        r"|(?i:do you want to (?:respond|react|reply|comment)\b.{2,80}@.*$)"
        r"|(?i:(?:twitter|x|instagram|bluesky|threads)\s?:\s?@[\w.]+$)"
        r"|(?i:(?:got|have|do you have) (?:a|any)(?: (?:news|confidential|story))? (?:tips?"
        r"|story)\b).*$"
        r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+$"
        r"|(?i:(?:tel(?:ephone)?|phone|mobile|cell|fax|office|direct|t|m|p)\.?\s*:?\s*)?"
        r"(?:\+\d|\(\d{2,4}\)\s?\d|\d{3}[-.]\d{3}[-.]\d)[\d ().-]{4,16}"
        r"(?:\s?(?i:x|ext\.?)\s?\d{1,5})?$",
    ),
    *houseforms.FORMS,
    (
        "copyright",
        r"(?:(?:©|\(c\)|\(C\)|(?i:copyright)\s*(?:©|\(c\)|\d{4})"
        r"|Copyright [A-Z][^.!?]{2,60}\. (?i:all rights reserved)"
        r")|(?i:all rights reserved"
        r"|this material may not|this content is (?:protected|copyright)|reprinted with permission"
        r"|republished with permission)).{0,400}$"
        r"|Copyright [A-Z][\w&'’-]+(?: (?:of |the |and |& )?[A-Z][\w&'’-]*){1,5}\.?$"
        r"|[A-Z][^.!?“”\"©]{2,60}\s©\s?\d{4}\b.{0,80}$"
        r"|(?i:copyright)\s(?=[A-Z(©–—-]).{2,80}\b(?:\d{4}|(?i:ltd|inc"
        r"|all rights reserved))\b.{0,80}$"
        r"|(?i:(?:distributed|provided|syndicated) by)\s[^.,;]{2,50}$",
    ),
    (
        "credits",
        rf"(?i:(?:english|german|french|spanish|italian) (?:version|translation) by:?) {NAME}\.?$|"
        r"(?i:(?:[\w-]+ ){0,2}(?:editor|producer|reporter|fact[- ]checker|designer)s?):\s"
        r"[^\W\d_a-z][\w.'’-]+(?:,?\s[^\W\d_a-z][\w.'’-]*){1,5}$"
        r"|[—–(\[-]*\s*(?i:additional |further |with |live )?(?i:reporting|writing|editing|research"
        r"|translation"
        r"|graphics?|production|interviewing)(?i:,? (?:and|&) (?:additional )?(?:reporting"
        r"|writing|editing"
        r"|research))?(?i: by| from)\b.{2,300}$"
        r"|[—–(\[-]*\s*(?i:(?:edited|compiled|translated|written|produced|adapted|reported"
        r"|updated)(?: and"
        r" \w+)?(?: from (?:the )?\w+)? by):?\s+(?>(?:and|&|for|in|from|the|with)\s++"
        r"|[^\W\d_a-z][\w.'’-]*+"
        r"[,;]?\s*+){1,14}+[)\]]*$"
        r"|(?<![^\s])\([a-z]{2,4}/[a-z]{2,4}\)$"
        r"|(?<![^\s])[a-z]{2,4}(?:[-,][a-z]{2,4})*(?:/[a-z]{1,4}(?:[-,][a-z]{2,4})*)+"
        rf"(?:\s?\({AGENCY}(?:,\s{AGENCY})*\))?$"
        r"|(?:afp|ap|dpa|reuters|ritzau|tt|ntb|apa|sda|ats|belga|ansa|efe|pap|čtk|mti|lusa|anp)"
        r"(?:[/,-] ?(?:afp|ap|dpa|reuters|ritzau|tt|ntb|apa|sda|ats|belga|ansa|efe|pap|čtk|mti"
        r"|lusa|anp))+$"
        r"|(?i:\(?with (?:files|reports?|reporting|additional reporting|contributions?|material"
        r"|(?:agency )?inputs?)"
        r" (?:from|by))\b.{2,200}$|(?i:[(\[]?with agenc(?:y|ies)[)\]]?\.?$)"
        r"|.{4,160}\s(?i:contributed (?:to this|reporting|additional)"
        r"|contributed from (?=[A-Z])).{0,160}$"
        rf"|{NAME} contributed\.?$"
        rf"|[—–-]\s?(?i:with assistance (?:from|by)) {NAME}(?:(?:,| and|, and) {NAME})*\.?$"
        rf"|{NAME}(?:, {NAME})* reported from [A-Z][\w., ]{{2,40}},? and {NAME}"
        r" (?:reported )?from"
        r" [A-Z][\w., ]{2,40}$"
        r"|[—–-]?\s*[^\W\d_a-z][\w.'’-]+\s[^\W\d_a-z].{2,60}\s(?:reported|contributed) from"
        r" [A-Z][\w. ,]{2,40}\.?(?: .{0,120})?$",
    ),
    (
        "origin note",
        r"Published in (?:[Tt]he )?[A-Z][^.!?“”\"]{2,60}, (?:on )?"
        r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,?"
        r"|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,?) \d{4}\.?$|"
        r"(?i:for immediate release|embargoed until.{0,60}$)$"
        r"|\((?:Adds|Updates|Recasts|Corrects|Refiles|Removes|Repeats|Writes through"
        r"|Rewrites)\b.{3,200}\)$"
        r"|(?i:appeared in the .{4,60} (?:print|\w+) edition\b.{0,160}$)"
        r"|(?i:heard on\s.{3,60}$|(?:correction|clarification) appended\.?$)"
        r"|(?i:an earlier version of this (?:article|story|report|post|headline|caption"
        r"|column)\b.{3,300}$"
        r"|when we learn of a mistake, we\b.{0,260}$)"
        r"|[A-Z][\w.,&'’ -]{1,60} (?:receives? (?:financial )?support from\b.{0,160}"
        r"\b(?:foundations?|donors"
        r"|philanthrop\w+)\b.{0,200}|is solely responsible for (?:all"
        r"|its)(?: \w+)? content\b.{0,80})$"
        r"|(?i:this is a (?:developing|breaking)(?: news)? story\b.{0,120}$)"
        r"|(?i:(?:saved|clipped|exported|imported|captured|sent) (?:to|from|with|by|in|via|using)"
        r" (?:pocket|instapaper|evernote|notion|obsidian|raindrop|readwise|omnivore|joplin|zotero"
        r"|pinboard|feedly|google docs|onenote|the web clipper)\b.{0,60}$)"
        r"|(?i:for information media\. not an official record\.$|for terms of use\b.{3,80}$"
        r"|(?:have|got) an idea for\b.{3,90}\bwrite for us\b.{0,160}$)"
        r"|(?i:check against delivery\.?$|as (?:prepared|delivered)(?: for delivery)?\.?$)"
        r"|(?i:take note\s?[–-] story published .{2,30}$)"
        r"|(?i:(?:seen|spotted|noticed) (?:a mistake|an error)\?.{0,80}$"
        r"|select text and press .{4,90}$"
        r"|tell us about a mistake$)"
        r"|(?i:(?:saved|clipped|copied|archived) from (?:[a-z\d-]+\.)+[a-z]{2,10}\b.{0,40}$)"
        r"|(?i:this website and associated newspapers adhere to .{3,160}$"
        r"|data returned from the piano\b.{3,80}$|cc by(?:[ -](?:nc|nd|sa))*(?: \d\.\d)?$"
        r"|we believe in the free flow of information$|disclosure statement$"
        r"|republish (?:our|this) articles?\b.{0,120}$)"
        r"|[A-Z][\w’', -]{2,80} provides? funding as an? (?:\w+ )?(?:member|partner) of\b.{3,60}$"
        r"|(?i:clipped (?:to|with|by|using) (?:the )?.{2,30}$)"
        r"|(?i:[\[(*_]*(?:except for the headline, )?(?:this|the) (?:story|article|report"
        r"|copy)\b.{0,60}\b(?:has|have) not been"
        r" (?:edited|reviewed|vetted) by .{2,40}(?:staff|team|desk|editors?|newsroom)\b.{0,160}$)"
        r"|SOURCE\s[A-Z][\w.,&'’ -]{2,60}$"
        r"|(?:See|SEE|Turn to|Please see)\s[A-Z]{3,}[A-Z ]{0,20},?\s(?:on\s)?(?i:page"
        r"|p\.)\s?[A-Z]?\d{1,3}$"
        r"|(?i:(?:continued|cont[’']?d) (?:on|from) (?:page|p\.)\s?[a-z]?\d{1,3}$)"
        r"|.{3,90}\b(?:does not|do not) (?:take|adopt) (?:(?:institutional|specific|editorial"
        r"|policy) ){1,2}positions\b.{0,240}$"
        r"|.{3,40} is committed to publishing a diversity of .{3,300}$|"
        r"(?i:[\[(*_]*(?:editor['’]?s['’]? note|note to (?:editors|readers)|correction"
        r"|clarification"
        r"|update(?:d)? note)\s*[:–—-]\s.{8,}$)"
        r"|(?i:[\[(*_]*(?:a version of )?this (?:article|story|piece|post|op-ed|essay|column"
        r"|commentary)(?:, .{3,40},)?"
        r"\s(?:was|is|has been|originally|first|also|appeared|appears|contains)\b"
        r"(?! (?:(?:printed|taken)|downloaded by .{2,40}) from:? <?https?:).{0,300}$)"
        r"|(?i:[\[(*_]*(?:this|the) (?:report|interview|article|story|post"
        r"|piece)\b.{0,20}\b(?:first |originally )"
        r"(?:appeared|published|posted|aired|ran)\b.{0,200}$)"
        r"|(?i:(?:originally|first) (?:published|appeared|posted) (?:by|in|on|at|as)\s.{2,200}$)"
        r"|(?i:the post .{4,200} (?:appeared first|first appeared) on .{2,80}$)"
        r"|(?i:(?:the )?(?:views|opinions) expressed .{4,240}$)",
    ),
    (
        "url label",
        r"(?i:[>*_\s]*(?:original (?:url|link|source|article|story|page)|source(?: url| link"
        r"| article)?"
        r"|url|web ?link|link|permalink|web address|(?:read|view|see|find) (?:the )?(?:original"
        r"|full)"
        r"(?: (?:article|story|post|text))?(?: (?:here|at|on))?|read more(?: (?:at|on|here))?"
        r"|available (?:at|from|online)|retrieved from|this article was downloaded by .{2,40} from"
        r"|short ?link|read (?:this|it)(?: \w+)? online"
        r"|(?:this (?:article|page|story|document) (?:was |is )?)?(?:printed|taken) from"
        r"|view this (?:post|story|article|issue|edition) (?:on the web|online)(?: at)?"
        r"|(?:clipped|saved|copied|exported|archived"
        r"|downloaded) from|(?:short|canonical|full) url|original|from the web|via)[*_]*"
        r"\s*(?:[:–—-]|at:?|from:?)?[*_]*\s*(?:(?<=[:–—-])|(?<=:[*_])|(?<=:[*_][*_])"
        r"|(?=<?https?:)|(?=\s*\[)|(?<=:\s))"
        r"(?:<?https?://\S+>?|\[[^\]]*\]\([^)]*\))?$)"
        r"|(?i:[-*•]?\s*\[(?:(?:read|view|see|open|go to)\s)?(?:the\s)?(?:original|source"
        r"|full)(?:\s(?:article"
        r"|story|post|page|link|url|text))?\]\(https?://[^)\s]+\)$)",
    ),
    (
        "source",
        r"(?i:(?:source|sources|publication|publisher|outlet|via)\s*[:–—]\s*"
        r"(?!.+ on (?:facebook|telegram|twitter|x|instagram)$)[^\s.!?][^.!?]{1,60}$)",
    ),
    ("url", r"<?https?://\S+>?$|(?:[a-z\d-]+\.)+[a-z]{2,6}/[^\s/]+(?:/\S*)?[-_/\d]\S*$"),
    ("link line", r"[^:.!?“”\"]{2,40}:\s*<?https?://[^\s<>]+>?$"),
    (
        "date",
        r"(?i:printed(?: on)?:? \d{1,2} [a-z]{3,9} \d{4}$)"
        r"|(?i:(?:last )?updated?\s?:\s?\d{1,2}[-./]\d{1,2}[-./]\d{2,4}\b.{0,20}$)",
    ),
    (
        "signature",
        r"(?i:sent from my [\w -]{2,30}\.?$|get outlook for (?:ios|android|mac)\.?(?:<.{4,60}>)?$"
        r"|sent (?:from|with) (?:outlook|yahoo mail|proton ?mail|gmail|mail)\b.{0,60}$)",
    ),
    ("tags", r"#[A-Za-z][\w/-]*(?:\s+#[A-Za-z][\w/-]*)*$"),
    ("related link", r"[-–—*•►▶»>]*\s*\[[^\]\n]{2,160}\]\([^)\n]*\)[.:]?$"),
    ("rule", r"(?:[-–—_=*•·~#]\s?){3,}$"),
)
