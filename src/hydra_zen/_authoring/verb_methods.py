"""The authoring verbs as class methods, before their types."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from hydra_zen._authoring.builds import make_builds
from hydra_zen._authoring.builds_options import read_builds_options, read_kwargs_options
from hydra_zen._authoring.config_fields import ConfigOptions, assemble_config
from hydra_zen._authoring.dataclass_options import read_class_options, with_deprecated
from hydra_zen._authoring.field_request import FieldRequest
from hydra_zen._authoring.just_options import converts_dataclasses
from hydra_zen._authoring.maker import Maker
from hydra_zen._authoring.options import check_bases, check_hydra_options, read_zen_convert
from hydra_zen._authoring.target import about, read_target
from hydra_zen._base.messages import show_typed
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._structured.defaults_list import check_defaults_list
from hydra_zen._target.kinds import name_of
from hydra_zen.errors import HydraZenException, HydraZenTypeError

if TYPE_CHECKING:
    _Hooks = Maker
else:
    _Hooks = object


class VerbMethods(_Hooks):
    """The verbs; `BuildsFn` adds the hooks that they call, and their types."""

    #: Options of `zen_dataclass` that `kwargs_of` starts from.
    _default_dataclass_options_for_kwargs_of: Mapping[str, Any] | None = None

    @classmethod
    def builds(
        cls,
        target: Any = NOTHING,
        /,
        *pos_args: Any,
        zen_partial: bool | None = None,
        hydra_partial: bool | None = None,
        zen_wrappers: Any = (),
        zen_meta: Mapping[str, Any] | None = None,
        populate_full_signature: bool = False,
        zen_exclude: Any = frozenset(),
        zen_convert: Any = None,
        zen_validate: bool = False,
        hydra_recursive: bool | None = None,
        hydra_convert: Any = None,
        hydra_defaults: Any = None,
        builds_bases: Any = (),
        zen_dataclass: Mapping[str, Any] | None = None,
        frozen: bool | None = None,
        dataclass_name: str | None = None,
        **kwargs_for_target: Any,
    ) -> Any:
        """Return a config class that Hydra instantiates by calling `target` with the given arguments.

        The arguments are checked against the signature of `target`, and every value is converted to one that OmegaConf
        can store. Calling nothing, `builds` makes ``instantiate(builds(f, *a, **k)) == f(*a, **k)``.

        Parameters
        ----------
        target : Callable
            A function, class, method, `functools.partial` or config class, given by position. It must be importable
            unless ``zen_dataclass["target"]`` names another path.
        *pos_args : SupportedPrimitive
            Positional arguments of the target.
        zen_partial : bool, optional
            If true, instantiating gives ``functools.partial(target, ...)`` instead of calling the target.
        hydra_partial : bool, optional
            Another name of `zen_partial`, from release 0.1.
        zen_wrappers : None | wrapper | Sequence[None | wrapper]
            What wraps the target before the call, first one innermost: a callable, a config of one, a dotted path or an
            interpolation. ``None`` alone drops the wrappers of `builds_bases`.
        zen_meta : Mapping[str, SupportedPrimitive], optional
            Fields of the config that are not passed to the target, e.g. to be interpolated.
        populate_full_signature : bool
            If true, every parameter becomes a field, with its annotation and default.
        zen_exclude : Collection[str | int] | Callable[[str], bool]
            Parameters to leave out: names, indices into the signature, or a predicate on names.
        zen_convert : ZenConvert, optional
            ``{"dataclass": bool, "flat_target": bool}``: whether dataclass values become configs, and whether a config
            given as the target is replaced by its own target. Both default to true.
        zen_validate : bool
            If true, values are checked against the annotations of the target now. Needs the extra ``validate``.
        hydra_recursive : bool, optional
            Whether Hydra instantiates nested configs; Hydra's ``_recursive_``.
        hydra_convert : {"none", "partial", "all", "object"}, optional
            How Hydra hands over containers; Hydra's ``_convert_``.
        hydra_defaults : list[str | Mapping[str, str | list[str] | None]], optional
            Hydra's defaults list of this config.
        builds_bases : tuple[type, ...]
            Dataclass types that the config class inherits from.
        zen_dataclass : DataclassOptions, optional
            How the config class is made: ``cls_name``, ``module``, ``namespace``, ``bases``, ``target``,
            ``target_repr``, and the flags of `dataclasses.dataclass`.
        frozen, dataclass_name
            Deprecated: use ``zen_dataclass={"frozen": ..., "cls_name": ...}``.
        **kwargs_for_target : SupportedPrimitive
            Keyword arguments of the target.

        Returns
        -------
        type[Builds]
            A dataclass type called ``Builds_<target>`` (``PartialBuilds_<target>`` for partial configs).

        Raises
        ------
        TypeError
            The target is not callable, or an argument does not fit its signature.
        ValueError
            A name is reserved, or an option has a value that is not allowed.
        HydraZenUnsupportedPrimitiveError
            A value has no representation in a config.
        ModuleNotFoundError
            The target cannot be imported: it is a lambda, or local to a function.

        Notes
        -----
        The meaning of ``_target_``, ``_partial_``, ``_recursive_``, ``_convert_`` and ``_args_`` is Hydra's:
        https://hydra.cc/docs/advanced/instantiate_objects/overview

        Examples
        --------
        >>> from hydra_zen import builds, instantiate, to_yaml
        >>> Conf = builds(dict, a=1, b="${a}")
        >>> instantiate(Conf, a=10)
        {'a': 10, 'b': 10}
        >>> print(to_yaml(Conf), end="")
        _target_: builtins.dict
        a: 1
        b: ${a}
        >>> half = instantiate(builds(round, ndigits=1, zen_partial=True))
        >>> half(2.345)
        2.3
        """
        if target is NOTHING:
            raise _no_target(kwargs_for_target)
        if frozen is not None or dataclass_name is not None:
            zen_dataclass = with_deprecated(
                zen_dataclass, frozen=("frozen", frozen), dataclass_name=("cls_name", dataclass_name)
            )
        try:
            options = read_builds_options(
                zen_partial=zen_partial,
                hydra_partial=hydra_partial,
                zen_wrappers=zen_wrappers,
                zen_meta=zen_meta,
                populate_full_signature=populate_full_signature,
                zen_exclude=zen_exclude,
                zen_convert=zen_convert,
                zen_validate=zen_validate,
                hydra_recursive=hydra_recursive,
                hydra_convert=hydra_convert,
                hydra_defaults=hydra_defaults,
                builds_bases=builds_bases,
                zen_dataclass=zen_dataclass,
            )
        except HydraZenException as error:
            raise about(target, error) from error.__cause__
        return make_builds(
            cls, read_target(target, pos_args, kwargs_for_target, flat=options.convert.flat_target), options
        )

    @classmethod
    def just(
        cls,
        obj: Any,
        *,
        zen_convert: Any = None,
        hydra_recursive: bool | None = None,
        hydra_convert: Any = None,
        zen_dataclass: Mapping[str, Any] | None = None,
    ) -> Any:
        """Return a config that gives `obj` back when it is instantiated.

        Values that a config can hold as they are, such as numbers and strings, are returned unchanged.

        Parameters
        ----------
        obj : SupportedPrimitive
            A function or class, or a value of a supported type.
        zen_convert : ZenConvert, optional
            ``{"dataclass": False}`` leaves dataclasses without a target as they are.
        hydra_recursive : bool, optional
            ``_recursive_`` of configs made from dataclass instances.
        hydra_convert : {"none", "partial", "all", "object"}, optional
            ``_convert_`` of configs made from dataclass instances.
        zen_dataclass : DataclassOptions, optional
            How the config class of a dataclass instance is made.

        Returns
        -------
        Any
            A config, or `obj` itself.

        Raises
        ------
        HydraZenUnsupportedPrimitiveError
            `obj` has no representation in a config.
        ModuleNotFoundError
            `obj` cannot be imported: it is a lambda, or local to a function.

        Examples
        --------
        >>> from hydra_zen import instantiate, just, to_yaml
        >>> print(to_yaml(just(sum)), end="")
        path: builtins.sum
        _target_: hydra_zen.funcs.get_obj
        >>> instantiate(just(sum)) is sum
        True
        >>> instantiate(just(1 + 2j))
        (1+2j)
        """
        convert_dataclass = True
        if not (zen_convert is hydra_recursive is hydra_convert is zen_dataclass is None):
            convert_dataclass = converts_dataclasses(
                zen_convert=zen_convert,
                hydra_recursive=hydra_recursive,
                hydra_convert=hydra_convert,
                zen_dataclass=zen_dataclass,
            )
        return cls._make_hydra_compatible(
            obj,
            allow_zen_conversion=True,
            convert_dataclass=convert_dataclass,
            hydra_recursive=hydra_recursive,
            hydra_convert=hydra_convert,
            zen_dataclass=zen_dataclass,
        )

    @classmethod
    def kwargs_of(
        cls,
        target: Any,
        /,
        *,
        zen_dataclass: Mapping[str, Any] | None = None,
        zen_exclude: Any = frozenset(),
        **kwarg_overrides: Any,
    ) -> Any:
        """Return a config class with the signature of `target` that instantiates to a dict.

        Parameters
        ----------
        target : Callable
            Any callable with a readable signature; it need not be importable.
        zen_dataclass : DataclassOptions, optional
            How the config class is made.
        zen_exclude : Collection[str | int] | Callable[[str], bool]
            Parameters to leave out.
        **kwarg_overrides : SupportedPrimitive
            Values in place of the defaults of the target.

        Returns
        -------
        type[Builds[type[dict]]]
            A dataclass type called ``kwargs_of_<target>``.

        Raises
        ------
        TypeError
            An override is no parameter of the target.
        ValueError
            The signature of the target cannot be read.

        Examples
        --------
        >>> from hydra_zen import instantiate, kwargs_of
        >>> def connect(host, port=80): ...
        >>> instantiate(kwargs_of(connect)(host="localhost"))
        {'host': 'localhost', 'port': 80}
        """
        name = name_of(target) if callable(target) else ""
        options = read_kwargs_options(
            name,
            {**(cls._default_dataclass_options_for_kwargs_of or {}), **(zen_dataclass or {})},
            zen_exclude=() if zen_exclude is None else zen_exclude,
            **{key: kwarg_overrides.pop(key) for key in _BUILDS_OPTIONS & kwarg_overrides.keys()},
        )
        configured = read_target(target, (), kwarg_overrides, flat=options.convert.flat_target)
        configured.by_name_only = True
        return make_builds(cls, configured, options)

    @classmethod
    def make_config(
        cls,
        /,
        *fields_as_args: Any,
        hydra_recursive: bool | None = None,
        hydra_convert: Any = None,
        hydra_defaults: Any = None,
        zen_dataclass: Mapping[str, Any] | None = None,
        bases: Any = (),
        zen_convert: Any = None,
        config_name: str | None = None,
        frozen: bool | None = None,
        **fields_as_kwargs: Any,
    ) -> Any:
        """Return a config class with the given fields and no target.

        Parameters
        ----------
        *fields_as_args : str | ZenField
            Names of required fields, or fields with a name, hint and default of their own.
        hydra_recursive : bool, optional
            Hydra's ``_recursive_``.
        hydra_convert : {"none", "partial", "all", "object"}, optional
            Hydra's ``_convert_``.
        hydra_defaults : list[str | Mapping[str, str | list[str] | None]], optional
            Hydra's defaults list of this config. ``defaults`` is another name of it.
        zen_dataclass : DataclassOptions, optional
            How the config class is made.
        bases : tuple[type, ...]
            Dataclass types that the config class inherits from.
        zen_convert : ZenConvert, optional
            ``{"dataclass": True}`` makes configs of dataclass values, which are kept as they are by default.
        config_name, frozen
            Deprecated: use ``zen_dataclass={"cls_name": ..., "frozen": ...}``.
        **fields_as_kwargs : SupportedPrimitive | ZenField
            Fields with their defaults.

        Returns
        -------
        type
            A dataclass type called ``Config``.

        Raises
        ------
        TypeError
            A positional argument is neither a str nor a `ZenField`, or a name is not an identifier.
        ValueError
            A field is given twice or its name is reserved.
        HydraZenUnsupportedPrimitiveError
            A value has no representation in a config.

        Examples
        --------
        >>> from hydra_zen import ZenField, make_config, to_yaml
        >>> Conf = make_config("name", ZenField(int, 3, "retries"), debug=False)
        >>> print(to_yaml(Conf(name="x")), end="")
        name: x
        retries: 3
        debug: false
        """
        if "defaults" in fields_as_kwargs:
            hydra_defaults = _one_defaults_list(cls, hydra_defaults, fields_as_kwargs.pop("defaults"))
        zen_dataclass = with_deprecated(zen_dataclass, config_name=("cls_name", config_name), frozen=("frozen", frozen))
        check_hydra_options(hydra_recursive, hydra_convert)
        class_options = read_class_options(zen_dataclass)
        options = ConfigOptions(
            recursive=hydra_recursive,
            convert_mode=hydra_convert,
            defaults=None if hydra_defaults is None else check_defaults_list(hydra_defaults),
            bases=check_bases("bases", bases) or class_options.bases,
            convert=read_zen_convert(zen_convert, dataclass=False),
            cls=class_options,
        )
        return assemble_config(cls, fields_as_args, fields_as_kwargs, options)


#: Options of `builds` that `kwargs_of` hands on.
_BUILDS_OPTIONS: Collection[str] = frozenset(
    {
        "zen_partial",
        "hydra_partial",
        "zen_wrappers",
        "zen_meta",
        "zen_convert",
        "zen_validate",
        "hydra_recursive",
        "hydra_convert",
        "hydra_defaults",
        "builds_bases",
    }
)


def _no_target(kwargs: Mapping[str, Any]) -> HydraZenTypeError:
    """Return the error for a call of `builds` without a target."""
    named = next((name for name in ("target", "hydra_target") if name in kwargs), None)
    hint = f"; it is positional-only, so `{named}=` names a parameter of the target" if named else ""
    msg = f"`builds` needs the target as its first positional argument, as in builds(<target>, x=1){hint}"
    return HydraZenTypeError(msg, parameter="target")


def _one_defaults_list(cls: type[Maker], hydra_defaults: Any, alias: Any) -> Any:
    """Return the defaults list that is given under one of its two names."""
    if hydra_defaults is not None:
        msg = (
            f"`make_config`: `defaults={show_typed(alias)}` and `hydra_defaults` are two names of one option; give one"
        )
        raise HydraZenTypeError(msg, parameter="hydra_defaults", value=alias)
    return alias.resolved(cls)[1] if isinstance(alias, FieldRequest) else alias
