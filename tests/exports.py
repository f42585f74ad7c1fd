"""Made-up stories of ``data/exports.txt`` as press databases print many of them in one file.

A story begins at "%% TITLE"; its fields and, below a blank line, its paragraphs follow. Each of
``LAYOUTS`` prints a list of stories as one program does, with all that it sets around them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data" / "exports.txt"


class Story(NamedTuple):
    """What was printed, and where."""

    title: str
    outlet: str
    place: str
    authors: tuple[str, ...]
    day: date
    section: str
    page: str
    paragraphs: tuple[str, ...]

    @property
    def words(self) -> int:
        """How many there are, as databases count them."""
        return sum(len(one.split()) for one in self.paragraphs)

    @property
    def text(self) -> str:
        """The paragraphs with blank lines between."""
        return "\n\n".join(self.paragraphs)

    @property
    def rest(self) -> str:
        """What follows the first paragraph."""
        return "\n\n".join(self.paragraphs[1:])

    def by(self, lead: str = "", joint: str = " and ") -> str:
        """The by-line, with its line's end; nothing where nobody signed."""
        return f"{lead}{joint.join(self.authors)}\n" if self.authors else ""

    def turned(self, lead: str = "", joint: str = "; ") -> str:
        """The authors as catalogues write them: "Bell, Anna"."""
        turned = (", ".join(reversed(one.rsplit(" ", 1))) for one in self.authors)
        return f"{lead}{joint.join(turned)}\n" if self.authors else ""

    def told(self, form: str) -> str:
        """The day, without noughts before a number where ``form`` has "%-d"."""
        return self.day.strftime(form)


def stories() -> tuple[Story, ...]:
    """All stories, in the order of the file."""
    return tuple(map(_story, re.split(r"^%% ", DATA.read_text("utf-8"), flags=re.M)[1:]))


def _story(block: str) -> Story:
    head, _, text = block.strip().partition("\n\n")
    title, *rows = head.splitlines()
    fields = {name: value.strip() for name, _, value in (row.partition(":") for row in rows)}
    authors = tuple(filter(None, fields["authors"].split("; ")))
    day = date.fromisoformat(fields["date"])
    named = (fields["outlet"], fields["place"], authors, day, fields["section"], fields["page"])
    return Story(title, *named, tuple(text.split("\n\n")))


Layout = Callable[[tuple[Story, ...]], str]
LAYOUTS: dict[str, Layout] = {}


def _layout(made: Layout) -> Layout:
    LAYOUTS[made.__name__.strip("_")] = made
    return made


def _wrapped(text: str, width: int = 72) -> str:
    import textwrap

    return "\n\n".join(textwrap.fill(one, width) for one in text.split("\n\n"))


@_layout
def _lexis_2005(told: tuple[Story, ...]) -> str:
    return "\n\n".join(
        f"                              {number} of {len(told)} DOCUMENTS\n\n\n"
        f"                    Copyright {one.day.year} {one.outlet} Group\n"
        "                              All Rights Reserved\n"
        f"                              {one.outlet}({one.place})\n\n"
        f"                           {one.told('%B %-d, %Y %A')}\n"
        "                               Late Edition - Final\n\n"
        f"SECTION: {one.section}; Pg. {one.page}\n\nLENGTH: {one.words} words\n\n"
        f"HEADLINE: {one.title}\n\n{one.by('BYLINE: By ')}\nDATELINE: {one.place.upper()}\n\n"
        f"BODY:\n   {_wrapped(one.text)}\n\n\nURL: http://www.example.com\n\n"
        "GRAPHIC: Photo: The square at noon\n\n"
        f"LOAD-DATE: {one.told('%B %-d, %Y')}\n"
        for number, one in enumerate(told, 1)
    )


