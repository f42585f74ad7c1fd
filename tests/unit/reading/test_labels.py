"""Labels of fields in other languages, as press databases print them above an article."""

from __future__ import annotations

import pytest

from corpus.reading import read_text

from .samples import BODY

TITLE = "Nobody has a veto after the talks"
TEXT = "\n\n".join(BODY)
TOLD = (TITLE, "Quay Review", ("Ana Bell",), "2007-08-18")


@pytest.mark.parametrize(
    "sheet",
    [
        "PRESSEARCHIV / AUSSCHNITTDIENST          Blatt 1 von 1\n-----------------\n"
        "Quelle:       Quay Review (Beilage)\nAusgabe vom:  18.08.2007\nNummer:       191\n"
        f"Ressort:      Kultur\nVerfasser:    Bell, Ana\nÜberschrift:  {TITLE}\n"
        "Unterzeile:   Four hours in Geneva\nTextlänge:    ca. 800 Zeichen\nText:",
        f"Titre : {TITLE}\nPublication : Quay Review\nDate de parution : 18 août 2007\n"
        "Auteur : Ana Bell\nRubrique : Monde\nNombre de mots : 180\nTexte intégral :",
        "Cabecera: Quay Review\nFecha de publicación: 18 de agosto de 2007\nSección: Mundo\n"
        f"Página: 12\nFirma: Ana Bell\nTitular: {TITLE}\nSubtítulo: Four hours in Geneva",
        f"Testata: Quay Review\nData: 18 agosto 2007\nPagina: 4\nTitolo: {TITLE}\n"
        "Occhiello: Four hours in Geneva\nAutore: Ana Bell\nLunghezza: 180 parole",
        f"Krant: Quay Review\nPublicatiedatum: 18 augustus 2007\nKatern: Wereld\nKop: {TITLE}\n"
        "Auteur: Ana Bell\nWoorden: 180",
        f"Kop           : {TITLE}\nKrant         : Quay Review\nDatum         : 08-18-2007\n"
        "Auteur(s)     : Ana Bell\nTrefwoorden   : talks",
        f"Jornal: Quay Review\nData: 18 de agosto de 2007\nCaderno: Mundo\nManchete: {TITLE}\n"
        "Jornalista: Ana Bell\nPalavras-chave: talks",
        f"Tytuł gazety: Quay Review\nData wydania: 18.08.2007\nTytuł: {TITLE}\nAutor: Ana Bell\n"
        "Strona: 4\nTreść:",
        f"Rubrik: {TITLE}\nKälla: Quay Review\nPubliceringsdatum: 2007-08-18\n"
        "Författare: Ana Bell\nSida: 4",
        f"Overskrift: {TITLE}\nAvis: Quay Review\nDato: 18.08.2007\nForfatter: Ana Bell\nSide: 4",
    ],
)
def test_a_sheet_of_a_database(sheet: str) -> None:
    article = read_text(f"{sheet}\n\n{TEXT}", "a.txt")
    assert (article.title, article.outlet, article.authors, article.date) == TOLD
    marked = {article.text[one.start : one.end] for one in article.asides}
    assert all(any(row in one for one in marked) for row in sheet.split("\n") if TITLE not in row)


def test_the_day_comes_first_under_labels_of_other_languages() -> None:
    sheet = f"Kop : {TITLE}\nKrant : Quay Review\nDatum : 04-03-2011\nAuteur(s) : Ana Bell"
    assert read_text(f"{sheet}\n\n{TEXT}", "a.txt").date == "2011-03-04"


def test_such_a_word_alone_before_a_colon_begins_a_headline() -> None:
    article = read_text(f"Land: who owns the last field\n\nBy Ana Bell\n\n{TEXT}", "a.txt")
    assert (article.title, article.authors) == ("Land: who owns the last field", ("Ana Bell",))
