"""What instantiating a config will do, found out without doing any of it.

A plan covers a config only if carrying it out gives exactly what Hydra gives: every value is one that OmegaConf would
store as it is, and nothing has to be reported. The rest is left to Hydra, and with it every error.
"""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from hydra_zen._base.deferred import DeferredModule
from hydra_zen._base.names import ARGS, HYDRA_KEYS, MISSING_TEXT
from hydra_zen._base.omegaconf_nodes import is_node, is_structured_config
from hydra_zen._instantiate.fields import NotCoveredError, is_dataclass, read_field, widened
from hydra_zen._instantiate.merging import checked, gives_way, merged
from hydra_zen._instantiate.shapes import ANYTHING, SHAPES, Accepts, FieldShape, Shape
from hydra_zen._instantiate.steps import BLOCKED, STEPS, Call, Entries, Items, Place, Step, blocked, top

if TYPE_CHECKING:
    from hydra_zen._instantiate import mirror, references
else:  # what many programs never get to
    mirror = DeferredModule("hydra_zen._instantiate.mirror")
    references = DeferredModule("hydra_zen._instantiate.references")

_DROPPED: Final = object()
_LISTS: Final = frozenset({list, Items})
MODES: Final = frozenset({"none", "partial", "object", "all"})
#: Subclasses of these look like scalars or containers, and are treated as such here and there.
_LOOKALIKES: Final = (str, bytes, int, float, list, tuple, dict)
_NO_OVERRIDES: Final[Mapping[str, Any]] = {}


def plan(config: Any, args: tuple[Any, ...], overrides: Mapping[str, Any]) -> Call | Entries | None:
    """Return how to instantiate `config`, or None if that is for Hydra to know."""
    if not is_dataclass(config) or any(is_node(value) for value in args):
        return None
    try:
        made = _config(config, "none", top(config, overrides), checked(overrides))
    except (NotCoveredError, RecursionError):
        return None
    if type(made) is Call:
        made.given = args
    return made  # type: ignore[no-any-return]


def _config(config: Any, convert: str, place: Place, overrides: Mapping[str, Any] = _NO_OVERRIDES) -> Any:
    """Plan a config."""
    is_class = isinstance(config, type)
    shape = SHAPES[config if is_class else type(config)]
    if shape is None or (overrides and (shape.target is None or (shape.frozen and place[0] is not None))):
        raise NotCoveredError
    if shape.target is None:
        return _group(config, shape, is_class, convert, place)
    call = _call(config, shape, is_class, convert, place)
    kwargs = call.kwargs
    for argument in shape.arguments:
        name = argument.name
        value = read_field(config, argument, is_class)
        kind = type(value)
        if kind is str or kind not in argument.accepts.exact or name in overrides:
            value = _argument(value, kind, argument.accepts, call, name, overrides)
            if value is _DROPPED:
                continue
            if type(value) in STEPS:
                call.dynamic.append((name, value))
        kwargs[name] = value
    call.has_args = shape.has_args and _has_positional(kwargs)
    if overrides:
        add_new(call, overrides, shape.fields)
    return call


def _call(config: Any, shape: Shape, is_class: bool, convert: str, place: Place) -> Call:
    """Return the plan for a config that has a target, without its arguments."""
    path = _mode(config, shape.target, is_class, str)
    if "${" in path or path == MISSING_TEXT:
        raise NotCoveredError
    if shape.convert is not None:
        convert = _mode(config, shape.convert, is_class, str)
        if convert not in MODES:
            raise NotCoveredError
    if shape.recursive is not None and _mode(config, shape.recursive, is_class, bool) is False:
        raise NotCoveredError
    is_partial = shape.partial is not None and _mode(config, shape.partial, is_class, bool)
    # OmegaConf cannot put what is referred to into a config that is read-only; at the top it is not.
    return Call(path, blocked(place) if shape.frozen and place[0] is not None else place, convert, is_partial)


