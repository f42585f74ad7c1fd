"""From the table of actions to Textual's bindings, under the preset and remaps in force."""

from __future__ import annotations

from textual.binding import Binding, BindingsMap, BindingType
from textual.dom import DOMNode
from textual.keys import _character_to_key

from tui.settings.actions import ACTIONS, Where


def bindings(*wheres: Where) -> list[BindingType]:
    """The bindings of the actions that belong to ``wheres``, with the keys of the table."""
    return [
        Binding(",".join(named(key) for key in action.keys), action.id, action.help, False,
                id=action.id)
        for action in ACTIONS
        if action.where in wheres
    ]  # fmt: skip


def rebind(node: DOMNode, keys: dict[str, tuple[str, ...]]) -> None:
    """Give ``node`` the keys in force instead of those of the table.

    Textual's own keymap is laid over all bindings at every key; this happens once.
    """
    if all(keys.get(action.id, action.keys) == action.keys for action in ACTIONS):
        return
    held = {binding.id: binding for _, binding in node._bindings if binding.id}
    fresh: list[Binding] = []
    for name, binding in held.items():
        wanted = keys.get(name)
        if wanted is None:
            fresh.append(binding)
        elif wanted:
            fresh.append(binding.with_key(",".join(named(key) for key in wanted)))
    others = [binding for _, binding in node._bindings if not binding.id]
    node._bindings = BindingsMap([*others, *fresh])


def named(key: str) -> str:
    """A key of the configuration as Textual names it: "alt+," is "alt+comma"."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    if modifiers and last.isupper() and len(last) == 1:
        modifiers, last = [*modifiers, "shift"], last.lower()
    last = _character_to_key(last) if len(last) == 1 else last
    return "+".join([*sorted(modifiers), last])
