"""The forms of lines that are not article text; each must match a whole line, case as written.

The order is the order of trying. ``(?i:…)`` marks where case says nothing. A form has to be one
that no sentence of an article takes: a lost aside does little harm, a lost sentence does much.
"""

from __future__ import annotations

AGENCY = (
    r"(?:AP(?: Photo| Images)?|AFP|EPA(?:-EFE)?|EFE|Reuters|REUTERS|TASS|ITAR-TASS"
    r"|Getty(?: Images)?"
    r"|GETTY(?: IMAGES)?|dpa|DPA|PA(?: Wire| Images| Media)?|Bloomberg|Anadolu(?: Agency)?|Sputnik"
    r"|RIA(?: Novosti)?|Shutterstock|Rex(?: Features)?|REX|Alamy(?: Stock Photo)?|iStock(?:photo)?"
    r"|NurPhoto|Xinhua|UPI|Zuma(?: Press)?|ZUMA|AAP(?: Image)?|Kyodo|Pool|POOL|pool|Handout|handout"
    r"|Belga|BELGA|ANSA|Ukrinform|UKRINFORM|UNIAN|Kommersant|M(?:oskva|OSKVA) News Agency"
    r"|Press Association|(?:The )?Canadian Press|(?:The )?Associated Press|Corbis|Polaris|Magnum"
    r"|SIPA|Sipa(?: USA)?|ABACA|Imago|IMAGO|Unsplash|Flickr|Wikimedia(?: Commons)?|DVIDS"
    r"|The New York Times|The Washington Post|The Guardian|CNN|BBC|NATO|AA)"
)
_NAME = (
    r"[^\W\d_a-z][\w.'’-]*(?:\s(?:(?:de|da|di|van|von|der|el|al|bin|la|le)\s)*"
    r"[^\W\d_a-z][\w.'’-]*){0,3}"
)
_PHOTO = (
    r"(?i:photo(?:graph|graphy|s|graphs)?|pictures?|images?|illustrations?|photo credit|file photo"
    r"|archive photo|screenshot|graphic|composite|credits?|photo illustration)"
)

