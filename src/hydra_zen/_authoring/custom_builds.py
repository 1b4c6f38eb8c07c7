"""`make_custom_builds_fn`: `builds` with defaults of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from hydra_zen._authoring.builds_fn import BuildsFn, DefaultBuilds
from hydra_zen._authoring.builds_options import read_builds_options
from hydra_zen._authoring.custom_overloads import typed_make_custom_builds_fn
from hydra_zen._authoring.dataclass_options import with_deprecated
from hydra_zen._base.guards import is_mapping


@typed_make_custom_builds_fn
def make_custom_builds_fn(
    *,
    zen_partial: bool | None = None,
    hydra_partial: bool | None = None,
    populate_full_signature: bool = False,
    zen_exclude: Any = frozenset(),
    zen_wrappers: Any = (),
    zen_meta: Mapping[str, Any] | None = None,
    hydra_recursive: bool | None = None,
    hydra_convert: Any = None,
    zen_dataclass: Mapping[str, Any] | None = None,
    frozen: bool = False,
    zen_convert: Any = None,
    zen_validate: bool = False,
    builds_fn: type[BuildsFn[Any]] | BuildsFn[Any] = DefaultBuilds,
) -> Callable[..., Any]:
    """Return a `builds` whose options have other defaults.

    What a call gives overrides the defaults; the mappings `zen_dataclass` and `zen_convert` are merged key by key.

    Parameters
    ----------
    zen_partial, hydra_partial, populate_full_signature, zen_exclude, zen_wrappers, zen_meta, hydra_recursive, \
hydra_convert, zen_dataclass, zen_convert, zen_validate
        New defaults for the options of `builds`.
    frozen : bool
        Deprecated: use ``zen_dataclass={"frozen": ...}``.
    builds_fn : type[BuildsFn]
        The class whose `builds` is called.

    Returns
    -------
    Callable
        A function called ``builds``.

    Raises
    ------
    TypeError, ValueError
        A default is one that `builds` would refuse.

    Examples
    --------
    >>> from hydra_zen import instantiate, make_custom_builds_fn
    >>> pbuilds = make_custom_builds_fn(zen_partial=True)
    >>> instantiate(pbuilds(int, base=2))("101")
    5
    """
    zen_dataclass = with_deprecated(zen_dataclass, frozen=("frozen", frozen or None))
    defaults: dict[str, Any] = {
        "zen_partial": zen_partial,
        "hydra_partial": hydra_partial,
        "populate_full_signature": populate_full_signature,
        "zen_exclude": zen_exclude,
        "zen_wrappers": zen_wrappers,
        "zen_meta": zen_meta,
        "hydra_recursive": hydra_recursive,
        "hydra_convert": hydra_convert,
        "zen_dataclass": zen_dataclass,
        "zen_convert": zen_convert,
        "zen_validate": zen_validate,
    }
    checked = read_builds_options(**defaults)
    del defaults["hydra_partial"]
    defaults["zen_partial"] = checked.partial

    @wraps(builds_fn.builds)
    def builds(*args: Any, **kwargs: Any) -> Any:
        options = {**defaults, **kwargs}
        if "hydra_partial" in kwargs and "zen_partial" not in kwargs:
            del options["zen_partial"]
        for name in ("zen_dataclass", "zen_convert"):
            if defaults[name] and is_mapping(kwargs.get(name)):
                options[name] = {**defaults[name], **kwargs[name]}
        return builds_fn.builds(*args, **options)

    return builds
