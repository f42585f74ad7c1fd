"""English articles that stand in the page of another language."""

from __future__ import annotations

import pytest

from corpus.reading import asides, bylines, foreignframes, read_text

from .samples import BODY, aside_words

TITLE = "Nobody has a veto after the talks"
TEXT = "\n\n".join(BODY)
FRAMES = {
    "de": (
        "Zum Inhalt springen\nMenü\nAnmelden\nTeilen\nMerken",
        "Mehr zum Thema\nKommentare (12)",
    ),
    "fr": ("Aller au contenu\nSe connecter\nEn continu\nOffrir l’article", "Les plus lus\nRéagir"),
    "es": ("Ir al contenido\nIniciar sesión\nCopiar enlace\nIr a los comentarios", "Lo más visto"),
    "pl": ("Przejdź do treści\nZaloguj się\nSkopiuj link", "Czytaj także\nNajczęściej czytane"),
    "ms": ("Utama\nTerkini\nLog Masuk\nKongsi:", "Berita Berkaitan\nPaling Popular"),
    "fi": ("Valikko\nKirjaudu\nEtusivu\nJaa", "Luetuimmat\nLue myös"),
    "ja": ("検索\nメニュー\nシェアする", "関連記事\nアクセスランキング"),
}


@pytest.mark.parametrize("language", FRAMES)
def test_buttons_and_menus_in_another_language_are_of_the_page(language: str) -> None:
    above, below = FRAMES[language]
    article = read_text(f"{above}\n{TITLE}\nBy Ana Bell\n14 June 2023\n\n{TEXT}\n\n{below}\n")
    assert article.title == TITLE
    marked = aside_words(article)
    assert all(row in marked for row in (*above.split("\n"), *below.split("\n")))
    assert not any(row in marked for row in BODY)


def test_a_page_in_another_language_has_the_day_before_the_month() -> None:
    above, _ = FRAMES["es"]
    dated = f"{TITLE}\n05/07/2021\n\n{TEXT}"
    assert read_text(f"{above}\n{dated}").date == "2021-07-05"
    assert "date-ambiguous" in read_text(f"Home\nLog in\nShare\n{dated}").flags


def test_words_of_an_english_page_are_of_no_other_language() -> None:
    assert not foreignframes.surrounds(["Home", "News", "Sport", "Share", "Most read", "Menu"])
    assert asides.why("The minister said that Kontakt was the name of a club.") is None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Von Anna Berg und Tom Cole", ("Anna Berg", "Tom Cole")),
        ("Par Anne Bourg et Luc Roux", ("Anne Bourg", "Luc Roux")),
        ("Por Ana Ruiz, Luis Gil y Eva Paz", ("Ana Ruiz", "Luis Gil", "Eva Paz")),
        ("Por José Ortega y Gasset", ("José Ortega y Gasset",)),
        ("Door Jan Smit en Piet Bos", ("Jan Smit", "Piet Bos")),
        ("Oleh Lim Siew Mei dan Nur Aisyah", ("Lim Siew Mei", "Nur Aisyah")),
        ("Autor: Jan Nowak", ("Jan Nowak",)),
        ("Auteur : Anne Bourg", ("Anne Bourg",)),
        ("Tekst: Mette Holm", ("Mette Holm",)),
        ("by Quay News writers Ana Bell and Tom Cole", ("Ana Bell", "Tom Cole")),
    ],
)
def test_by_lines_in_other_languages(line: str, authors: tuple[str, ...]) -> None:
    found = bylines.byline(line)
    assert found is not None
    assert found.authors == authors