@_layout
def _lexis_2012(told: tuple[Story, ...]) -> str:
    return "\n\n".join(
        f"                               {number} of {len(told)} DOCUMENTS\n\n\n"
        f"                              {one.outlet}\n\n"
        f"                          {one.told('%A %B %-d, %Y')}\n\n"
        f"{one.title}\n\n{one.by('BYLINE: ', ', ')}\nSECTION: {one.section.upper()}; Pg. {one.page}"
        f"\n\nLENGTH: {one.words} words\n\n\n{one.text}\n\nLOAD-DATE: {one.told('%B %-d, %Y')}\n\n"
        "LANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\nJOURNAL-CODE: Web\n\n\n"
        f"                     Copyright {one.day.year} {one.outlet} Media Limited\n"
        "                              All Rights Reserved\n"
        for number, one in enumerate(told, 1)
    )


@_layout
def _lexis_german(told: tuple[Story, ...]) -> str:
    return "\f".join(
        f"\nDokument {number} von {len(told)}\n\n{one.outlet}\n\n{one.told('%-d. %B %Y')}\n\n"
        f"{one.title}\n\n{one.by('BYLINE: ', '; ')}\nSECTION: {one.section}; S. {one.page}\n\n"
        f"LENGTH: {one.words} words\n\n{one.text}\n\n"
        f"LOAD-DATE: {one.told('%B %-d, %Y')}\n\nLANGUAGE: ENGLISH\n"
        for number, one in enumerate(told, 1)
    )


def _uni(one: Story) -> str:
    return (
        f"{one.title}\n\n{one.outlet} ({one.place})\n\n{one.told('%B %-d, %Y %A')}\n\n"
        f"Copyright {one.day.year} {one.outlet} Limited All Rights Reserved\n\n"
        f"Section: {one.section.upper()}; Pg. {one.page}\n\nLength: {one.words} words\n\n"
        f"{one.by('Byline: ', ', ')}\nBody\n\n{one.text}\n\nGraphic\n\nThe square at noon\n\n"
        "Classification\n\nLanguage: ENGLISH\n\nPublication-Type: Newspaper\n\n"
        "Subject: CITY GOVERNMENT (90%); HARBORS & PORTS (78%)\n\n"
        f"Load-Date: {one.told('%B %-d, %Y')}\n\nEnd of Document"
    )


@_layout
def _nexis_uni(told: tuple[Story, ...]) -> str:
    return "\n\n".join(map(_uni, told))


@_layout
def _nexis_uni_with_its_cover(told: tuple[Story, ...]) -> str:
    titles = "\n".join(
        f"{number}. {one.title}\nClient/Matter: -None-\nSearch Terms: harbour OR council\n"
        "Search Type: NexisUni® natural language\nNarrowed by: \nContent Type\tNarrowed by\n"
        "News\t-None-\n"
        for number, one in enumerate(told, 1)
    )
    return (
        "User Name: = Jo March\nDate and Time: = Tuesday, March 5, 2024 3:14:00 PM EST\n"
        f"Job Number: = 218234567\n\nDocuments ({len(told)})\n\n{titles}\n"
        "| About LexisNexis | Privacy Policy | Terms & Conditions | Copyright © 2024 LexisNexis\n\n"
        + "\n\n\n".join(map(_uni, told))
    )


def _code(one: Story) -> str:
    letters = "".join(word[0] for word in one.outlet.upper().split())
    return f"{letters}ED"


def _number(one: Story) -> str:
    return f"{_code(one)}0000{one.told('%Y%m%d')}ef2b0001x"


def _factiva_display(one: Story) -> str:
    return (
        f"{one.section}\n{one.title}\n\n{one.by('', '; ')}{one.words} words\n"
        f"{one.told('%-d %B %Y')}\n{one.outlet}\n{_code(one)}\n{one.page}\nEnglish\n"
        f"© {one.day.year} {one.outlet} Ltd. All rights reserved.\n\n{one.text}\n\n"
        f"Document {_number(one)}\n"
    )


@_layout
def _factiva(told: tuple[Story, ...]) -> str:
    return "\n\n".join(map(_factiva_display, told))


