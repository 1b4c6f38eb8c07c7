"""Instantiation in which a wrapper stands between every target and its call."""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from hydra.errors import InstantiationException
from hydra.types import ConvertMode
from omegaconf import DictConfig, ListConfig, OmegaConf, SCMode

from hydra_zen import funcs
from hydra_zen._base import hydra_instantiation as hydra
from hydra_zen._base import omegaconf_nodes as nodes
from hydra_zen._base.deferred import DeferredModule
from hydra_zen._base.hydra_policed_partials import policed_partial
from hydra_zen._base.names import (
    ARGS,
    CONVERT,
    PARTIAL,
    RECURSIVE,
    TARGET,
    ZEN_PARTIAL,
    ZEN_TARGET_WRAPPER,
    ZEN_WRAPPERS,
)
from hydra_zen._base.records import Record
from hydra_zen._instantiate.failures import call_failed, collecting_failed, partial_failed, with_key
from hydra_zen._instantiate.opened import Opened

if TYPE_CHECKING:
    from hydra_zen._validation import arguments as validation
else:  # what only programs that ask for it need
    validation = DeferredModule("hydra_zen._validation.arguments")


_MODE_KEYS: Final = frozenset({TARGET, CONVERT, RECURSIVE, PARTIAL})
_PLAIN_MODES: Final = (ConvertMode.ALL, ConvertMode.PARTIAL, ConvertMode.OBJECT)

#: Callables of this library that stand in YAML for a plain value; a wrapper is meant for the user's own targets.
_HELPERS: Final = (funcs.get_obj, funcs.as_default_dict)
_HELPER_PATHS: Final = ("hydra_zen.wrapper.Zen", "hydra_zen.wrapper._implementations.Zen")

Wrapper = Callable[[Any], Any]


class Modes(Record):
    """The modes that a container hands down to what it holds."""

    convert: Any
    recursive: Any


class Walk(Record):
    """One pass over a config, inner targets before outer ones; without a wrapper it does what Hydra does."""

    wrapper: Wrapper | None
    #: Whether arguments are checked against the annotations of their target, just before the call.
    validates: bool = False

    def start(self, opened: Opened, args: tuple[Any, ...]) -> Any:
        """Instantiate an opened config."""
        return self._visit(opened.node, Modes(opened.convert, opened.recursive), opened.is_partial, args)

    def _visit(self, value: Any, modes: Modes, is_partial: Any = False, args: tuple[Any, ...] = ()) -> Any:
        """Instantiate one value: containers become what they describe, everything else stays."""
        if not OmegaConf.is_config(value):
            return value
        if nodes.is_none(value):
            return None
        if isinstance(value, DictConfig):
            modes = Modes(_read(value, CONVERT, modes.convert), _read(value, RECURSIVE, modes.recursive))
            is_partial = _read(value, PARTIAL, is_partial)
        key = nodes.full_key(value)
        _check_flag(RECURSIVE, modes.recursive, key)
        _check_flag(PARTIAL, is_partial, key)
        if isinstance(value, ListConfig):
            return self._list(value, modes)
        if TARGET in value:
            return self._target(value, modes, is_partial, args, key)
        return self._dict(value, modes)

    def _list(self, node: ListConfig, modes: Modes) -> Any:
        """Instantiate the items of a list."""
        items = [self._visit(item, modes) for item in node]
        if modes.convert in _PLAIN_MODES:
            return items
        result = OmegaConf.create(items, flags={"allow_objects": True})
        nodes.set_parent(result, node)
        return result

    def _dict(self, node: DictConfig, modes: Modes) -> Any:
        """Instantiate the values of a dict or structured config that has no target."""
        stands_for = nodes.object_type(node)
        if modes.convert == ConvertMode.ALL or (modes.convert in _PLAIN_MODES and stands_for in (None, dict)):
            return {key: self._visit(value, modes) for key, value in node.items()}
        result = OmegaConf.create({}, flags={"allow_objects": True})
        for key, value in node.items():
            result[key] = self._visit(value, modes)
        nodes.set_parent(result, node)
        nodes.set_object_type(result, stands_for)
        return OmegaConf.to_object(result) if modes.convert == ConvertMode.OBJECT else result

    def _target(self, node: DictConfig, modes: Modes, is_partial: bool, args: tuple[Any, ...], key: str) -> Any:
        """Instantiate a config that has a target."""
        target = hydra.resolve_target(node.get(TARGET), key)
        kwargs: dict[Any, Any] = {}
        for name in node:
            if name in _MODE_KEYS or (is_partial and OmegaConf.is_missing(node, name)):
                continue
            value = node[name]
            if modes.recursive:
                is_of_wrappers = name == ZEN_WRAPPERS and target is funcs.zen_processing
                walk = self.replaced(wrapper=None, validates=False) if is_of_wrappers else self
                value = walk._visit(value, modes)
            kwargs[name] = converted(value, modes.convert)
        args = _positional(target, args, kwargs, key)
        wrapper = self.wrapper
        if self.validates:
            wrapper = validation.wrapper_that_validates(wrapper, config_path=nodes.path_of(node))
        return _call(target, wrapper, is_partial, args, kwargs, key)


