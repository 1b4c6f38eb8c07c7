"""Follows the interpolations in a config that is instantiated or run: there, it is known what the root is.

Reported at the text is an interpolation that leads to no field, and one that is the whole text and leads to something
of a type that the parameter does not take.
"""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.messages import format_type_distinctly
from mypy.nodes import CallExpr, Expression, StrExpr
from mypy.types import Instance, NoneType, Type, get_proper_type

from hydra_zen_mypy.errorcodes import INTERPOLATION
from hydra_zen_mypy.features.overrides import Changed
from hydra_zen_mypy.grammar.interpolations import Reference, is_one_reference, references
from hydra_zen_mypy.reporting import nearest, report
from hydra_zen_mypy.typeops.arriving import arrives
from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.config_paths import NoSuchField, Place, find
from hydra_zen_mypy.typeops.defaults import defaults_of
from hydra_zen_mypy.typeops.options import read_builds
from hydra_zen_mypy.typeops.targets import signatures_of
from hydra_zen_mypy.typeops.wrappers import convert
from hydra_zen_mypy.typeops.written_configs import WrittenText, written_texts
from hydra_zen_mypy.typeops.written_paths import find_in


def check_interpolations(checker: TypeChecker, config: Expression, given: Type, changed: Changed) -> None:
    """Report the interpolations in `config`, of the type `given`, that do not lead to what fits them."""
    for written in written_texts(config, checker):
        if "${" not in written.text or _is_replaced(written, changed):
            continue
        for reference in references(written.text):
            _check(checker, config, given, written, reference, changed)


def _is_replaced(written: WrittenText, changed: Changed) -> bool:
    """Tell whether an override stands in the place of a text, or of what it is in."""
    return any(".".join(written.path[: length + 1]) in changed.keys for length in range(len(written.path)))


def _check(
    checker: TypeChecker, config: Expression, given: Type, written: WrittenText, reference: Reference, changed: Changed
) -> None:
    path = reference.path(written.path)
    if path is None:
        msg = f'"{reference.written}"{_where(written)} leads above the root of the config'
        report(checker, msg, written.at, INTERPOLATION)
        return
    if not path or path[0] == "hydra" or changed.may_hold(path):
        return
    found = find_in(config, given, path, checker)
    if isinstance(found, NoSuchField) and not changed.is_open:
        owner = f'"{found.owner}"' if found.owner else "the config"
        msg = f'"{reference.written}"{_where(written)} leads nowhere: {owner} has no field "{found.name}"'
        report(checker, msg + nearest(found.name, found.names), written.at, INTERPOLATION)
    elif isinstance(found, Place) and is_one_reference(written.text):
        _check_type(checker, given, written, reference, found)


def _where(written: WrittenText) -> str:
    """Return where in the config a text stands, if it is not written where it is reported."""
    return "" if isinstance(written.at, StrExpr) else f' at "{".".join(written.path)}"'


def _check_type(checker: TypeChecker, config: Type, written: WrittenText, reference: Reference, found: Place) -> None:
    asking = _asking(checker, config, written)
    built = found.built(checker)
    if asking is None or isinstance(get_proper_type(built), NoneType):
        return
    if not arrives(built, asking):
        given, asked = format_type_distinctly(built, asking, options=checker.options)
        msg = f'"{reference.written}" gives {given}; "{".".join(written.path)}" expects {asked}'
        report(checker, msg, written.at, INTERPOLATION)


def _asking(checker: TypeChecker, config: Type, written: WrittenText) -> Type | None:
    """Return the type that the parameter takes which a text is for; None where that is not known."""
    given_to = written.given_to
    if given_to is not None and _converts(checker, given_to.call):
        return None
    place = find(config, written.path)
    if isinstance(place, Place):
        return place.value
    if given_to is None or given_to.target is None or given_to.position is None:
        return None
    target = checker.expr_checker.accept(given_to.target)
    signatures = [] if is_config(target) else signatures_of(target)
    parameter = signatures[0].argument_by_position(given_to.position) if len(signatures) == 1 else None
    return None if parameter is None else parameter.typ


def _converts(checker: TypeChecker, call: CallExpr) -> bool:
    """Tell whether wrappers convert the arguments of a call that makes a config."""
    read, builder = read_builds(call), get_proper_type(checker.expr_checker.accept(call.callee))
    wrappers = None if read is None else read.options.get("zen_wrappers")
    if wrappers is not None:
        return convert(wrappers)
    return isinstance(builder, Instance) and defaults_of(builder, call).converts