@_layout
def _factiva_with_its_search(told: tuple[Story, ...]) -> str:
    return (
        "\n\n".join(map(_factiva_display, told))
        + "\n\nSearch Summary\n\nText\tharbour or council\nDate\tAll Dates\nSource\tAll Sources\n"
        f"Language\tEnglish\nResults Found\t{len(told)}\nTimestamp\t5 March 2024 15:14\n\n"
        "Page 9 of 9 © 2024 Factiva, Inc. All rights reserved.\n"
    )


@_layout
def _factiva_codes(told: tuple[Story, ...]) -> str:
    return "\n".join(
        f"SE   {one.section}\nHD   {one.title}\n{one.by('BY   ', '; ')}WC   {one.words} words\n"
        f"PD   {one.told('%-d %B %Y')}\nSN   {one.outlet}\nSC   {_code(one)}\nPG   {one.page}\n"
        f"LA   English\nCY   © {one.day.year} {one.outlet} Ltd.\n\nLP   \n\n{one.paragraphs[0]}\n\n"
        f"TD   \n\n{one.rest}\n\n"
        f"NS   gcat : Political/General News\nRE   uk : United Kingdom\nPUB  {one.outlet} Ltd.\n"
        f"AN   Document {_number(one)}\n\n"
        for one in told
    )


_RULE = "_" * 60
_LINE = "\n"


@_layout
def _proquest(told: tuple[Story, ...]) -> str:
    return (
        f"{_RULE}\n\nReport Information from ProQuest\n12 March 2024 10:22\n{_RULE}\n\n"
        + f"\n\n{_RULE}\n\n".join(
            f"Document {number} of {len(told)}\n\n{one.title}\n\n{one.turned('Author: ')}\n"
            f"Publication info: {one.outlet} ; {one.place} [{one.place}]{one.told('%d %b %Y')}:"
            f" {one.page}.\n\nProQuest document link\n\nAbstract: None available.\n\nLinks:"
            " Linking Service, Find full text\n\n"
            f"Full text: {one.text}\n\nSubject: Councils; Harbours;\n\nLocation: {one.place}\n\n"
            f"Title: {one.title}\n\nPublication title: {one.outlet}; {one.place}\n\n"
            f"First page: {one.page}\n\nPublication year: {one.day.year}\n\n"
            f"Publication date: {one.told('%b %-d, %Y')}\n\nSection: {one.section}\n\n"
            f"Publisher: {one.outlet} Media\n\nPlace of publication: {one.place}\n\n"
            "Source type: Newspapers\n\nLanguage of publication: English\n\n"
            f"Document type: News\n\nProQuest document ID: 21{one.told('%d%m%y')}\n\n"
            f"Document URL: https://www.proquest.com/docview/21{one.told('%d%m%y')}\n\n"
            f"Copyright: Copyright {one.outlet} Media {one.told('%b %-d, %Y')}\n\n"
            f"Last updated: {one.told('%Y-%m-%d')}\n\nDatabase: ProQuest One Academic"
            for number, one in enumerate(told, 1)
        )
        + f"\n\n{_RULE}\n\nContact ProQuest\nCopyright © 2024 ProQuest LLC. All rights reserved."
        " - Terms and Conditions\n"
    )


@_layout
def _proquest_details(told: tuple[Story, ...]) -> str:
    return f"\n\n{_RULE}\n\n".join(
        f"Document {number} of {len(told)}\n\n{one.title}\n\n{one.turned('Author: ')}\n"
        f"Publication info: {one.outlet} ; {one.place}. {one.told('%d %b %Y')}: {one.page}.\n"
        f"ProQuest document link\n\nFULL TEXT\n\n{one.text}\n\nDETAILS\n\nSubject: Councils\n"
        f"Publication title: {one.outlet}; {one.place}\nFirst page: {one.page}\n"
        f"Publication year: {one.day.year}\nPublication date: {one.told('%b %-d, %Y')}\n"
        f"Publisher: {one.outlet} Media\nSource type: Newspaper\nLanguage of publication: English\n"
        f"Document type: News\nProQuest document ID: 21{one.told('%d%m%y')}\n"
        f"Copyright: Copyright {one.outlet} Media {one.told('%b %-d, %Y')}\n"
        f"Last updated: {one.told('%Y-%m-%d')}\nDatabase: Global Newsstream"
        for number, one in enumerate(told, 1)
    )


