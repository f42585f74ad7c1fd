"""What pages in other languages set around an article, which may itself be in English."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LISTED: dict[str, tuple[str, ...]] = {
    "menu": (
        "menü|zum inhalt springen|zum hauptinhalt|direkt zum inhalt|anmelden|abmelden",
        "einloggen|registrieren|suche|suchen|startseite|mein konto|merkliste|über uns|kontakt",
        "agb|impressum datenschutz agb|aktuell|politik|wirtschaft|meinung|wissen|gesellschaft",
        "aller au contenu|aller au contenu principal|se connecter|connexion|mon compte",
        "s'inscrire|rechercher|à la une|en continu|accueil|mentions légales|nous contacter",
        "économie|société|ir al contenido|ir al contenido principal|saltar al contenido",
        "iniciar sesión|mi cuenta|buscar|portada|inicio|regístrate|acceder|españa",
        "internacional|economía|opinión|cultura|vai al contenuto|accedi|cerca|prima pagina",
        "cronaca|esteri|economia|il mio profilo|ir para o conteúdo|pular para o conteúdo",
        "entrar|últimas|últimas notícias|opinião|ga naar hoofdinhoud|naar de inhoud|inloggen",
        "zoeken|voorpagina|binnenland|buitenland|przejdź do treści|zaloguj się|zaloguj|szukaj",
        "strona główna|kraj|świat|gospodarka|opinie|hoppa till innehåll|logga in|sök",
        "startsida|gå til innhold|logg inn|søk|forside|log ind|siirry sisältöön|kirjaudu",
        "kirjaudu sisään|valikko|etusivu|kotimaa|ulkomaat|içeriğe geç|giriş yap|üye ol",
        "anasayfa|ana sayfa|gündem|ekonomi|dünya|siyaset|langkau ke kandungan|log masuk|masuk",
        "daftar|utama|terkini|beranda|dunia|bisnis|bisnes|sukan|olahraga|nasional|carian",
        "přihlásit se|domů|hledat|bejelentkezés|keresés|címlap|autentificare|acasă|căutare",
        "prijava|naslovnica|početna|ieškoti|meklēt|检索|検索|メニュー|ログイン|会員登録",
        "ホーム|登录|搜索|菜单|首页|로그인|검색|메뉴|вход|войти|поиск|меню|главная|увійти",
        "пошук|головна|вхід|тема дня|تسجيل الدخول|بحث|القائمة|الرئيسية|zur startseite",
        "retour à l'accueil|volver a portada",
    ),
    "share line": (
        "merken|vorlesen|artikel anhören|artikel drucken|artikel versenden|als e-mail senden",
        "link kopieren|kommentieren|kommentare|zu den kommentaren|artikel verschenken",
        "verschenken|offrir l'article|offrir cet article|lire plus tard|écouter l'article",
        "écouter|commenter|commentaires|copier le lien|réagir|ajouter à mes favoris",
        "enregistrer|envoyer par e-mail|ir a los comentarios|copiar enlace|escuchar|guardar",
        "comentar|comentarios|enviar|regalar artículo|escucha el artículo|ver comentarios",
        "añadir a favoritos|ascolta|ascolta l'articolo|commenta|commenti|copia link|invia",
        "regala l'articolo|ouvir|ouvir notícia|comentários|copiar link|salvar|guardar artigo",
        "ler mais tarde|bewaren|luister|reacties|reageer|link kopiëren|geef cadeau",
        "bewaar artikel|skomentuj|komentarze|skopiuj link|zapisz|posłuchaj|wyślij|drukuj",
        "dela artikeln|spara|kommentera|lyssna|del artikkel|lagre|kommenter|jaa|jaa artikkeli",
        "tallenna|kommentoi|kuuntele|paylaş|yazdır|dinle|kaydet|yorum yap|kongsi|bagikan",
        "kongsikan|salin pautan|salin tautan|simpan|cetak|komentar|dengar|sdílet|uložit|tisk",
        "diskuse|megosztás|nyomtatás|distribuie|comentează|podijeli|podeli|シェアする",
        "ツイートする|印刷する|印刷|共有|分享|打印|收藏|공유|공유하기|인쇄|댓글|スクラップ",
        "поделиться|поділитися|сохранить|распечатать|комментарии|коментарі|مشاركة|طباعة",
    ),
    "related link": (
        "lesen sie auch|mehr zum thema|auch interessant|weitere artikel|passend zum thema",
        "das könnte sie auch interessieren|à lire aussi|lire aussi|sur le même sujet",
        "voir aussi|la rédaction vous conseille|más información|te puede interesar",
        "lee también|noticias relacionadas|le puede interesar|leggi anche",
        "potrebbe interessarti|articoli correlati|leia também|leia mais|veja também",
        "notícias relacionadas|lees ook|lees verder|lees meer|czytaj także|czytaj też",
        "czytaj więcej|zobacz też|zobacz także|läs också|läs även|läs mer|les også|læs også",
        "lue myös|lue lisää|ayrıca bakınız|ilgili haberler|benzer haberler|berita berkaitan",
        "baca juga|berita terkait|lihat juga|čtěte také|čtěte též|související",
        "kapcsolódó cikkek|olvasta már|citește și|vezi și|pročitajte još|čitajte još",
        "skaitykite daugiau|関連記事|関連ニュース|相关阅读|相关新闻|相关报道|관련기사",
        "관련 기사|читайте также|читайте також|по теме|اقرأ أيضا|اقرأ أيضاً",
    ),
    "newsletter": (
        "abo testen|jetzt abonnieren|jetzt kostenlos anmelden|abonnieren|newsletter bestellen",
        "article réservé aux abonnés|réservé aux abonnés|je m'abonne|m'abonner|s'abonner",
        "recevoir la newsletter|suscríbete|suscribirse|hazte socio|recibe la newsletter",
        "solo para suscriptores|abbonati|iscriviti alla newsletter|riservato agli abbonati",
        "assine|assine já|assine a newsletter|exclusivo para assinantes|abonneren|word lid",
        "word abonnee|prenumeruj|zapisz się|zapisz się na newsletter|kup dostęp|prenumerera",
        "bli prenumerant|bli abonnent|bliv abonnent|tilaa|tilaa uutiskirje|abone ol|langgan",
        "berlangganan|předplatit|előfizetés|abonează-te|подписаться|підписатися|اشترك",
    ),
    "advertisement": (
        "iklan|mainos|annonse|annonce|annons|reclame|ogłoszenie|inzerce|hirdetés|publicitate",
        "oglas|reklaam|広告|广告|광고|إعلان|weiterlesen nach der anzeige|continúa leyendo",
    ),
    "footer": (
        "meistgelesen|das interessiert gerade|les plus lus|le plus lu|les plus consultés",
        "lo más leído|lo más visto|más leídas|lo último|i più letti|più letti|mais lidas",
        "mais lidos|meest gelezen|najczęściej czytane|popularne|mest läst|mest lest|mest læst",
        "luetuimmat|en çok okunanlar|çok okunanlar|paling popular|terpopuler|nejčtenější",
        "legolvasottabb|cele mai citite|najčitanije|アクセスランキング|热门新闻|많이 본 뉴스",
        "самое читаемое|популярное|archivado en|palabras clave|schlagwörter|mots-clés",
        "parole chiave|tagi|etiketler|avainsanat|réutiliser ce contenu|contribuer|voir plus",
        "ver más|mehr anzeigen|mostra altro|ver mais",
        "se adhiere a los criterios de the trust project",
    ),
}
_WHYS = {words: why for why, rows in _LISTED.items() for row in rows for words in row.split("|")}
_AROUND = re.compile(r"^[\s:•·»›>-]+|[\s:…•·»›>-]+$|\s*\(\d{1,5}\)$")
_LONGEST = max(map(len, _WHYS)) + 10
_EDGE = 60
_LEAST = 3
"""Lines of a page in another language from which on the page is printed where it is spoken."""


def why(text: str) -> str | None:
    """What a line of such a page is when it is one of its buttons, menus or labels; else None."""
    if len(text) > _LONGEST:
        return None
    return _WHYS.get(_AROUND.sub("", text.casefold().replace("’", "'")))


def surrounds(lines: Sequence[str]) -> bool:
    """Whether the lines at either end of a page are of one in another language."""
    edges = (*lines[:_EDGE], *lines[_EDGE:][-_EDGE:])
    return len({text for text in edges if len(text) <= _LONGEST and why(text)}) >= _LEAST
