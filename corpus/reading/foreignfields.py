"""The labels of press databases in other languages: "Überschrift:", "Fecha de publicación:"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from corpus.reading.draft import Head
from corpus.reading.fieldnames import KNOWN, NAMES, key_of
from corpus.reading.lines import Line, ends_sentence, words

_MEANING: dict[str, frozenset[str]] = {
    "headline": words(
        "überschrift schlagzeile artikeltitel titredelarticle intitulé titular titulodelartículo ",
        "títulodelanoticia titolodellarticolo kop artikelkop koptekst tytuł tytułartykułu ",
        "nagłówek överskrift overskrift titteli otsikko títulodamatéria títulodanotícia manchete ",
        "titulek",
    ),
    "publication": words(
        "publikation presseorgan periodikum zeitungstitel zeitschrift titredelapublication ",
        "titredepresse nomdelasource périodique support diario periódico cabecera publicación ",
        "testata giornale pubblicazione krant dagblad publicatie jornal veículo publicação ",
        "tytułprasowy tytułgazety gazeta dziennik publikacja tidning tidningen avis mediet lehti ",
        "julkaisu noviny",
    ),
    "published": words(
        "ausgabevom erscheinungsdatum erscheinungstag erscheinungstermin ausgabedatum vom ",
        "datumderausgabe veröffentlichtam erschienenam datedeparution datedepublication parution ",
        "parule publiéle publié dateparution fechadepublicación fechadeedición publicado ",
        "edicióndel data datadipubblicazione pubblicato pubblicatoil uscita publicatiedatum ",
        "datumpublicatie verschenen verschijningsdatum gepubliceerd gepubliceerdop ",
        "datadepublicação datadaedição datapublikacji datawydania opublikowano publiceringsdatum ",
        "publicerad publicerat dato publisert publiseringsdato udgivelsesdato udgivet julkaistu ",
        "päivämäärä datumvydání",
    ),
    "author": words(
        "verfasserin verfassername autoren journaliste signataire signature auteurdelarticle ",
        "autora autoras periodista firma giornalista schrijver journalist redacteur jornalista ",
        "autorzy dziennikarz författare skribent reporterns forfatter toimittaja kirjoittaja ",
        "opphavsperson autoři",
    ),
    "section": words(
        "ressort rubrik rubrique rubrica sezione sección seccion seção caderno editoria rubriek ",
        "katern dział sektion seksjon avdelning osasto seite seiten página pagina páginas pag ",
        "side sida strona nummer ausgabe ausgabenummer heft jahrgang numéro número numero uitgave ",
        "nr wydanie utgave utgåva unterzeile untertitel unterüberschrift dachzeile oberzeile ",
        "vorspann spitzmarke surtitre soustitre chapeau antetítulo subtítulo bajada copete ",
        "occhiello sottotitolo sommario catenaccio bovenkop onderkop ondertitel podtytuł nadtytuł ",
        "underrubrik underrubrikk ingress undertittel underoverskrift schlagwörter schlagworte ",
        "stichwörter stichworte deskriptoren motsclés palabrasclave descriptores parolechiave ",
        "trefwoorden palavraschave słowakluczowe nyckelord nøkkelord emneord textlänge wörter ",
        "zeichen umfang longueur nombredemots longitud palabras lunghezza parole lengte woorden ",
        "długość längd lengde antallord antalord sprache langue idioma lingua taal język språk ",
        "sprog kieli land pays país paese kraj auflage tirage tirada difusión verbreitung ",
        "reichweite gattung dokumentnummer dokument doknr dokid foto fotos bild abbildung",
    ),
    "text": words(
        "text volltext texte texteintégral texto textocompleto testo tekst treść brödtext",
    ),
}
_FIELD_OF = {label: name for name, labels in _MEANING.items() for label in labels}
_LABELLED = re.compile(r"\W{0,3}([^\W\d_](?:[^\W\d_]|[ ./’'()-]){0,30}?)\s*[:：]\s*(\S.*)?$")
_TOP, _LEAST, _APART, _ONCE = 40, 3, 2, 2
_LONGEST_HEAD = 100


def read(head: Head) -> dict[int, tuple[str, re.Match[str]]]:
    """The lines of such labels, each as the English field that it is, and the match of its words.

    Many of the labels are English words as well; so they count only where known fields stand
    around them, three lines together or more.
    """
    rows = _rows(head.lines[:_TOP])
    told = {index: (_FIELD_OF.get(key, key), found) for index, key, found in rows}
    if not told:
        return {}
    _mark_above(head, rows[0][0])
    head.draft.day_first = True
    titled = any(name == "headline" for name, _ in told.values())
    for index, (name, found) in list(told.items()):
        if found[2] is None:
            head.kinds[index] = "field"
        if name == "text" or found[2] is None:
            del told[index]
        elif not titled and key_of(found[1]) == "rubrik" and not _titled(rows):
            told[index] = ("headline", found)  # a section in German, the headline in Swedish
    return told


def _rows(lines: Sequence[Line]) -> list[tuple[int, str, re.Match[str]]]:
    """The first run of labelled lines that is long enough, with a label of another language."""
    run: list[tuple[int, str, re.Match[str]]] = []
    labels = Counter(line.text.partition(":")[0] for line in lines if ":" in line.text)
    for index, line in enumerate(lines):
        found = _LABELLED.match(line.text) if ":" in line.text or "：" in line.text else None
        key = key_of(found[1]) if found else ""
        if found is None or not (key in _FIELD_OF or key in KNOWN):
            continue
        if labels[line.text.partition(":")[0]] > _ONCE:
            continue  # who speaks, in a record of talk
        if run and index - run[-1][0] > _APART:
            if _is_sheet(run):
                break
            run = []
        run.append((index, key, found))
    return run if _is_sheet(run) else []


def _is_sheet(run: Sequence[tuple[int, str, re.Match[str]]]) -> bool:
    foreign = (key for _, key, _ in run if _FIELD_OF.get(key, "text") != "text")
    return len(run) >= _LEAST and any(foreign)


def _titled(rows: Sequence[tuple[int, str, re.Match[str]]]) -> bool:
    return any(key in NAMES["title"] for _, key, _ in rows)


def _mark_above(head: Head, first: int) -> None:
    """What the database calls itself and its sheet, above the fields."""
    above = head.lines[:first]
    if all(len(line.text) <= _LONGEST_HEAD and not ends_sentence(line.text) for line in above):
        for index in range(first):
            head.kinds[index] = head.kinds[index] or "page head"
