"""What is remembered of somebody unnamed who turns out to be a person with a name."""

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.heard import Heard
from corpus.quoting.cast.register import Register
from corpus.quoting.mentions.finding import find


def _entities() -> tuple[Heard, Entity, Entity]:
    baker, reed = find("A baker smiled at Tom Reed.")
    register = Register()
    unnamed = register.create(baker, baker.text, "unnamed", "person")
    named = register.create(reed, reed.text, "person", "person")
    heard = Heard(register.entities)
    baker.entity = unnamed.id
    heard.note(baker, Place(0, 0, subject=True, opens=True, leads=True))
    return heard, unnamed, named


def test_whoever_leads_a_sentence_leads_it_under_the_name_too() -> None:
    heard, unnamed, named = _entities()
    assert heard.leader == (0, unnamed.id)
    heard.merge(unnamed.id, named.id)
    assert heard.leader == (0, named.id)
    assert heard.stranger[1] != unnamed.id
    assert unnamed.id not in heard.last
    assert heard.last[named.id].led == 0