def _call(
    target: Any, wrapper: Wrapper | None, is_partial: bool, args: tuple[Any, ...], kwargs: dict[Any, Any], key: str
) -> Any:
    """Call a target, or make a partial of it, as Hydra's policy allows."""
    origin = hydra.authorise_call(target, args, kwargs, key, is_partial=is_partial)
    guard = _Guard(wrapper)
    try:
        if is_partial:
            return _deferred(target, wrapper, args, kwargs, origin, key)
        result = guard.call(target, args, kwargs)
    except Exception as error:
        if error is guard.error:
            raise
        failure = partial_failed if is_partial else call_failed
        raise failure(target, error, key) from error
    return hydra.mediate_result(result, origin, key)


class _Guard:
    """Calls a target through the wrapper, and remembers what the wrapper itself raised."""

    __slots__ = ("error", "wrapper")

    def __init__(self, wrapper: Wrapper | None) -> None:
        self.wrapper = wrapper
        self.error: Exception | None = None

    def __call__(self, target: Any) -> Any:
        """Wrap `target`."""
        try:
            return target if self.wrapper is None else self.wrapper(target)
        except Exception as error:
            self.error = error
            raise

    def call(self, target: Any, args: tuple[Any, ...], kwargs: dict[Any, Any]) -> Any:
        """Call `target` with the wrapper where it belongs: around the user's callable, not around helpers of ours."""
        if self.wrapper is None or _is_helper(target):
            return target(*args, **kwargs)
        if target is funcs.zen_processing:
            # A partial keeps the user's own wrapper: it outlives this call and is pickled.
            wrapper = self.wrapper if kwargs.get(ZEN_PARTIAL) else self
            return target(*args, **{**kwargs, ZEN_TARGET_WRAPPER: wrapper})
        if target is funcs.partial:
            made = target(*args, **kwargs)
            return funcs.partial_with_wrapper((self.wrapper,), made.func, *made.args, **made.keywords)
        return self(target)(*args, **kwargs)


def _deferred(
    target: Any, wrapper: Wrapper | None, args: tuple[Any, ...], kwargs: dict[Any, Any], origin: hydra.Origin, key: str
) -> Any:
    """Return a partial of `target` that applies the wrapper when it is called."""
    if wrapper is None or _is_helper(target) or target is funcs.partial:
        return policed_partial(target, args, kwargs, origin, key)
    if target is funcs.zen_processing:
        return policed_partial(target, args, {**kwargs, ZEN_TARGET_WRAPPER: wrapper}, origin, key)
    return funcs.policed_partial_with_wrapper(wrapper, target, args, kwargs, origin, key)


def _is_helper(target: Any) -> bool:
    return any(target is helper for helper in _HELPERS) or (
        isinstance(target, type) and hydra.name_of_target(target) in _HELPER_PATHS
    )


def _read(node: DictConfig, key: str, inherited: Any) -> Any:
    # `get` would raise where the config's keys are of another type.
    return node[key] if key in node else inherited  # noqa: SIM401


def _check_flag(name: str, value: Any, key: str) -> None:
    """Raise unless a mode is a bool."""
    if not isinstance(value, bool):
        raise TypeError(with_key(f"Instantiation: {name} flag must be a bool, got {type(value)}", key))


def converted(value: Any, convert: Any) -> Any:
    """Return an argument in the form that ``_convert_`` asks for."""
    if not OmegaConf.is_config(value) or convert not in _PLAIN_MODES:
        return value
    mode = SCMode.DICT
    if convert == ConvertMode.PARTIAL:
        mode = SCMode.DICT_CONFIG
    elif convert == ConvertMode.OBJECT:
        mode = SCMode.INSTANTIATE
    return OmegaConf.to_container(value, resolve=True, structured_config_mode=mode)


def _positional(target: Any, given: tuple[Any, ...], kwargs: dict[Any, Any], key: str) -> tuple[Any, ...]:
    """Take ``_args_`` out of `kwargs`; arguments given to the call replace it. Cut every argument from its config."""
    configured = kwargs.pop(ARGS, ())
    try:
        if not isinstance(configured, Sequence):
            msg = f"Unsupported _args_ type: '{type(configured).__name__}'. value: '{configured}'"
            raise InstantiationException(msg)
        args = given or tuple(configured)
        for value in (*args, *kwargs.values()):
            if OmegaConf.is_config(value):
                nodes.set_parent(value, None)
    except Exception as error:
        raise collecting_failed(target, error, key) from error
    return args
