"""Carrying a plan out: targets are called, inner ones first, and containers are filled."""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen._base import hydra_instantiation as hydra
from hydra_zen._base.deferred import DeferredModule
from hydra_zen._base.hydra_instantiation import Origin
from hydra_zen._base.hydra_policy_memory import OBJECTS, TARGETS, is_harmless
from hydra_zen._base.hydra_policy_watch import enter, leave
from hydra_zen._base.names import ARGS, GET_OBJ_PATH, MISSING_TEXT
from hydra_zen._base.omegaconf_building import dict_config, list_config
from hydra_zen._base.omegaconf_nodes import holds_reference, is_node, is_structured_config, set_object_type, set_parent
from hydra_zen._instantiate.shapes import SCALARS
from hydra_zen._instantiate.steps import Call, Entries, Items, full_key, surroundings

if TYPE_CHECKING:
    from hydra_zen._base import hydra_policed_partials as partials
    from hydra_zen._instantiate import failures, wrapped
else:  # what many programs never get to
    partials = DeferredModule("hydra_zen._base.hydra_policed_partials")
    failures = DeferredModule("hydra_zen._instantiate.failures")
    wrapped = DeferredModule("hydra_zen._instantiate.wrapped")

_CONTAINERS: Final = (DictConfig, ListConfig)


def carry_out(plan: Call | Entries, policy: Any) -> Any:
    """Instantiate as planned, with Hydra's target policy in force."""
    token = enter(policy)
    try:
        if isinstance(plan, Call):
            return build(plan)
        result = _container(plan)
        set_parent(result, plan.around)
        return result
    finally:
        leave(token)


def build(step: Call) -> Any:
    """Call a target once everything inside it has been built."""
    path = step.path
    target = TARGETS.get(path)
    is_known = target is not None
    if not is_known:
        target = hydra.resolve_target(path, full_key(step.place))
        TARGETS.add(path, target)
    kwargs = step.kwargs
    for name, inner in step.dynamic:
        if type(inner) is Call:
            value = build(inner)
            kwargs[name] = _detached(value, step.convert) if isinstance(value, _CONTAINERS) else value
        else:
            kwargs[name] = _container(inner)
    args = _positional(step, target, kwargs) if step.has_args else step.given
    if not is_known:
        return _call_watched(step, target, args, kwargs)
    if step.is_partial:
        return _partial(step, target, args, kwargs, Origin(path, is_alias=False))
    try:
        result = target(*args, **kwargs)
    except Exception as error:
        raise failures.call_failed(target, error, full_key(step.place)) from error
    if is_harmless(result) or (path == GET_OBJ_PATH and OBJECTS.get(kwargs["path"]) is result):
        return result
    return hydra.mediate_result(result, Origin(path, is_alias=False), full_key(step.place))


def _call_watched(step: Call, target: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Call a target about which Hydra's policy wants to be asked each time."""
    key = full_key(step.place)
    origin = hydra.authorise_call(target, args, kwargs, key, is_partial=step.is_partial)
    if step.is_partial:
        return _partial(step, target, args, kwargs, origin)
    try:
        result = target(*args, **kwargs)
    except Exception as error:
        raise failures.call_failed(target, error, key) from error
    return result if is_harmless(result) else hydra.mediate_result(result, origin, key)


def _partial(step: Call, target: Any, args: tuple[Any, ...], kwargs: dict[str, Any], origin: Origin) -> Any:
    """Return a partial instead of calling."""
    key = full_key(step.place)
    try:
        return partials.policed_partial(target, args, kwargs, origin, key)
    except Exception as error:
        raise failures.partial_failed(target, error, key) from error


def _positional(step: Call, target: Any, kwargs: dict[str, Any]) -> tuple[Any, ...]:
    """Take the positional arguments of the config out of `kwargs`; those given to the call replace them."""
    configured = kwargs.pop(ARGS)
    if type(configured) is list:
        return step.given or tuple(configured)
    if holds_reference(configured):
        # A target has returned text that is a reference. Hydra looks it up here, among the config's own nodes.
        set_parent(configured, surroundings(step.place))
    try:
        args = step.given or tuple(configured)
        for value in args:
            if isinstance(value, _CONTAINERS):
                set_parent(value, None)
    except Exception as error:
        raise failures.collecting_failed(target, error, full_key(step.place)) from error
    return args


def _detached(value: Any, convert: str) -> Any:
    """Return a container that a target returned as the argument of another."""
    value = wrapped.converted(value, convert)
    if isinstance(value, _CONTAINERS):
        set_parent(value, None)
    return value


def _container(step: Any) -> Any:
    """Fill a container."""
    values: Any = step.values
    are_stored = True
    for key, inner in step.dynamic:
        if type(inner) is Call:
            value = build(inner)
            are_stored = are_stored and _is_stored(value)
        else:
            value = _container(inner)
        values[key] = value
    if not step.is_config:
        return values
    if type(step) is Items:
        return list_config(values) if are_stored else OmegaConf.create(values, flags={"allow_objects": True})
    if are_stored:
        return dict_config(values, step.stands_for)
    result = OmegaConf.create({}, flags={"allow_objects": True})
    for key, value in values.items():
        result[key] = value
    set_object_type(result, step.stands_for)
    return result


def _is_stored(value: Any) -> bool:
    """Tell whether OmegaConf stores `value` as it is when it stands in a container."""
    kind = type(value)
    if kind is str:
        return value != MISSING_TEXT and "${" not in value
    if kind in SCALARS:
        return True
    return not (issubclass(kind, (str, list, tuple, dict)) or is_node(value) or is_structured_config(value))
