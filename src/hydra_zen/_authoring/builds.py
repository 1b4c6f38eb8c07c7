"""From a callable and arguments for it to the config class that builds it."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, Field
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

from hydra_zen._authoring.builds_options import BuildsOptions
from hydra_zen._authoring.inherited_values import converted_defaults
from hydra_zen._authoring.maker import Maker
from hydra_zen._authoring.options import check_not_reserved
from hydra_zen._authoring.outline import is_worth_keeping, key_of, recall, remember
from hydra_zen._authoring.target import Target
from hydra_zen._authoring.wrappers import as_field_value
from hydra_zen._base.deferred import DeferredModule
from hydra_zen._base.messages import show
from hydra_zen._base.names import (
    ARGS,
    CONVERT,
    DEFAULTS,
    PARTIAL,
    RECURSIVE,
    TARGET,
    ZEN_EXCLUDE,
    ZEN_PARTIAL,
    ZEN_PROCESSING_PATH,
    ZEN_TARGET,
    ZEN_WRAPPERS,
    is_reserved,
)
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._signature.bind import check_arguments
from hydra_zen._signature.exclusion import excluded_names
from hydra_zen._signature.info import SignatureInfo
from hydra_zen._signature.read import read_signature
from hydra_zen._structured.annotate import ANY_TUPLE, annotation_of
from hydra_zen._structured.assemble import assemble
from hydra_zen._structured.defaults import FreshCopy, produced_by
from hydra_zen._structured.field_spec import FieldSpec
from hydra_zen._structured.inherit import Inherited, read_bases
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError

if TYPE_CHECKING:
    from hydra_zen._validation import arguments as validation
else:  # what only programs that ask for it need
    validation = DeferredModule("hydra_zen._validation.arguments")


class Request:
    """Everything that one call of `builds` is decided from."""

    __slots__ = ("_inherited", "body", "info", "maker", "options", "target")

    def __init__(
        self,
        maker: type[Maker],
        target: Target,
        info: SignatureInfo,
        options: BuildsOptions,
        body: type | None,
    ) -> None:
        self.maker = maker
        self.target = target
        self.info = info
        self.options = options
        self.body = body
        self._inherited: Inherited | None = None

    @property
    def inherited(self) -> Inherited:
        """What the config takes over from its bases; read when somebody asks."""
        if self._inherited is None:
            self._inherited = read_bases(self.options.bases)
        return self._inherited

    @property
    def prefix(self) -> str:
        """How messages about this call start."""
        return f"Building: {self.target.name} .."

    @property
    def partial(self) -> bool | None:
        """The partial flag in force."""
        return self.inherited.partial if self.options.partial is None else self.options.partial

    @property
    def args(self) -> tuple[Any, ...]:
        """The positional arguments in force: those given, else those inherited."""
        return self.target.args or self.inherited.args

    @property
    def recursive(self) -> bool | None:
        """Whether Hydra instantiates what is nested; None where nothing is said."""
        return self.options.recursive

    def convert(self, value: Any, name: str) -> Any:
        """Return `value` as it can stand in the field `name`."""
        return self.maker._make_hydra_compatible(
            value,
            allow_zen_conversion=True,
            error_prefix=self.prefix,
            field_name=name,
            convert_dataclass=self.options.convert.dataclass,
        )

    def field(self, name: str, hint: Any, value: Any) -> FieldSpec:
        """Return the field that configures the parameter `name`.

        A `dataclasses.Field`, such as `mutable_value` gives, stands for the default that it describes.
        """
        if isinstance(value, Field):
            given: Any = value  # pyright: ignore[reportUnknownVariableType]
            factory: Any = given.default_factory
            if given.default is not MISSING:
                value = given.default
            elif isinstance(factory, FreshCopy):
                value = factory.value
            else:
                return FieldSpec.of(given).called(name, self.maker._sanitized_type(hint))
        converted = NOTHING if value is NOTHING else self.convert(value, name)
        widen = self.maker._sanitized_type
        annotation = annotation_of(hint, converted, widen=widen, recursive=self.recursive)
        return FieldSpec(name, annotation, converted)

    def field_of_args(self) -> FieldSpec:
        """Return the field of the positional arguments."""
        args = tuple(self.convert(value, f"{ARGS}[{index}]") for index, value in enumerate(self.target.args))
        return FieldSpec(ARGS, ANY_TUPLE, args, init=False)

    def field_of_wrappers(self) -> FieldSpec:
        """Return the field of the wrappers."""
        options, recursive = self.options, self.options.recursive
        if recursive is None and options.bases:
            recursive = self.inherited.recursive
        wrappers = as_field_value(self.maker, options.wrappers, options.meta, recursive=recursive, prefix=self.prefix)
        return FieldSpec(ZEN_WRAPPERS, Any, wrappers, init=False)


def make_builds(maker: type[Maker], target: Target, options: BuildsOptions, *, body: type | None = None) -> type:
    """Return the config class for `target`.

    `body` is the base that a decorated class became: its fields win over the signature of the target, and the
    result takes over its qualified name and docstring.
    """
    request = Request(maker, target, read_signature(target.obj), options, body)
    key = None if body is not None else key_of(maker, target, options)
    outline = recall(request.info, key)
    if outline is not None and outline.holds(request, target.path(maker, options.cls.target)):
        return outline.config(request)
    _check(request)
    parameters = list(_parameters(request))
    if options.defaults is not None:
        _check_no_defaults(request, parameters)
    meta = _meta_names(request, {spec.name for spec in parameters})
    path = target.path(maker, options.cls.target)
    specs = [
        *_target_fields(request, path, meta),
        *_hydra_fields(request),
        *parameters,
        *converted_defaults(
            maker,
            options.bases,
            request.inherited,
            skip={*options.meta, *(spec.name for spec in parameters)},
            prefix=request.prefix,
        ),
        *(request.field(name, Any, value) for name, value in options.meta.items()),
    ]
    name = options.cls.cls_name or f"{'PartialBuilds' if request.partial else 'Builds'}_{target.name}"
    doc = _doc(target.obj, path, partial=bool(request.partial)) if body is None else body.__doc__
    made = assemble(
        name,
        specs,
        bases=options.bases,
        module=options.cls.module,
        namespace=options.cls.namespace,
        doc=doc,
        qualname=None if body is None else body.__qualname__,
        options=options.cls.flags,
    )
    if is_worth_keeping(request.info, key):
        remember(key, request, path, made, specs)
    return made


def _check(request: Request) -> None:
    """Refuse arguments and meta fields that the target could never receive."""
    target, options, inherited = request.target, request.options, request.inherited
    for name in target.kwargs:
        if is_reserved(name):
            check_not_reserved(f"{request.prefix} ", name)
        _check_field_name(request, name)
    if options.full_signature and not request.info.inspectable:
        msg = (
            f"{request.prefix} `populate_full_signature=True` needs a target whose signature Python can read,"
            f" and {show(target.obj)} has none; list the parameters by keyword instead"
        )
        raise HydraZenValueError(msg, target=target.name, parameter="populate_full_signature")
    check_arguments(
        request.info,
        n_positional=len(request.args),
        keywords=[name for name in target.kwargs if name not in target.flat_meta],
        inherited=[name for name in inherited.parameters if name not in inherited.meta],
        meta=options.meta,
    )
    _check_meta(request)
    if options.validate:
        _check_values(request)


def _check_meta(request: Request) -> None:
    """Refuse meta fields that are parameters as well."""
    target = request.target
    for name in request.options.meta:
        _check_field_name(request, name)
        if name in target.kwargs:
            msg = (
                f"{request.prefix} {name!r} is given both as a parameter and as a field of `zen_meta`; drop one of them"
            )
            raise HydraZenValueError(msg, target=target.name, parameter=name)
        if name in request.info.nameable:
            msg = (
                f"{request.prefix} `zen_meta` cannot hold {name!r}: it is a parameter of the target; give it by keyword"
            )
            raise HydraZenValueError(msg, target=target.name, parameter=name)


def _check_no_defaults(request: Request, parameters: Iterable[FieldSpec]) -> None:
    """Refuse a parameter or meta field that would stand where the defaults list has to."""
    name = request.target.name
    if any(spec.name == DEFAULTS for spec in parameters):
        msg = f"{request.prefix} the field 'defaults' is given twice: by `hydra_defaults` and as a parameter"
        raise HydraZenTypeError(msg, target=name, parameter=DEFAULTS)
    if DEFAULTS in request.options.meta:
        msg = f"{request.prefix} the field 'defaults' is given twice: by `hydra_defaults` and by `zen_meta`"
        raise HydraZenTypeError(msg, target=name, parameter=DEFAULTS)


def _check_values(request: Request) -> None:
    """Refuse values, given or inherited, that contradict the annotations of the target."""
    target, inherited, options = request.target, request.inherited, request.options
    values = {**dict(_inherited_values(inherited)), **target.kwargs}
    meta = {*inherited.meta, *target.flat_meta, *options.meta}
    recursive = inherited.recursive if options.recursive is None else options.recursive
    validation.check_configured(
        target.obj,
        request.info,
        request.args,
        {name: value for name, value in values.items() if name not in meta},
        recursive=recursive is not False,
        converts_dataclasses=options.convert.dataclass,
    )


def _inherited_values(inherited: Inherited) -> Iterator[tuple[str, Any]]:
    """Yield what the bases give to parameters."""
    for name, field in inherited.parameters.items():
        if field.default is not MISSING:
            yield name, field.default
        elif field.default_factory is not MISSING:
            yield name, produced_by(field.default_factory)


def _check_field_name(request: Request, name: str) -> None:
    """Refuse a name that no class attribute can have."""
    if name.isidentifier() and not iskeyword(name):
        return
    msg = f"{request.prefix} {name!r} cannot be a field of a config: it is not a valid Python identifier"
    raise HydraZenTypeError(msg, target=request.target.name, parameter=name)


def _parameters(request: Request) -> Iterator[FieldSpec]:
    """Yield the fields that configure the target's parameters: those without a default first."""
    target, options, info = request.target, request.options, request.info
    excluded = excluded_names(options.exclude, info)
    given = excluded.without(target.kwargs, request.prefix)
    if not options.full_signature:
        yield from (request.field(name, _hint(info, name), value) for name, value in given.items())
        return
    left_out = {*excluded.names, *(parameter.name for parameter in info.positional[: len(request.args)])}
    if request.body is not None:
        left_out.update(request.inherited.fields)
    defaulted: list[FieldSpec] = []
    for name, parameter in info.nameable.items():
        if name in given:
            defaulted.append(request.field(name, parameter.annotation, given[name]))
        elif name in left_out:
            continue
        elif (default := parameter.default) is not inspect.Parameter.empty:
            defaulted.append(request.field(name, parameter.annotation, default))
        elif not (request.partial or name in info.omittable or request.inherited.has_default(name)):
            yield request.field(name, parameter.annotation, NOTHING)
    yield from defaulted
    yield from (request.field(name, Any, value) for name, value in given.items() if name not in info.nameable)