@_layout
def _proquest_fields_first(told: tuple[Story, ...]) -> str:
    return f"\n{_RULE}\n\n".join(
        f"Title: {one.title}\n\nPublication title: {one.outlet}\n\n{one.turned('Author: ')}\n"
        f"Publication date: {one.told('%b %-d, %Y')}\n\nPages: {one.page}\n\n"
        f"ProQuest document ID: 21{one.told('%d%m%y')}\n\nFull text: {one.text}\n"
        for one in told
    )


@_layout
def _newsbank(told: tuple[Story, ...]) -> str:
    return "\n\n\n".join(
        f"{one.title}\n{one.outlet} ({one.place}) - {one.told('%B %-d, %Y')}\n"
        f"{one.by('Author/Byline: ', '; ')}Edition: Main\nSection: {one.section}\n"
        f"Page: {one.page}\n"
        f"Readability: 9-12 grade level (Lexile: 1140)\n\n{one.text}\n\n"
        f"Record Number: 0F1{one.told('%d%m%y')}C\n"
        f"Copyright: Copyright (c) {one.day.year} {one.outlet}"
        for one in told
    )


@_layout
def _newsbank_with_links(told: tuple[Story, ...]) -> str:
    return "\n\n".join(
        f"{one.outlet} ({one.place})\n{one.told('%B %-d, %Y')}\nSection: {one.section}\n"
        f"Page: {one.page}\n\n{one.title}\n\n{one.by('By ')}\n{one.text}\n\n"
        "• Citation (APA Style)\n"
        f"Record: 0F1{one.told('%d%m%y')}C\nCopyright (c) {one.day.year} {one.outlet}\n"
        f"OpenURL Link\nhttps://infoweb.newsbank.com/resources/doc?p=AWNB&docref=0F1"
        f"{one.told('%d%m%y')}C"
        for one in told
    )


@_layout
def _newsbank_old(told: tuple[Story, ...]) -> str:
    return f"\n\n{'-' * 50}\n\n".join(
        f"Paper: {one.outlet}\nTitle: {one.title}\n{one.by('Author: ', '; ')}"
        f"Date: {one.told('%B %-d, %Y')}\nSection: {one.section}\nPage: {one.page}\n\n"
        f"{one.text}\n\n"
        f"Record Number: {one.told('%y%m%d')}0042"
        for one in told
    )


def _cited(one: Story) -> str:
    who = one.turned().strip().split("; ")[0]
    return (
        f'{who}{". " if who else ""}"{one.title}." {one.outlet} [{one.place}],'
        f" {one.told('%-d %b. %Y')}, p. {one.page}. Gale OneFile: News,"
        f" link.gale.com/apps/doc/A57{one.told('%d%m%y')}/STND?u=quay. Accessed 3 Mar. 2024."
    )


@_layout
def _gale(told: tuple[Story, ...]) -> str:
    return "\n\n\n".join(
        f"Title: {one.title}\n{one.by('Author(s): ', '; ')}"
        f"Source: {one.outlet} ({one.place}). ({one.told('%b. %-d, %Y')}): {one.section}:"
        f" p{one.page}."
        f"\nDocument Type: Article\nCopyright: COPYRIGHT {one.day.year} {one.outlet}\n"
        f"Full Text: \n{one.text}\n\nSource Citation (MLA 9th Edition)\n{_cited(one)}\n"
        f"Gale Document Number: GALE|A57{one.told('%d%m%y')}"
        for one in told
    )


