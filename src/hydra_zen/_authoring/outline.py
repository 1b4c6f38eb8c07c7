"""What a call of `builds` comes down to before it looks at values, kept for the calls that differ in nothing else.

Most calls give a few values to a plain function or class. All else about them was found out, and checked, the first
time: the order of the fields, the annotations of plain values, the fields that have a default in the signature, and
what comes from bases, for as long as those are what they were.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import FunctionType
from typing import TYPE_CHECKING, Any, Final, Protocol

from hydra_zen._authoring.builds_options import BuildsOptions
from hydra_zen._authoring.maker import Maker
from hydra_zen._authoring.target import Target
from hydra_zen._base.deferred import DeferredModule
from hydra_zen._base.names import ARGS, ZEN_EXCLUDE, ZEN_WRAPPERS
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._signature.info import FactoryParameter, SignatureInfo
from hydra_zen._structured.annotate import ANY_TUPLE, annotation_of
from hydra_zen._structured.assemble import assemble
from hydra_zen._structured.field_spec import FieldSpec
from hydra_zen._values.context import is_stock_throughout
from hydra_zen._values.dispatch import PASSED_THROUGH

if TYPE_CHECKING:
    from hydra_zen._structured import siblings, watched_bases
else:  # what only programs need that call `builds` more than once for a target
    siblings = DeferredModule("hydra_zen._structured.siblings")
    watched_bases = DeferredModule("hydra_zen._structured.watched_bases")

_TARGETS: Final = (FunctionType, type)
#: Values that every config holds as they are, and whose field has the annotation of the parameter.
_PLAIN: Final = frozenset({bool, bytes, float, int})
#: How many outlines are kept for one target.
_MOST: Final = 64
#: Name, hint, and the annotation that the field has where the value is plain.
_Open = tuple[str, Any, Any]


class Call(Protocol):
    """One call of `builds`, and how it makes fields of its values."""

    maker: type[Maker]
    target: Target
    info: SignatureInfo
    options: BuildsOptions

    def field(self, name: str, hint: Any, value: Any) -> FieldSpec:
        """Return the field that configures the parameter or meta field `name`."""
        ...

    def field_of_args(self) -> FieldSpec:
        """Return the field of the positional arguments."""
        ...

    def field_of_wrappers(self) -> FieldSpec:
        """Return the field of the wrappers."""
        ...


class Outline:
    """The fields of a config, some of whose values are still to be given."""

    __slots__ = ("_bases", "_doc_of_target", "_meta", "_parameters", "_path", "_siblings", "_special")

    def __init__(
        self,
        target: Target,
        path: str,
        made: siblings.Siblings,
        bases: watched_bases.WatchedBases | None,
        parameters: Sequence[_Open],
        special: Sequence[str],
        meta: Sequence[_Open],
    ) -> None:
        self._path = path
        self._doc_of_target = target.obj.__doc__
        self._siblings = made
        self._bases = bases
        self._parameters = parameters
        self._special = special
        self._meta = meta

    def holds(self, call: Call, path: str) -> bool:
        """Tell whether the target is still called, and described, as it was, and the bases are what they were."""
        if path != self._path or call.target.obj.__doc__ is not self._doc_of_target:
            return False
        return self._bases is None or self._bases.hold(call.options.bases)

    def config(self, call: Call) -> type:
        """Return the config class with the values of `call`."""
        specs: list[FieldSpec] = []
        are_optional = _fill(specs, call, self._parameters, call.target.kwargs)
        if self._special:
            specs += [_special(call, name) for name in self._special]
        if self._meta:
            are_optional = _fill(specs, call, self._meta, call.options.meta) and are_optional
        bases = call.options.bases
        if are_optional:
            return self._siblings.make(bases, specs)
        return assemble(**self._siblings.arguments(bases, specs))


def _open(call: Call, name: str) -> _Open:
    """Return what is known of a field before it has its value."""
    parameter = call.info.nameable.get(name)
    hint = Any if parameter is None else parameter.annotation
    return name, hint, annotation_of(hint, 0, widen=call.maker._sanitized_type, recursive=None)


def _fill(specs: list[FieldSpec], call: Call, fields: Sequence[_Open], values: Mapping[str, Any]) -> bool:
    """Add fields with their values, `call` making those that are not plain; tell whether all of them are optional."""
    are_optional = True
    for name, hint, annotation in fields:
        value = values[name]
        if type(value) in _PLAIN or (type(value) is str and "${" not in value):
            specs.append(FieldSpec(name, annotation, value))
        else:
            spec = call.field(name, hint, value)
            specs.append(spec)
            are_optional = are_optional and spec.is_optional
    return are_optional


def _special(call: Call, name: str) -> FieldSpec:
    """Return the field of the positional arguments, or of the wrappers."""
    if name != ARGS:
        return call.field_of_wrappers()
    args = call.target.args
    return (
        FieldSpec(ARGS, ANY_TUPLE, args, init=False)
        if PASSED_THROUGH.issuperset(map(type, args))
        else call.field_of_args()
    )


def key_of(maker: type[Maker], target: Target, options: BuildsOptions) -> Any:
    """Return what tells calls apart that differ in more than values; None for calls that are not so simple."""
    if options.kind is None or target.flat_path is not None or type(target.obj) not in _TARGETS:
        return None
    if not is_stock_throughout(maker):
        return None
    if not options.has_extras:
        return (maker, options.kind, target.by_name_only, len(target.args), *target.kwargs)
    # Bases are told by their identity, so that they live no longer than they would: the outline knows them again.
    extras = (bool(options.wrappers), options.clears_wrappers, tuple(options.meta), tuple(map(id, options.bases)))
    return (maker, options.kind, target.by_name_only, len(target.args), extras, *target.kwargs)


def recall(info: SignatureInfo, key: Any) -> Outline | None:
    """Return the outline of an earlier call."""
    return None if key is None else info.notes.get(key)


def is_worth_keeping(info: SignatureInfo, key: Any) -> bool:
    """Tell whether such a call was seen before: many targets are configured once, and never again."""
    if key is None or key in info.notes:
        return key is not None
    if len(info.notes) >= _MOST:
        info.notes.clear()
    info.notes[key] = None
    return False


def remember(key: Any, call: Call, path: str, made: type, specs: Sequence[FieldSpec]) -> None:
    """Keep the outline of a call that `made` a class of `specs`, if the next one would find the same but for values."""
    if any(isinstance(parameter, FactoryParameter) for parameter in call.info.parameters):
        return
    bases = watched_bases.watch_bases(call.options.bases)
    if bases is not None and all(_is_sure(call, spec) for spec in specs):
        outline = _outline(call, path, made, specs, bases if call.options.bases else None)
        if outline is not None:
            call.info.notes[key] = outline


def _outline(
    call: Call, path: str, made: type, specs: Sequence[FieldSpec], bases: watched_bases.WatchedBases | None
) -> Outline | None:
    """Return the outline of a call, or None where no class is like another."""
    target, options = call.target, call.options
    parameters = [_open(call, spec.name) for spec in specs if spec.name in target.kwargs]
    special = [ZEN_WRAPPERS] if options.wrappers else []
    if target.args and not target.by_name_only:
        special.append(ARGS)
    # In the order in which values are converted, so that the first that cannot be is found first.
    names = [*(name for name, *_ in parameters), *special, *options.meta]
    places = {spec.name: index for index, spec in enumerate(specs)}
    open_at = [places[name] for name in names]
    others = siblings.siblings_of(made, specs, open_at, doc=made.__doc__ or "", options=options.cls.flags)
    if others is None:
        return None
    return Outline(target, path, others, bases, parameters, special, [_open(call, name) for name in options.meta])


def _is_sure(call: Call, spec: FieldSpec) -> bool:
    """Tell whether the field would be the same in another call, or differ in its value only."""
    target, options = call.target, call.options
    if spec.name in target.kwargs or spec.name in options.meta:
        return spec.is_optional
    if spec.name in (ARGS, ZEN_EXCLUDE, ZEN_WRAPPERS):
        return True  # of bases with arguments of their own nothing is kept, and the others follow from the options
    return spec.factory is None and (spec.default is NOTHING or type(spec.default) in PASSED_THROUGH)
