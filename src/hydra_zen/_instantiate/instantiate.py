"""The public verb `instantiate`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import hydra.utils
from hydra.errors import InstantiationException
from omegaconf import OmegaConf

from hydra_zen._authoring.options import check_bool
from hydra_zen._base import hydra_instantiation
from hydra_zen._base.deferred import DeferredModule
from hydra_zen._base.hydra_policy_memory import WATCH
from hydra_zen._base.messages import show_typed
from hydra_zen._base.names import DEFAULTS
from hydra_zen._instantiate.build import carry_out
from hydra_zen._instantiate.overloads import typed_instantiate
from hydra_zen._instantiate.plan import plan
from hydra_zen.errors import HydraZenTypeError
from hydra_zen.funcs import admit_to_hydra

if TYPE_CHECKING:
    from hydra_zen._instantiate import defaults_list, failures, node_plan, opened, wrapped
else:  # what many programs never get to
    defaults_list = DeferredModule("hydra_zen._instantiate.defaults_list")
    failures = DeferredModule("hydra_zen._instantiate.failures")
    node_plan = DeferredModule("hydra_zen._instantiate.node_plan")
    opened = DeferredModule("hydra_zen._instantiate.opened")
    wrapped = DeferredModule("hydra_zen._instantiate.wrapped")

_WHITELIST = "_execution_whitelist_"

admit_to_hydra()


@typed_instantiate
def instantiate(
    config: Any,
    *args: Any,
    _target_wrapper_: Callable[[Any], Any] | None = None,
    _validate_: bool = False,
    **kwargs: Any,
) -> Any:
    """Build what a config describes: call its target with its fields, inner configs first.

    It gives what ``hydra.utils.instantiate`` gives, with static types, and wraps targets where it is asked to.

    Parameters
    ----------
    config : Any
        A dataclass type or instance, a DictConfig or ListConfig, a dict or a list. None gives None. A config
        without a target gives a container whose inner configs are instantiated.
    *args : Any
        Positional arguments of the target; they replace those of the config.
    _target_wrapper_ : Callable, optional
        Every target that is reached is called as ``_target_wrapper_(target)(*args, **kwargs)``. Partials are wrapped
        when they are called; where a config has wrappers of its own, this one comes first. Callables of hydra-zen
        that stand for a value in YAML (``get_obj``) are not wrapped. What the wrapper raises is not caught.
    _validate_ : bool
        If true, the arguments of every target are checked against its annotations just before it is called, also by
        what OmegaConf cannot enforce, such as ``Literal``, unions and ``type[T]``. Needs the extra ``validate``.
    **kwargs : Any
        Values that replace fields of the config, or are merged into them, or are passed on as they are. They may
        be any objects.

    Returns
    -------
    Any
        What the target returns; a `functools.partial` of it for a partial config.

    Raises
    ------
    hydra.errors.InstantiationException
        The config cannot be instantiated, the target raised (its exception is the cause), or Hydra's target policy
        refuses the target. Under `_validate_` the cause may be a `HydraZenTypeValidationError`.
    omegaconf.errors.OmegaConfBaseException
        A value is missing, does not fit its annotation, or refers to something that is not there.
    TypeError
        `_target_wrapper_` is not callable, or `_validate_` is not a bool.

    Examples
    --------
    >>> from hydra_zen import builds, instantiate
    >>> Point = builds(dict, x=1, y=builds(int, "2"))
    >>> instantiate(Point, x=0)
    {'x': 0, 'y': 2}
    """
    if config is None:
        return None
    if _WHITELIST in kwargs and not hydra_instantiation.has_execution_whitelist():
        msg = f"`{_WHITELIST}` was given, but it needs Hydra 1.4 or newer; the installed Hydra is {hydra.__version__}."
        raise HydraZenTypeError(msg, parameter=_WHITELIST, value=kwargs[_WHITELIST])
    check_bool("_validate_", _validate_)
    try:
        return _instantiate(config, args, kwargs, _target_wrapper_, validates=_validate_)
    except InstantiationException as error:
        failures.name_failing_part(error)
        raise


def _instantiate(
    config: Any,
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
    wrapper: Callable[[Any], Any] | None,
    *,
    validates: bool,
) -> Any:
    """Build what a config that is not None describes, by the shortest way that gives what Hydra gives."""
    if wrapper is None and not validates:
        made = plan(config, args, kwargs) or node_plan.plan_node(config, args, kwargs)
        snapshot = None if made is None else WATCH.snapshot()
        if made is not None and snapshot is not None:
            return carry_out(made, snapshot)
    if wrapper is not None and not callable(wrapper):
        msg = f"`_target_wrapper_` must be callable, got {show_typed(wrapper)}."
        raise HydraZenTypeError(msg, parameter="_target_wrapper_", value=wrapper, expected="a callable")
    container = opened.to_container(config)
    if not OmegaConf.is_config(container):
        return hydra.utils.instantiate(config, *args, **kwargs)
    container = defaults_list.without_defaults_lists(container, keep_first=DEFAULTS in kwargs)
    if wrapper is None and not validates:
        return hydra.utils.instantiate(container, *args, **kwargs)
    with hydra_instantiation.validated_policy():
        return wrapped.Walk(wrapper, validates=validates).start(opened.opened(container, kwargs), args)