@_layout
def _gale_citations(told: tuple[Story, ...]) -> str:
    return "\n\n".join(
        f"{one.title}\n\n{one.by('Author: ', ' and ')}\nDate: {one.told('%b. %-d, %Y')}\n\n"
        f"From: {one.outlet}({one.place})\n\nPublisher: {one.outlet} Media\n\n"
        f"Document Type: Article\n\nLength: {one.words} words\n\nFull Text:\n\n{one.text}\n\n"
        f"Copyright: COPYRIGHT {one.day.year} {one.outlet}\n\nSource Citation\n\n{_cited(one)}"
        for one in told
    )


@_layout
def _gale_numbered(told: tuple[Story, ...]) -> str:
    return "\n\n".join(
        f"Record {number} of {len(told)}\n\n{one.title}\n{one.by('By ')}"
        f"{one.outlet} ({one.place}), {one.told('%B %-d, %Y')}\n\n{one.text}\n\n"
        f"Gale Document Number: GALE|A57{one.told('%d%m%y')}"
        for number, one in enumerate(told, 1)
    )


def _ebsco(one: Story) -> str:
    return (
        f"Title:\n{one.title}.\n{one.turned(f'Authors:{_LINE}')}Source:\n{one.outlet}."
        f" {one.told('%m/%d/%Y')}, p{one.page}.\nDocument Type:\nArticle\n"
        f"Full Text Word Count:\n{one.words}\nAccession Number:\n4CZ{one.told('%d%m%y')}\n"
        f"Database:\nNewspaper Source\n\n{one.text}"
    )


@_layout
def _ebsco_records(told: tuple[Story, ...]) -> str:
    return "\n\n".join(
        f"Record: {number}\n\n{_ebsco(one)}\n\nCopyright of {one.outlet} is the property of"
        f" {one.outlet} Media and its content may not be copied or emailed to multiple sites.\n"
        for number, one in enumerate(told, 1)
    )


@_layout
def _ebsco_in_lines(told: tuple[Story, ...]) -> str:
    return f"\n\n{'=' * 40}\n\n".join(
        f"Record: {number}\nTitle: {one.title}.\n{one.turned('Authors: ')}"
        f"Source: {one.outlet}. {one.told('%m/%d/%Y')}, p{one.page}.\nDocument Type: Article\n"
        f"Accession Number: 4CZ{one.told('%d%m%y')}\nDatabase: Newspaper Source\n\n{one.text}"
        for number, one in enumerate(told, 1)
    )


@_layout
def _ebsco_without_records(told: tuple[Story, ...]) -> str:
    return f"\n\n{_RULE}\n\n".join(map(_ebsco, told))


def _europresse(one: Story, rights: str) -> str:
    return (
        f"{one.outlet}\n{one.section}, {one.told('%A, %B %-d, %Y')}, p. {one.page}\n\n"
        f"{one.title}\n\n"
        f"{one.by('', ' ; ')}\n{one.text}\n\n© {one.day.year} {one.outlet}. All rights reserved.\n"
        f"{rights}\nPublic Certificate issued on March 12, 2024 to Quay-University for personal"
        " use."
        f"\nnews·{one.told('%Y%m%d')}·{_code(one)}·2{one.told('%d%m%y')}"
    )


@_layout
def _europresse_pages(told: tuple[Story, ...]) -> str:
    rights = (
        "The present document and its usage are protected under international copyright laws and"
        " conventions."
    )
    return "\n\n".join(_europresse(one, rights) for one in told)


@_layout
def _europresse_french(told: tuple[Story, ...]) -> str:
    rights = (
        "Ce document est réservé à l'usage exclusif de l'utilisateur désigné par Quay-University et"
        " ne peut faire l'objet d'aucune autre utilisation ou diffusion auprès de tiers."
    )
    return "\n\n\n".join(_europresse(one, rights) for one in told)