def _hint(info: SignatureInfo, name: str) -> Any:
    parameter = info.nameable.get(name)
    return Any if parameter is None else parameter.annotation


def _meta_names(request: Request, fields: set[str]) -> tuple[str, ...]:
    """Return the meta fields in force: the inherited ones, then those of this call.

    A field that this call configures by keyword as a parameter of the target is a meta field no longer.
    """
    if not (request.target.flat_meta or request.inherited.meta or request.options.meta):
        return ()
    flat = [name for name in request.target.flat_meta if name in fields]
    now_parameters = {name for name in request.target.kwargs if name in request.info.nameable} - set(flat)
    inherited = [name for name in request.inherited.meta if name not in now_parameters]
    return tuple(dict.fromkeys([*inherited, *flat, *request.options.meta]))


def _target_fields(request: Request, path: str, meta: tuple[str, ...]) -> Iterator[FieldSpec]:
    """Yield `_target_` and what else decides how the target is called."""
    options, inherited = request.options, request.inherited
    zen_processed = bool(meta or options.wrappers or inherited.uses_zen_processing)
    if not zen_processed:
        yield FieldSpec(TARGET, str, path, init=False, repr=options.cls.target_repr)
        if options.partial is not None:
            yield FieldSpec(PARTIAL, bool, options.partial, init=False)
        return
    yield FieldSpec(TARGET, str, ZEN_PROCESSING_PATH, init=False)
    yield FieldSpec(ZEN_TARGET, str, path, init=False)
    if request.partial is not None:
        yield FieldSpec(ZEN_PARTIAL, bool, request.partial, init=False)
    if PARTIAL in inherited.fields:
        yield FieldSpec(PARTIAL, bool, False, init=False)
    if meta or ZEN_EXCLUDE in inherited.fields:
        yield FieldSpec(ZEN_EXCLUDE, tuple[str, ...], meta, init=False)
    if options.wrappers:
        yield request.field_of_wrappers()
    elif options.clears_wrappers and inherited.has_wrappers:
        yield FieldSpec(ZEN_WRAPPERS, Any, (), init=False)


def _hydra_fields(request: Request) -> Iterator[FieldSpec]:
    """Yield the fields that Hydra itself reads."""
    options = request.options
    if options.recursive is not None:
        yield FieldSpec(RECURSIVE, bool, options.recursive, init=False)
    if options.convert_mode is not None:
        yield FieldSpec(CONVERT, str, options.convert_mode, init=False)
    if options.defaults is not None:
        yield FieldSpec(DEFAULTS, list[Any], options.defaults, init=False)
    if request.target.args and not request.target.by_name_only:
        yield request.field_of_args()
    elif request.inherited.args and ARGS in request.inherited.fields:
        yield FieldSpec(ARGS, ANY_TUPLE, request.inherited.args, init=False)


def _doc(obj: Any, path: str, *, partial: bool) -> str:
    """Return the docstring of the config class."""
    own = f"Config that {'partially ' if partial else ''}builds `{path}`."
    doc = obj.__doc__ if isinstance(getattr(obj, "__doc__", None), str) else ""
    return f"{own}\n\n{doc}" if doc else own