def _group(config: Any, shape: Shape, is_class: bool, convert: str, place: Place) -> Any:
    """Plan a config without a target."""
    if convert not in ("none", "all") or not HYDRA_KEYS.isdisjoint(shape.fields):
        raise NotCoveredError
    if shape.frozen and place[0] is not None:
        place = blocked(place)
    values = {}
    for name, field in shape.fields.items():
        value = read_field(config, field, is_class)
        kind = type(value)
        plain = kind in field.accepts.exact and kind is not str
        values[name] = value if plain else plan_value(value, kind, field.accepts, convert, (place, name))
    dynamic = [(name, value) for name, value in values.items() if type(value) in STEPS]
    if convert == "all":
        return Entries(values, dynamic, is_config=False) if dynamic else values
    made = Entries(values, dynamic, is_config=True, stands_for=config if is_class else type(config))
    if place[0] is None:
        made.around = mirror.mirrored(config, place)
    return made


def _argument(value: Any, kind: type, accepts: Accepts, call: Call, name: str, overrides: Mapping[str, Any]) -> Any:
    """Return what becomes of a field that is not simply passed on."""
    place = (call.place, name)
    if name in overrides:
        return _overridden(value, overrides[name], accepts, call.convert, place)
    if kind is str and value == MISSING_TEXT and call.is_partial:
        return _DROPPED
    made = plan_value(value, kind, accepts, call.convert, place)
    # What a target gets by position has no container around it; plain values need none on the way either.
    return made.values if name == ARGS and type(made) is Items and not made.dynamic else made


def _has_positional(kwargs: Mapping[str, Any]) -> bool:
    """Tell whether there are positional arguments; what cannot be any is Hydra's to report."""
    made = kwargs.get(ARGS, _DROPPED)
    if made is not _DROPPED and type(made) not in _LISTS:
        raise NotCoveredError
    return made is not _DROPPED


def _mode(config: Any, field: FieldShape | None, is_class: bool, kind: type) -> Any:
    """Return the value of a field that Hydra gives a meaning, which must be of one exact type."""
    if field is None or kind not in field.accepts.exact:
        raise NotCoveredError
    value = read_field(config, field, is_class)
    if type(value) is not kind:
        raise NotCoveredError
    return value


def plan_value(value: Any, kind: type, accepts: Accepts, convert: str, place: tuple[Any, Any]) -> Any:  # noqa: C901  a branch for each kind
    """Return what becomes of a value: a step, or the value itself."""
    if kind is str:
        return _text(value, accepts, convert, place)
    if kind in accepts.exact:
        return value
    if kind is list or kind is tuple:
        if accepts.is_any or accepts.container is list:
            return _items(value, accepts.items or ANYTHING, convert, (*place, True, value))
    elif kind is dict:
        if accepts.is_any or accepts.container is dict:
            return _entries(value, accepts, convert, (*place, False, value))
    elif is_dataclass(value):
        if accepts.is_any or value is accepts.config or kind is accepts.config:
            return _config(value, convert, (*place, False, value))
    elif accepts.is_any:
        return opaque(value, kind)
    elif accepts.widens_int and kind is int:
        return widened(value)
    raise NotCoveredError


def _text(value: str, accepts: Accepts, convert: str, place: tuple[Any, Any]) -> Any:
    """Return what becomes of text, which may refer to something else."""
    if "${" not in value:
        if value == MISSING_TEXT or str not in accepts.exact:
            raise NotCoveredError
        return value
    found = references.referred(value, place[0])
    # What is found is put here as it is there; its own references are not looked up from here.
    return plan_value(found, type(found), accepts, convert, (blocked(place[0]), place[1]))


def opaque(value: Any, kind: type) -> Any:
    """Return a value that OmegaConf stores without looking into it."""
    if issubclass(kind, _LOOKALIKES) or is_node(value) or is_structured_config(value):
        raise NotCoveredError
    return value