@_layout
def _eureka(told: tuple[Story, ...]) -> str:
    return "\n\n".join(
        f"Document {number} of {len(told)}\n\n{one.outlet}\n{one.told('%A, %B %-d, %Y')}\n\n"
        f"{one.title}\n\n{one.by('By ')}\n{one.text}\n\n"
        f"© {one.day.year} {one.outlet}. All rights reserved."
        for number, one in enumerate(told, 1)
    )


@_layout
def _pressreader(told: tuple[Story, ...]) -> str:
    return "\n\n".join(
        f"{one.title}\n\n{one.text}\n\nArticle Name:{one.title}\nPublication:{one.outlet}\n"
        f"{one.by('Author:', ' and ')}Date:{one.told('%-d %b %Y')}\n"
        f"Start Page:{one.page}\nEnd Page:{one.page}"
        for one in told
    )


@_layout
def _pressreader_lines(told: tuple[Story, ...]) -> str:
    return f"\n\n{'-' * 20}\n\n".join(
        f"{one.title}\n{one.outlet} · {one.told('%-d %b %Y')} · {one.page}"
        f"{' · By ' + ' and '.join(one.authors) if one.authors else ''}\n\n{one.text}"
        for one in told
    )


@_layout
def _pressreader_ruled(told: tuple[Story, ...]) -> str:
    return "\n\n* * *\n\n".join(
        f"{one.outlet}\n{one.told('%d %b %Y')}\n\n{one.title}\n\n{one.by('By ')}\n{one.text}"
        for one in told
    )


@_layout
def _lexis_focus(told: tuple[Story, ...]) -> str:
    return "\n\n\n".join(
        f"                          FOCUS - {number} of {len(told)} DOCUMENTS\n\n"
        f"                           {one.outlet} ({one.place})\n\n"
        f"                           {one.told('%B %-d, %Y %A')}\n"
        "                              12:01 AM GMT\n\n"
        f"{one.title}\n\n{one.by('BYLINE: ', ' ; ')}\nLENGTH: {one.words} words\n\n"
        f"HIGHLIGHT: What happened, and why it took so long\n\n{one.text}\n\n"
        f"CORRECTION-DATE: {one.told('%B %-d, %Y')}\n\nCORRECTION: An earlier version misspelt a"
        f" street.\n\nLOAD-DATE: {one.told('%B %-d, %Y')}\n\nLANGUAGE: ENGLISH\n\n"
        "DOCUMENT-TYPE: News\n\nPUBLICATION-TYPE: Newspapers\n\n"
        f"                      Copyright {one.day.year} {one.outlet}, All Rights Reserved\n"
        for number, one in enumerate(told, 1)
    )


@_layout
def _nexis_uni_printed(told: tuple[Story, ...]) -> str:
    return "\n\n".join(
        f"Page 1 of 2\n{one.title}\n\n{_uni(one).replace(chr(10) * 2 + 'Graphic', _turn(one), 1)}"
        for one in told
    )


def _turn(one: Story) -> str:
    return f"\n\nPage 2 of 2\n{one.title}\n\nGraphic"


@_layout
def _factiva_pages(told: tuple[Story, ...]) -> str:
    return "\n\nPage 3 of 90 © 2024 Factiva, Inc. All rights reserved.\n\n".join(
        f"{one.section}\n{one.title}\n{one.by('By ')}{one.words:,} words\n{one.told('%-d %B %Y')}\n"
        f"15:04\n{one.outlet}\n{_code(one)}\nFirst\n{one.page}\nVolume 12; Issue 3\nEnglish\n"
        f"Copyright {one.day.year}. {one.outlet}. All Rights Reserved.\n\n{one.text}\n\n"
        f"{one.outlet} Ltd.\n\nDocument {_number(one)}\n"
        for one in told
    )


