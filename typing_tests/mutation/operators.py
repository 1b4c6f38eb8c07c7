"""The mistakes: each operator yields, for a program, all mutants of its kind."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from itertools import islice

from typing_tests.mutation.mutants import Mutant, misspelled, replaced
from typing_tests.mutation.program import Program
from typing_tests.mutation.sites import (
    Argument,
    arguments,
    calls,
    elements,
    override_keywords,
    override_texts,
)

_EVERYTHING = re.compile(r"\b(?:Any|object|T)\b")


def rename_argument(program: Program) -> Iterator[Mutant]:
    """Misspell the name of an argument."""
    for argument in arguments(program):
        if argument.is_keyword and not argument.signature.takes_any_keyword:
            yield _renamed(program, "rename_argument", argument.node)


def _renamed(program: Program, operator: str, keyword: ast.keyword | ast.expr) -> Mutant:
    if not isinstance(keyword, ast.keyword) or keyword.arg is None:
        raise TypeError(keyword)
    end = keyword.lineno, keyword.col_offset + len(keyword.arg.encode())
    return replaced(program, operator, keyword, misspelled(keyword.arg), end)


def change_literal(program: Program) -> Iterator[Mutant]:
    """Give a literal of another type."""
    for argument in arguments(program):
        for value, annotation in elements(argument):
            wrong = _wrong_literal(value, annotation)
            if wrong is not None:
                yield replaced(program, "change_literal", value, wrong)


def _wrong_literal(value: ast.expr, annotation: str) -> str | None:
    if not annotation or _EVERYTHING.search(annotation):
        return None
    if isinstance(value, (ast.List, ast.Tuple, ast.Dict)):
        return None if "float" in annotation.partition("[")[0] else "2.5"
    if isinstance(value, ast.UnaryOp):
        value = value.operand
    if not isinstance(value, ast.Constant):
        return None
    if isinstance(value.value, (bool, int, float)) and "str" not in annotation:
        return '"wrong"'
    if isinstance(value.value, str) and "${" not in value.value and value.value != "???":
        return None if "float" in annotation else "2.5"
    return None


def drop_required(program: Program) -> Iterator[Mutant]:
    """Drop an argument that the call requires: to the constructor of a config, or where a config is instantiated."""
    for argument in arguments(program):
        keyword = argument.node
        if not isinstance(keyword, ast.keyword) or keyword.arg not in argument.signature.required:
            continue
        if _requires(program, argument):
            yield _dropped(program, argument.call, keyword)


def _requires(program: Program, argument: Argument) -> bool:
    if program.is_partial(argument.call) or argument.signature.name in ("kwargs_of",):
        return False
    called = ast.unparse(argument.call.func)
    if called in program.builders:
        return "builds_bases" not in ast.unparse(argument.call) and any(
            ast.unparse(outer.func) == "instantiate"
            and outer.args
            and outer.args[0] is argument.call
            and not outer.keywords
            for outer in calls(program)
        )
    made = program.configs.get(called)
    if not isinstance(made, ast.Call):
        return False
    given = {item.arg for item in made.keywords}
    builder = ast.unparse(program.configs.get(ast.unparse(made.func), made.func))
    full = "populate_full_signature=True" in ast.unparse(made) or "populate_full_signature=True" in builder
    return full and argument.node.arg not in given if isinstance(argument.node, ast.keyword) else False


def _dropped(program: Program, call: ast.Call, keyword: ast.keyword) -> Mutant:
    kept = [ast.unparse(item) for item in [*call.args, *(item for item in call.keywords if item is not keyword)]]
    return replaced(program, "drop_required", call, f"{ast.unparse(call.func)}({', '.join(kept)})")


def swap_target(program: Program) -> Iterator[Mutant]:
    """Put a config of something else where a nested config stands."""
    nested = [
        (value, annotation)
        for argument in arguments(program)
        for value, annotation in elements(argument)
        if program.target(value) is not None
    ]
    donors = sorted(
        {ast.unparse(value): value for value, _ in nested}.items(), key=lambda item: (len(item[0]), item[0])
    )
    for value, annotation in nested:
        wrong = (text for text, donor in donors if _is_wrong_target(program, donor, annotation))
        for text in islice(wrong, 3):
            yield replaced(program, "swap_target", value, text)


def _is_wrong_target(program: Program, donor: ast.expr, annotation: str) -> bool:
    if not annotation or _EVERYTHING.search(annotation) or isinstance(donor, ast.Name):
        return False
    target = program.target(donor)
    if target is None or program.is_partial(donor) or target.result not in program.classes:
        return False
    members = {item.name for item in program.classes[target.result].body if isinstance(item, ast.FunctionDef)}
    accepted = set(re.findall(r"\w+", annotation))
    aliases = {name for name in accepted if "Callable" in ast.unparse(program.configs.get(name, ast.Constant("")))}
    takes_callables = "Callable" in accepted or aliases or any(program.is_protocol(name) for name in accepted)
    if takes_callables:
        return members <= {"__init__"} and not any(program.is_protocol(name) for name in accepted)
    return accepted.isdisjoint(program.bases(target.result))


def misspell_override(program: Program) -> Iterator[Mutant]:
    """Misspell the key of an override."""
    for _, constant in override_texts(program):
        key, equals, value = str(constant.value).partition("=")
        if not key.startswith(("+", "~")):
            head, dot, last = key.rpartition(".")
            if last.isidentifier():
                new = f"{head}{dot}{misspelled(last)}{equals}{value}"
                yield replaced(program, "misspell_override", constant, f'"{new}"')
    for keyword in override_keywords(program):
        yield _renamed(program, "misspell_override", keyword)


def mistype_override(program: Program) -> Iterator[Mutant]:
    """Override a number with text."""
    for config, constant in override_texts(program):
        key, equals, value = str(constant.value).partition("=")
        annotation = program.annotation(config, key.lstrip("+").split("."))
        if equals and annotation in ("int", "float", "bool"):
            yield replaced(program, "mistype_override", constant, f'"{key}=wrong"')


def misspell_interpolation(program: Program) -> Iterator[Mutant]:
    """Misspell the key of an interpolation."""
    for node in ast.walk(program.tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and (match := _INTERPOLATION.search(node.value))
        ):
            new = node.value[: match.start("last")] + misspelled(match["last"]) + node.value[match.end("last") :]
            yield replaced(program, "misspell_interpolation", node, f'"{new}"')


_INTERPOLATION = re.compile(r"\$\{\.*(?:\w+\.)*(?P<last>[a-z_]\w*)\}")


def misspell_field(program: Program) -> Iterator[Mutant]:
    """Misspell a field that is read from a config."""
    for node in ast.walk(program.tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in program.configs:
            made = program.configs[node.value.id]
            if isinstance(made, ast.Call) and ast.unparse(made.func) in program.builders | {"make_config"}:
                text = ast.unparse(node.value) + "." + misspelled(node.attr)
                yield replaced(program, "misspell_field", node, text)


OPERATORS: tuple[Callable[[Program], Iterator[Mutant]], ...] = (
    rename_argument,
    change_literal,
    drop_required,
    swap_target,
    misspell_override,
    mistype_override,
    misspell_interpolation,
    misspell_field,
)
