"""What a call of `builds` comes down to before it looks at values, kept for the calls that differ in nothing else.

Most calls give a few values to a plain function or class. All else about them was found out, and checked, the first
time: the order of the fields, the annotations of plain values, and the fields that have a default in the signature.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import FunctionType
from typing import Any, Final

from hydra_zen._authoring.builds_options import BuildsOptions
from hydra_zen._authoring.maker import Maker
from hydra_zen._authoring.target import Target
from hydra_zen._base.names import ARGS
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._signature.info import FactoryParameter, SignatureInfo
from hydra_zen._structured.annotate import annotation_of
from hydra_zen._structured.field_spec import FieldSpec
from hydra_zen._values.context import is_stock, widens_as_stock

_TARGETS: Final = (FunctionType, type)
#: Values that every config holds as they are, and whose field has the annotation of the parameter.
_PLAIN: Final = frozenset({bool, bytes, float, int})
_ATOMS: Final = _PLAIN | {str, type(None)}
#: How many outlines are kept for one target.
_MOST: Final = 64


class Outline:
    """The fields of a config, some of whose values are still to be given."""

    __slots__ = ("_args_at", "_doc_of_target", "_given", "_path", "_specs", "doc", "name")

    def __init__(self, target: Target, path: str, name: str, doc: str, specs: Sequence[FieldSpec]) -> None:
        self._path = path
        self._doc_of_target = target.obj.__doc__
        self.name = name
        self.doc = doc
        self._specs = list(specs)
        self._given: list[tuple[int, str, Any, Any]] = []
        self._args_at: int | None = None

    def prepare(self, target: Target, info: SignatureInfo, maker: type[Maker]) -> bool:
        """Take the values out; tell whether all other fields would be the same in another call."""
        for index, spec in enumerate(self._specs):
            if spec.name in target.kwargs:
                parameter = info.nameable.get(spec.name)
                hint = Any if parameter is None else parameter.annotation
                plain = annotation_of(hint, 0, widen=maker._sanitized_type, recursive=None)
                self._given.append((index, spec.name, hint, plain))
            elif spec.name == ARGS:
                self._args_at = index
            elif spec.factory is not None or not (spec.default is NOTHING or type(spec.default) in _ATOMS):
                return False
        for index, *_ in self._given:
            self._specs[index] = FieldSpec("")
        return True

    def holds(self, target: Target, path: str) -> bool:
        """Tell whether the target is still called, and described, as it was."""
        return path == self._path and target.obj.__doc__ is self._doc_of_target

    def filled(
        self,
        target: Target,
        field: Callable[[str, Any, Any], FieldSpec],
        convert: Callable[[Any, str], Any],
    ) -> list[FieldSpec]:
        """Return the fields with the values for `target`; `field` makes those that are not plain."""
        specs = self._specs.copy()
        values = target.kwargs
        for index, name, hint, plain in self._given:
            value = values[name]
            is_plain = type(value) in _PLAIN or (type(value) is str and "${" not in value)
            specs[index] = FieldSpec(name, plain, value) if is_plain else field(name, hint, value)
        if self._args_at is not None:
            args = tuple(convert(value, f"{ARGS}[{index}]") for index, value in enumerate(target.args))
            specs[self._args_at] = FieldSpec(ARGS, specs[self._args_at].annotation, args, init=False)
        return specs


def key_of(maker: type[Maker], target: Target, options: BuildsOptions) -> Any:
    """Return what tells calls apart that differ in more than values; None for calls that are not so simple."""
    if not options.is_shared or target.flat_path is not None or type(target.obj) not in _TARGETS:
        return None
    if not (is_stock(maker) and widens_as_stock(maker)):
        return None
    return (maker, options, target.by_name_only, len(target.args), *target.kwargs)


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


def remember(info: SignatureInfo, key: Any, target: Target, maker: type[Maker], outline: Outline) -> None:
    """Keep the outline of a call, if the next one would find the same but for values."""
    if any(isinstance(parameter, FactoryParameter) for parameter in info.parameters):
        return
    if outline.prepare(target, info, maker):
        info.notes[key] = outline