HEADS: tuple[tuple[str, str], ...] = (
    (
        "advertisement",
        r"[-–—*_\[(\s]*(?i:advertisements?|advertising|adverts?|advertorial|ads?|sponsored"
        r"(?: content| post| by .{1,40})?|promoted(?: content)?|paid (?:post|content|advertisement)"
        r"|partner content|skip (?:past )?(?:ad|advertisement|promotion|newsletter promotion)"
        r"|after (?:newsletter|ad) promotion|(?:story|article|content) continues (?:below|after)"
        r"(?:\s(?:this\s)?(?:ad|advertisement|advert|video|promo|newsletter sign-?up))?|continue"
        r" reading (?:below|the main story|after the ad)|(?:report|remove|close) (?:this )?ad"
        r"|scroll (?:down )?to continue(?: reading)?|ad feedback|play video|loading|publicidad"
        r"|publicité|anzeige|werbung|pubblicità|publicidade|advertentie|reklama|реклама)"
        r"[-–—*_\])\s.:…]*$",
    ),
    (
        "video teaser",
        r"(?:WATCH|Watch|VIDEO|Video|LISTEN|Listen|AUDIO|Audio|PODCAST|Podcast|SEE|PHOTOS|GALLERY"
        r"|LOOK|ON VIDEO)(?:\s+(?:NOW|LIVE|now|live|here|the video|below))?\s*(?:[|»►▶]|:\s).{3,}$",
    ),
    (
        "related link",
        r"(?i:[-–—*•►▶»>]*\s*(?:related(?:\s(?:articles?|stor(?:y|ies)|content|coverage|reading"
        r"|links?|posts?|news|topics?|video))?|read more(?: about)?"
        r"|also read|read also|see also|read next|read"
        r"|up next|more on this(?: story)?|further reading|don['’]t miss|must[- ]reads?|recommended"
        r"(?: reading)?|learn more|find out more|from our archives?|editor['’]s picks?)"
        r"(?:\s*[:|»►→–—]|\s-)(?!\s*<?https?:)\s*\S.*$)"
        r"|(?i:te puede interesar|le[ae] también|(?:ver|mira) también|más información|(?:à )?lire"
        r" aussi|voir aussi|lesen sie auch|mehr zum thema|lies auch|leggi anche|leia também"
        r"|leia mais|lees ook|läs (?:också|mer)|czytaj (?:też|także))(?:\s*[:|»►→–—].*)?$"
        r"|(?:Follow|More|Read|See|Find|Full|Visit)\b[^.!?“”\"]{2,160}\s(?:at|on|here)?:?\s*"
        r"<?https?://\S+$",
    ),
    (
        "appeal",
        r"(?![“\"‘'])(?:(?i:.{0,300}\b(?:please|if you can|consider|help us|you can help)\b.{0,90}?"
        r"\b(?:support(?:ing)? (?:us|our (?:journalism|work|reporting|newsroom))"
        r"|(?:mak(?:e|ing)|giv(?:e|ing)) (?:a |your )?(?:\w+ )?(?:donation|contribution)"
        r"|becom(?:e|ing) (?:a|our) (?:member|subscriber|supporter)|donat(?:e|ing)))"
        r"|(?i:support (?:us|our (?:journalism|work|reporting|newsroom))\b.{0,60}$))",
    ),
    ("image", r"!\[.*\]\(.*\)$|!\[\[.*\]\]$|<(?:img|figure|iframe|picture|script|div|embed)\b.*>$"),
    (
        "photo caption with credit",
        r"(?i:image source|image caption|media caption|photo caption|video caption"
        r"|caption)[,:.]\s.*$"
        rf"|{_PHOTO}(?:\s+(?i:by|courtesy(?: of)?|credit|via|source))?\s*(?:[:©|/]|\.\.\.)\s*\S.*$"
        r"|(?i:photo(?:graph)?s? (?:by|courtesy of))\s\S.*$"
        r"|(?:FILE PHOTO|FILE|ARCHIVE)\s*(?:[:–—-])\s.*$"
        rf"|(?:©\s?)?(?:{_NAME}\s)?(?:(?:via|for)\s)?(?:Getty Images|GETTY IMAGES|AP Photo"
        rf"|Shutterstock"
        r"|REUTERS|EPA-EFE|AFP via Getty Images|Alamy)\.?$",
    ),
    (
        "reporter contact",
        r"(?i:[—–-]?\s*(?:write(?: to)?|e-?mail|contact|reach|follow|tweet)):?\s+[^\W\d_].{2,90}?"
        r"(?:@|\[email|(?i:on (?:twitter|x|instagram|facebook|bluesky|linkedin|threads)\b)).*$"
        r"|\(?[^\W\d_a-z].{2,80}\s(?i:(?:can|may) be (?:reached|contacted|followed)|is on twitter"
        r"|tweets(?: as| at)?)\s.*@.*$"
        r"|(?i:(?:got|have|do you have) (?:a|any)(?: (?:news|confidential|story))? (?:tips?"
        r"|story)\b).*$"
        r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+$"
        r"|(?i:(?:tel(?:ephone)?|phone|mobile|cell|fax|office|direct|t|m|p)\.?\s*:?\s*)?"
        r"(?:\+\d|\(\d{2,4}\)\s?\d|\d{3}[-.]\d{3}[-.]\d)[\d ().-]{4,16}"
        r"(?:\s?(?i:x|ext\.?)\s?\d{1,5})?$",
    ),
    (
        "newsletter",
        r"(?i:(?:sign ?up|subscribe|stay (?:on top|informed|up[- ]to[- ]date|connected)"
        r"|get (?:the|our|all|breaking|daily|more|your|unlimited|full|exclusive|in-depth)\b.{0,90}"
        r"\b(?:inbox|newsletters?|alerts|e-?mails?|the app|access)|join us on|join our|join the"
        r" (?:conversation|debate)|like us|follow us|follow our|download (?:the .{0,30}app|our)"
        r"|support (?:our|independent|quality) (?:journalism|work|reporting|newsroom|media)"
        r"|enter your e-?mail|thanks? (?:you )?for (?:subscribing|signing up|reading)"
        r"|click here|tap here|become a (?:member|subscriber|supporter|patron)|unsubscribe"
        r"|manage (?:your |my )?(?:newsletters?|subscriptions?|(?:e-?mail )?preferences|account"
        r"|cookies)"
        r"|view (?:this (?:e-?mail|message|newsletter) )?(?:in|on) (?:your )?(?:web )?browser"
        r"|view online|(?:read|open|see) (?:this )?(?:e-?mail )?in (?:your |a )?browser"
        r"|this (?:e-?mail|message|newsletter) (?:was|has been|is) sent"
        r"|having trouble (?:viewing|reading)|was this (?:e-?mail |newsletter )?forwarded"
        r"|forward (?:this|to a friend)|(?:simply|just) sign up|want to change how you receive"
        r"|no longer want"
        r"|receive (?:essential|our|the latest|breaking|all)|stay informed|never miss"
        r"|you can (?:update your"
        r" preferences|unsubscribe)|choose from our|our mailing address"
        r"|update your (?:e-?mail )?preferences|add us to your address book"
        r"|you(?:['’]re| are) receiving this"
        r"|you received this"
        r"|to unsubscribe|create (?:a free|an) account|start your (?:free )?(?:trial|day with)"
        r"|try (?:it )?(?:for )?free|already (?:a subscriber|a member|have an account|registered)"
        r"|be the first to (?:get|know|hear)"
        r"|(?:install|get) (?:the|our) .{2,30} app|(?:free )?article (?:usually )?reserved for"
        r"|to (?:continue|keep) reading|continue reading|keep reading"
        r"|you have .{0,30}free articles?"
        r"|this article is (?:for|only|free|reserved) .{0,20}(?:subscribers|members|registered)"
        r"|this (?:site|page) is protected|read the full (?:story|article))\b.{0,200}$"
        r"|(?:e-?mail address|newsletters?|(?:daily|morning|evening) briefing|(?:daily|weekly"
        r"|morning"
        r"|evening|our|free) newsletters?|breaking news alerts"
        r"|for subscribers|subscribers? only|premium)$|by (?:signing up|subscribing|clicking"
        r"|entering)"
        r"\b.{0,120}\b(?:agree|consent|terms|privacy)\b.*$|we(?:['’]ll"
        r"| will) send\b.{0,80}e-?mail.*$)",
    ),
    (
        "share line",
        r"(?i:(?:view original|add to (?:your )?(?:saved stories|favou?rites|reading list)"
        r"|(?:share|tweet|post|pin|send|e-?mail|print|save|bookmark|listen|gift"
        r"|copy)(?: (?:this|the"
        r"|an?))?(?: (?:article|story|page|link|post|full article|friend))?(?:(?: (?:on|via|to"
        r"|with|by"
        r"|link|for later|article))(?: (?:facebook|twitter|x|whatsapp|linkedin|e-?mail|reddit"
        r"|telegram"
        r"|friends|a friend|pocket|clipboard|messenger|pinterest|flipboard))?)?(?:\s\d+)?"
        r"|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|messenger|flipboard"
        r"|instagram"
        r"|youtube|copy link|link copied|\d[\d,.]*k? (?:shares?|likes?|comments?|views?|reads?)"
        r"|\(?(?:timer ?)?\d+[- ]?min(?:ute)?s?\.?(?: read| listen)?\)?"
        r"|share or comment on this article.{0,160}|(?:reading|read) time:? .{1,20}"
        r"|listen to (?:this )?(?:article|story).{0,30}|listen \d.{0,20}|comments?(?: ?\(?\d*\)?)"
        r"|leave a (?:comment|reply)|post a comment|(?:view|show|hide|add|see|read)(?: (?:all"
        r"|more|a|the"
        r"))? comments?(?: ?\(\d+\))?|\d{1,2}:\d{2}(?: ?/ ?\d{1,2}:\d{2})?|share full article"
        r"|save article"
        r"|(?:give|gift) (?:this )?article|add to favou?rites|audio (?:version|article)"
        r"|listen to (?:this )?article .{1,40}|listen(?: to)? .{0,12}\d{1,2}:\d{2} min.{0,16}"
        r"|join the (?:conversation|discussion)|reply|more sharing options|sharing"
        r"|help keep .{2,40} by sharing this (?:article|story)"
        r"|(?:drucken|ausdrucken|imprimir|imprimer|stampa|afdrukken|skriv ut|drukuj|печать)"
        r"|(?:compartir|partager|teilen|condividi|compartilhar|delen|udostępnij)\b.{0,40}"
        r"|(?:suscr[ií]b[ae]te|suscribirse|abonnez-vous|s['’]abonner|inscrivez-vous|abonnieren sie"
        r"|newsletter abonnieren|iscriviti|abb[oó]nati|assine|inscreva-se|abonneer)\b.{0,100}"
        r"|share this with|text size|font size|(?:in|de)crease text size|a\+|aa|resize)[.:…]?$)",
    ),
    (
        "menu",
        r"(?i:(?:home|menu|main menu|search|close|open|log ?in|sign ?in|log in / register|log ?out"
        r"|register|my account|account|skip to (?:(?:main )?content|navigation|search).{0,20}"
        r"|navigation"
        r"|toggle .{2,20}|(?:main |all )?sections|back to (?:top|home.{0,10})|top"
        r"|next(?: article| story)?"
        r"|prev(?:ious)?(?: article| story)?|load more|show more|see more|view more|more|less"
        r"|show less"
        r"|accept(?: all)?(?: cookies)?|reject(?: all)?|cookie (?:settings|policy|preferences)"
        r"|we use cookies.{0,160}|privacy(?: policy| notice)?|terms(?: (?:and|&) conditions"
        r"| of (?:use"
        r"|service))?|contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|jobs|rss|sitemap"
        r"|site ?map|help|faq|feedback|donate|e-?paper|apps?|the app|(?:change )?edition"
        r"|(?:international|uk|us|europe|global|first|second|third|final|late|early|main"
        r"|city|national|state|metro|weekend|print) edition|edition \d.{0,30}"
        r"|subscribe|subscriptions?|podcasts?|videos?"
        r"|photos|gallery|weather|crossword|games|download|transcript|full text|translate"
        r"|article bookmarked|find your bookmarks in.{4,80}|lire en fran[cç]ais|report error"
        r"|journalistic standards|follow us|body|classification|submit|δ)$)"
        r"|(?i:inicio|portada|accueil|startseite|página inicial)\s*[/>»›|].{2,80}$"
        r"|(?i:home)\s*[>»›/|].{2,120}$"
        r"|(?>\w[\w'’&-]*+(?: \w[\w'’&-]*+)*+)(?>(?: {3,}+"
        r"|\t++)\w[\w'’&-]*+(?: \w[\w'’&-]*+)*+){2,}$"
        r"|\|\s.{2,80}\s\|$|@\w{3,30}$|(?i:previous|next):\s.{3,90}$"
        r"|[^.!?|>›»•·]{2,40}(?:\s?[|>›»•·]\s[^.!?|>›»•·]{2,30}){2,}$",
    ),
    (
        "footer",
        r"(?i:(?:(?:recent|related|more|latest|popular|top|trending|featured|recommended"
        r"|other) (?:articles"
        r"|posts|stories|news|reads|topics|content|coverage|headlines|videos?|links)"
        r"|most (?:read|popular"
        r"|viewed|shared|commented|watched)(?: in .{2,30})?|trending(?: now)?|popular|latest"
        r"|you (?:may"
        r"|might) (?:also )?(?:like|be interested in|have missed)|editor['’]?s['’]? (?:picks?"
        r"|choice)"
        r"|what to read next|read next|recommended(?: for you)?|(?:from )?around the web"
        r"|more (?:on|from|in) (?:\.\.\. ?)?[^.]{2,40}|more on this(?: story)?"
        r"|more coverage|explore more.{0,30}"
        r"|related|up next|dmca.{0,60}|correction notice|report (?:an? )?(?:error|typo).{0,30}"
        r"|posted by .{2,60}\s(?:at|on)\s.{4,40}|corrections?(?: & clarifications)?|(?:tags?"
        r"|labels?|topics?|filed under|categor(?:y|ies)"
        r"|keywords?"
        r"|posted in|see more on)\s*:.{0,200}|topics|tags|about the (?:authors?|writer)|disclaimer"
        r"|our standards:.{0,80}|licensing rights.{0,40}|\(?opens in (?:a )?new (?:window"
        r"|tab)\)?.{0,20}"
        r"|(?:page|document|result|article) \d+ of \d+|[\d,]+ words|document [a-z\d]{12,}"
        r"|(?:more|other|latest|recent|top|today['’]s)(?: \w+){0,2} (?:stories|headlines)"
        r"|read more (?:with|at|from|on) .{2,30}|proquest document link"
        r"|\d+ of \d+ documents?|list of \d+ items?"
        r"|list \d+ of \d+|end of list"
        r"|#{1,4} (?:metadata|full document|highlights|new highlights added.{0,40}|notes?)"
        r"|end of (?:article|document)|original article|show all|view all"
        r"|reuse this content|follow topics|-?\s?30\s?-?|#{3,}|\*\s?\*\s?\*|ENDS?|-ends-"
        r"|<ENDS?>)[.:]?$)",
    ),
    (
        "copyright",
        r"(?:(?:©|\(c\)|\(C\)|(?i:copyright)\s*(?:©|\(c\)|\d{4}))|(?i:all rights reserved"
        r"|this material may not|this content is (?:protected|copyright)|reprinted with permission"
        r"|republished with permission)).{0,260}$"
        r"|(?i:copyright)\s.{2,80}\b(?:\d{4}|(?i:ltd|inc|all rights reserved))\b.{0,80}$"
        r"|(?i:(?:distributed|provided|syndicated) by)\s[^.,;]{2,50}$",
    ),
    (
        "credits",
        r"[—–(\[-]*\s*(?i:additional |further |with )?(?i:reporting|writing|editing|research"
        r"|translation"
        r"|graphics?|production|interviewing)(?i:,? (?:and|&) (?:additional )?(?:reporting"
        r"|writing|editing"
        r"|research))?(?i: by| from)\b.{2,300}$"
        r"|[—–(\[-]*\s*(?i:(?:edited|compiled|translated|written|produced|adapted|reported"
        r"|updated)(?: and"
        r" \w+)?(?: from (?:the )?\w+)? by):?\s+(?>(?:and|&|for|in|from|the|with)\s++"
        r"|[^\W\d_a-z][\w.'’-]*+"
        r"[,;]?\s*+){1,14}+[)\]]*$"
        r"|(?<![^\s])[a-z]{2,4}(?:[-,][a-z]{2,4})*(?:/[a-z]{1,4}(?:[-,][a-z]{2,4})*)+"
        rf"(?:\s?\({AGENCY}(?:,\s{AGENCY})*\))?$"
        r"|(?i:\(?with (?:files|reporting|additional reporting|contributions?|material|inputs?"
        r"|agency inputs?)"
        r" (?:from|by))\b.{2,200}$|(?i:[(\[]?with agenc(?:y|ies)[)\]]?\.?$)"
        r"|.{4,160}\s(?i:contributed (?:to this|reporting|additional)).{0,160}$"
        r"|[—–-]?\s*[^\W\d_a-z][\w.'’-]+\s[^\W\d_a-z].{2,60}\s(?:reported|contributed) from"
        r" [A-Z][\w. ,]{2,40}\.?(?: .{0,120})?$",
    ),
    (
        "origin note",
        r"(?i:for immediate release|embargoed until.{0,60}$)$"
        r"|\((?:Adds|Updates|Recasts|Corrects|Refiles|Removes|Repeats|Writes through"
        r"|Rewrites)\b.{3,200}\)$"
        r"|(?i:appeared in the .{4,60} (?:print|\w+) edition\b.{0,160}$)"
        r"|(?i:heard on\s.{3,60}$)"
        r"|(?i:(?:saved|clipped|exported|imported|captured|sent) (?:to|from|with|by|in|via|using)"
        r" (?:pocket|instapaper|evernote|notion|obsidian|raindrop|readwise|omnivore|joplin|zotero"
        r"|pinboard|feedly|google docs|onenote|the web clipper)\b.{0,60}$)|"
        r"(?i:[\[(*_]*(?:editor['’]?s['’]? note|note to (?:editors|readers)|correction"
        r"|clarification"
        r"|update(?:d)? note)\s*[:–—-]\s.{8,}$)"
        r"|(?i:[\[(*_]*(?:a version of )?this (?:article|story|piece|post|op-ed|essay|column"
        r"|commentary)(?:, .{3,40},)?"
        r"\s(?:was|is|has been|originally|first|also|appeared|appears|contains)\b"
        r"(?! (?:printed|taken) from:? <?https?:).{0,300}$)"
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
        r"|available (?:at|from|online)|retrieved from|this article was downloaded by .{2,40} "
        r"from|(?:this (?:article|page|story|document) (?:was |is )?)?(?:printed|taken) from"
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
        r"(?i:(?:source|sources|publication|publisher|outlet|via)\s*[:–—]\s*[^\s.!?][^.!?]{1,60}$)",
    ),
    ("url", r"<?https?://\S+>?$"),
    ("link line", r"[^:.!?“”\"]{2,40}:\s*<?https?://[^\s<>]+>?$"),
    ("tags", r"#[A-Za-z][\w/-]*(?:\s+#[A-Za-z][\w/-]*)*$"),
    ("related link", r"[-–—*•►▶»>]*\s*\[[^\]\n]{2,160}\]\([^)\n]*\)[.:]?$"),
    ("rule", r"(?:[-–—_=*•·~#]\s?){3,}$"),
)