@_layout
def _proquest_with_contents(told: tuple[Story, ...]) -> str:
    contents = "\n".join(
        f"{number}. {one.title}{'.' * 20} {number}" for number, one in enumerate(told, 1)
    )
    return f"Table of contents\n\n{contents}\n\n" + "\n\n".join(
        f"Document {number} of {len(told)}\n\n{one.title}\n\n{one.turned('Author: ')}\n"
        f"Publication info: {one.outlet} ; {one.place} [{one.place}]. {one.told('%d %b %Y')}:"
        f" {one.page}.\n\nProQuest document link\n\nABSTRACT (ENGLISH)\n\n"
        f"{one.paragraphs[0]}\n\nFULL TEXT\n\n{one.text}\n\nDETAILS\n\n"
        f"Location: {one.place}\n\nTitle: {one.title}\n\nPublication title: {one.outlet};"
        f" {one.place}\n\nPublication date: {one.told('%b %-d, %Y')}\n\n"
        f"ProQuest document ID: 21{one.told('%d%m%y')}\n\nDatabase: International Newsstream"
        for number, one in enumerate(told, 1)
    )


@_layout
def _newsbank_barred(told: tuple[Story, ...]) -> str:
    return "\n\n\n".join(
        f"Access World News\n{one.title}\n{one.told('%B %-d, %Y')} | {one.outlet} ({one.place})\n"
        f"{one.by('Author: ', '; ').strip()} | Section: {one.section}\n{one.words} Words\n"
        f"Page: {one.page}\nOpenURL Link\n\n{one.text}\n\n"
        f"• Citation (MLA Style)\nRecord: 17A{one.told('%d%m%y')}D8\n"
        f"Copyright, {one.day.year}, {one.outlet}, All Rights Reserved."
        for one in told
    )


@_layout
def _gale_pages(told: tuple[Story, ...]) -> str:
    return "\n\n\n".join(
        f"{one.title}\n{one.by('Author: ', ' and ')}Date: {one.told('%B %-d, %Y')}\n"
        f"From: {one.outlet}\nPublisher: {one.outlet} Media\nDocument Type: Article\n"
        f"Length: {one.words:,} words\nContent Level: (Level 3)\n\n{one.text}\n\n"
        f"Copyright: COPYRIGHT {one.day.year} {one.outlet}\nhttp://www.example.com/\n"
        f"Source Citation (APA 7th Edition)\n{_cited(one)}\n"
        f"Gale Document Number:GALE|A57{one.told('%d%m%y')}\n"
        for one in told
    )


@_layout
def _ebsco_texts(told: tuple[Story, ...]) -> str:
    return "\n\n".join(
        f"Record: {number}\n{_ebsco(one).partition(one.text)[0]}Section:\n{one.section}\n\n"
        f"{one.title}\n\n{one.text}\n\n~~~~~~~~\n\n{one.by('By ')}\n"
        f"{one.outlet} {one.day.year}. All rights reserved.\n\n{'-' * 30}"
        for number, one in enumerate(told, 1)
    )


@_layout
def _europresse_contents(told: tuple[Story, ...]) -> str:
    contents = "\n".join(
        f"{one.outlet}\n{one.told('%-d %B %Y')}\n• {one.title} ... {number}"
        for number, one in enumerate(told, 1)
    )
    rights = "Le présent document est protégé par les lois et conventions internationales."
    return f"Contents\n\n{contents}\n\n" + "\n\n".join(_europresse(one, rights) for one in told)


@_layout
def _dow_jones_upper(told: tuple[Story, ...]) -> str:
    return "\n\n".join(
        f"HD\n{one.title}\n\n{one.by('BY' + _LINE, ' ; ')}\nWC\n{one.words} words\n\n"
        f"PD\n{one.told('%-d %B %Y')}\n\nSN\n{one.outlet}\n\nSC\n{_code(one)}\n\nLA\nEnglish\n\n"
        f"CY\n© {one.day.year} {one.outlet}\n\nLP\n{one.paragraphs[0]}\n\nTD\n{one.rest}\n\n"
        f"RE\nuk : United Kingdom\n\nAN\nDocument {_number(one)}"
        for one in told
    )
