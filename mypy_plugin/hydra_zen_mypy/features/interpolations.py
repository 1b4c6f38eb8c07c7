"""Follows the interpolations in a config that is instantiated or run: there, it is known what the root is.

Reported at the text is an interpolation that leads to no field, and one that is the whole text and leads to something
of a type that the parameter does not take.
"""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.messages import format_type_distinctly
from mypy.nodes import Expression
from mypy.types import NoneType, Type, get_proper_type

from hydra_zen_mypy.errorcodes import INTERPOLATION
from hydra_zen_mypy.features.overrides import Changed
from hydra_zen_mypy.grammar.interpolations import Reference, is_one_reference, references
from hydra_zen_mypy.reporting import nearest, report
from hydra_zen_mypy.typeops.arriving import arrives
from hydra_zen_mypy.typeops.config_paths import NoSuchField, Place, find
from hydra_zen_mypy.typeops.written_configs import WrittenText, written_texts
from hydra_zen_mypy.typeops.written_paths import find_in


def check_interpolations(checker: TypeChecker, config: Expression, given: Type, changed: Changed) -> None:
    """Report the interpolations in `config`, of the type `given`, that do not lead to what fits them."""
    for written in written_texts(config, checker):
        if "${" not in written.text.value or _is_replaced(written, changed):
            continue
        for reference in references(written.text.value):
            _check(checker, config, given, written, reference, changed)


def _is_replaced(written: WrittenText, changed: Changed) -> bool:
    """Tell whether an override stands in the place of a text, or of what it is in."""
    return any(".".join(written.path[: length + 1]) in changed.keys for length in range(len(written.path)))


def _check(
    checker: TypeChecker, config: Expression, given: Type, written: WrittenText, reference: Reference, changed: Changed
) -> None:
    path = reference.path(written.path)
    if path is None:
        report(checker, f'"{reference.written}" leads above the root of the config', written.text, INTERPOLATION)
        return
    if not path or path[0] == "hydra" or changed.may_hold(path):
        return
    found = find_in(config, given, path, checker)
    if isinstance(found, NoSuchField) and not changed.is_open:
        owner = f'"{found.owner}"' if found.owner else "the config"
        msg = f'"{reference.written}" leads nowhere: {owner} has no field "{found.name}"'
        report(checker, msg + nearest(found.name, found.names), written.text, INTERPOLATION)
    elif isinstance(found, Place) and is_one_reference(written.text.value):
        _check_type(checker, given, written, reference, found)


def _check_type(checker: TypeChecker, config: Type, written: WrittenText, reference: Reference, found: Place) -> None:
    asking = find(config, written.path)
    built = found.built(checker)
    if not isinstance(asking, Place) or isinstance(get_proper_type(built), NoneType):
        return
    if not arrives(built, asking.value):
        given, asked = format_type_distinctly(built, asking.value, options=checker.options)
        msg = f'"{reference.written}" gives {given}; "{".".join(written.path)}" expects {asked}'
        report(checker, msg, written.text, INTERPOLATION)