def _items(value: Any, accepts: Accepts, convert: str, place: Place) -> Any:
    """Plan a list; where it becomes a plain list of what it holds, it is that list."""
    values = list(value)
    dynamic = _replace(values, enumerate(value), values, accepts, convert, place)
    is_config = convert == "none"
    return Items(values, dynamic, is_config) if is_config or dynamic else values


def _entries(value: dict[Any, Any], accepts: Accepts, convert: str, place: Place) -> Any:
    """Plan a dict; where it becomes a plain dict of what it holds, it is that dict."""
    if not accepts.keys.issuperset(map(type, value)) or not HYDRA_KEYS.isdisjoint(value):
        raise NotCoveredError
    values = value.copy()
    dynamic = _replace(values, value.items(), value.values(), accepts.items or ANYTHING, convert, place)
    is_config = convert == "none"
    return Entries(values, dynamic, is_config) if is_config or dynamic else values


def _replace(
    values: Any,
    members: Iterable[tuple[Any, Any]],
    held: Collection[Any],
    accepts: Accepts,
    convert: str,
    place: Place,
) -> list[tuple[Any, Step]]:
    """Put what becomes of the members of a container in their place; return the steps among them."""
    kinds = set(map(type, held))
    if kinds <= accepts.exact and (str not in kinds or not any(map(_is_special, held))):
        return []
    dynamic = []
    for key, item in members:
        kind = type(item)
        if kind is str or kind not in accepts.exact:
            made = values[key] = plan_value(item, kind, accepts, convert, (place, key))
            if type(made) in STEPS:
                dynamic.append((key, made))
    return dynamic


def _is_special(value: Any) -> bool:
    """Tell whether `value` is text that is not just text."""
    return type(value) is str and ("${" in value or value == MISSING_TEXT)


def _overridden(value: Any, given: Any, accepts: Accepts, convert: str, place: tuple[Any, Any]) -> Any:
    """Return what becomes of a field whose value is replaced by, or merged with, an argument of the call."""
    kind = type(value)
    is_missing = kind is str and value == MISSING_TEXT
    if not is_missing and type(given) is dict:
        if is_dataclass(value) and accepts.is_any:
            return _config(value, convert, (*place, False, BLOCKED), checked(given))
        if kind is dict and accepts.is_any:
            both = merged(value, given)  # pyright: ignore[reportArgumentType]  its kind is dict
            return _entries(both, accepts, convert, (*place, False, BLOCKED))
        if kind in (list, tuple):
            raise NotCoveredError
    if not is_missing:
        # What is replaced must be sound as well: OmegaConf reads it first.
        if kind is str and ("${" in value or str not in accepts.exact):
            raise NotCoveredError
        if kind not in accepts.exact:
            plan_value(value, kind, accepts, convert, place)
    return replacing(value, given, accepts, convert, place)


def replacing(value: Any, given: Any, accepts: Accepts, convert: str, place: tuple[Any, Any]) -> Any:
    """Return what becomes of a value that takes the place of another."""
    kind = type(given)
    if kind is str and (given == MISSING_TEXT or "${" in given):
        raise NotCoveredError
    if given is not None and not gives_way(value, given):
        raise NotCoveredError
    if kind in accepts.exact:
        return given
    if not accepts.is_any:
        if accepts.widens_int and kind is int:
            return widened(given)  # pyright: ignore[reportArgumentType]  its kind is int
        raise NotCoveredError
    return plan_value(given, kind, ANYTHING, convert, place)


def add_new(call: Call, overrides: Mapping[str, Any], known: Collection[Any]) -> None:
    """Add the arguments of the call that no field of the config is for."""
    for name, given in overrides.items():
        if name in known:
            continue
        if call.place[0] is not None:
            raise NotCoveredError
        value = replacing(None, given, ANYTHING, call.convert, (call.place, name))
        call.kwargs[name] = value
        if type(value) in STEPS:
            call.dynamic.append((name, value))