CREDIT_TAILS = (
    rf".*\[(?:{_PHOTO}|(?i:file)(?:\s?:|\s(?=[A-Z])))[^\[\]]{{0,80}}\]\.?$"
    rf"|.*\[(?:[^\[\]]{{2,60}}/{AGENCY}(?: Photo)?|{AGENCY}/[^\[\]]{{2,60}})\]\.?$|"
    rf".*\({_PHOTO}\s?(?:(?i:by|courtesy(?: of)?|credit)\s|[:/|])\s?.{{2,80}}\)\.?$"
    rf"|.*\((?:{AGENCY}(?: (?i:photos?|file|pool|image))?\s?[/|]\s?[^()]{{2,60}}|[^()]{{2,60}}"
    rf"(?:/|\s\|\s|\svia\s){AGENCY})\)\.?$"
    rf"|.*(?<!\w){_NAME}\s?[/|]\s?{AGENCY}(?:\s?(?:[/|,]|via)\s?[\w. -]{{2,30}})?\.?$"
    rf"|.*(?<![\w/]){AGENCY}\s?/\s?{_NAME}\.?"
    r"(?:\s(?i:(?:acquire|purchase) licensing rights).{0,20})?$"
    rf"|.*\((?:(?i:supplied|provided)|{AGENCY}|[A-Z]{{2,5}}(?: News)?)\s?:\s?[^()]{{2,60}}\)\.?$"
    r"|.*\([^\W\d_a-z][\w.'’-]+ [^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+)?\s?/\s?"
    r"[A-Z][\w .'’-]{2,30}\)\.?$"
    rf"|.*[.!?”\"]\s*{_PHOTO}(?:\s+by)?\s*(?::|\.\.\.)\s?\S.{{1,60}}$"
    r"|.*[.!?”\"]\s+(?:©|\(c\))\s?.{1,60}$"
)
"""Endings of a caption: who took the picture."""
