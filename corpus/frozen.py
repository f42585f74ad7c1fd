"""Frozen dataclasses that cost little to define: a new process defines dozens and uses few.

The standard decorator imports ``inspect`` and compiles six methods for each class at once. This
one gives the same classes (frozen, with slots; ``dataclasses.fields``, ``replace``, ``asdict``
work on them) and compiles ``__init__`` when the first value is made.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:

    def dataclass(*, frozen, slots):
        """As ``dataclasses.dataclass``, for classes without bases and default factories."""
        assert frozen
        assert slots
        return _made

    def replace(value, /, **changes):
        """A copy of ``value`` with other values for some fields, as ``dataclasses.replace``."""
        for name in value.__match_args__:
            if name not in changes:
                changes[name] = getattr(value, name)
        return type(value)(**changes)


__all__ = ["dataclass", "replace"]


class _Fields:
    """What the functions of ``dataclasses`` look at, made by it when they ask."""

    def __get__(self, value: Any, kind: type[Any]) -> dict[str, Any]:
        from dataclasses import make_dataclass

        names: dict[str, str] = kind.__annotations__
        twin = make_dataclass(
            kind.__name__,
            [
                (name, hint, kind._defaults[name]) if name in kind._defaults else (name, hint)
                for name, hint in names.items()
            ],
        )
        kind.__dataclass_fields__ = found = twin.__dataclass_fields__  # type: ignore[attr-defined]
        return found  # type: ignore[no-any-return]


def _made(cls: type[Any]) -> type[Any]:
    names = tuple(cls.__annotations__)
    body = {
        name: value
        for name, value in cls.__dict__.items()
        if name not in names and name not in ("__dict__", "__weakref__")
    }
    for method in (_repr, _eq, _hash, _reduce, _setattr, _delattr):
        body.setdefault(f"_{method.__name__}__", method)
    body["__slots__"] = body["__match_args__"] = names
    body["_defaults"] = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    body["_values"] = staticmethod(_getter(names))
    body["__init__"] = _first_init
    body["__dataclass_fields__"] = _Fields()
    body["__signature__"] = _Signature()
    return type(cls.__name__, cls.__bases__, body)


def _getter(names: tuple[str, ...]) -> Any:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


class _Signature:
    """What ``help`` shows."""

    def __get__(self, value: Any, kind: type[Any]) -> Any:
        from inspect import signature

        found = signature(_compiled(kind))
        return found.replace(parameters=list(found.parameters.values())[1:])


def _first_init(self: Any, *values: Any, **named: Any) -> None:
    """Compile the real ``__init__``, which takes this one's place."""
    _compiled(type(self))(self, *values, **named)


def _compiled(cls: type[Any]) -> Any:
    names, defaults = cls.__match_args__, cls._defaults
    taken = ", ".join(f"{name}=_d[{name!r}]" if name in defaults else name for name in names)
    lines = "".join(f" _set(self, {name!r}, {name})\n" for name in names) or " pass\n"
    space: dict[str, Any] = {"_set": object.__setattr__, "_d": defaults}
    exec(f"def __init__(self, {taken}):\n{lines}", space)
    made = space["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__module__ = cls.__module__
    made.__annotations__ = {**cls.__annotations__, "return": None}
    type.__setattr__(cls, "__init__", made)
    return made


def _repr(self: Any) -> str:
    pairs = zip(self.__match_args__, self._values(self), strict=True)
    return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in pairs)})"


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self._values(self) == self._values(other)


def _hash(self: Any) -> int:
    return hash(self._values(self))


def _reduce(self: Any) -> tuple[type[Any], tuple[Any, ...]]:
    return type(self), self._values(self)


def _setattr(self: Any, name: str, value: object) -> None:
    raise _frozen_error(f"cannot assign to field {name!r}")


def _delattr(self: Any, name: str) -> None:
    raise _frozen_error(f"cannot delete field {name!r}")


def _frozen_error(message: str) -> AttributeError:
    from dataclasses import FrozenInstanceError

    return FrozenInstanceError(message)
