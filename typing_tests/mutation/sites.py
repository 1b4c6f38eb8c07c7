"""The places of a program where a mistake can be made: arguments of configs, overrides, interpolations, fields."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from typing_tests.mutation.program import Program, Signature, is_option

RUNS = frozenset({"hydra_run", "hydra_multirun", "launch"})


@dataclass(frozen=True)
class Argument:
    """An argument that is for a parameter of a callable of the program."""

    call: ast.Call
    node: ast.keyword | ast.expr
    value: ast.expr
    signature: Signature
    annotation: str
    is_keyword: bool


def calls(program: Program) -> Iterator[ast.Call]:
    """Yield the calls of functions by name."""
    for node in ast.walk(program.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node


def arguments(program: Program) -> Iterator[Argument]:
    """Yield the arguments of configs: to `builds` and its kin, to constructors of configs, and to `instantiate`."""
    for call in calls(program):
        name = ast.unparse(call.func)
        if name in program.builders and call.args:
            signature, positional = program.target(call), call.args[1:]
        elif name == "instantiate" and call.args:
            signature, positional = program.target(call.args[0]), []
        else:
            signature, positional = program.target(call), call.args
        if signature is None or any(isinstance(item, ast.Starred) for item in call.args):
            continue
        for number, value in enumerate(positional):
            annotation = signature.annotation(number)
            if annotation is not None:
                yield Argument(call, value, value, signature, annotation, False)
        for keyword in call.keywords:
            if keyword.arg is not None and not is_option(name, keyword.arg):
                annotation = signature.annotation(keyword) or ("" if signature.takes_any_keyword else None)
                if annotation is not None:
                    yield Argument(call, keyword, keyword.value, signature, annotation, True)


def elements(argument: Argument) -> Iterator[tuple[ast.expr, str]]:
    """Yield the value of an argument, or those in a list or dict, each with the annotation that it must fit."""
    outer, _, inner = argument.annotation.partition("[")
    inner = inner.rpartition("]")[0]
    if isinstance(argument.value, (ast.List, ast.Tuple)) and outer in ("list", "Sequence", "Iterable"):
        yield from ((item, inner) for item in argument.value.elts)
    elif isinstance(argument.value, ast.Dict) and outer in ("dict", "Mapping"):
        yield from ((item, inner.partition(", ")[2]) for item in argument.value.values)
    else:
        yield argument.value, argument.annotation


def override_texts(program: Program) -> Iterator[tuple[ast.expr, ast.Constant]]:
    """Yield the override strings of runs, and the keys of override dicts, each with the config that it overrides."""
    for call in calls(program):
        if ast.unparse(call.func) not in RUNS:
            continue
        given = [*call.args[2:3], *(item.value for item in call.keywords if item.arg == "overrides")]
        for value in given:
            if isinstance(value, ast.Name):
                value = local(program, value) or value
            texts = value.elts if isinstance(value, ast.List) else value.keys if isinstance(value, ast.Dict) else []
            for item in texts:
                if isinstance(item, ast.Constant) and isinstance(item.value, str):
                    yield call.args[0], item


def local(program: Program, name: ast.Name) -> ast.expr | None:
    """Return what a name is assigned, anywhere in the program."""
    for node in ast.walk(program.tree):
        if isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == name.id for target in targets):
                return node.value
    return None


def override_keywords(program: Program) -> Iterator[ast.keyword]:
    """Yield the overrides that are given to `launch` by keyword."""
    known = ("overrides", "multirun", "version_base", "to_dictconfig", "config_name", "job_name", "on_error")
    for call in calls(program):
        if ast.unparse(call.func) == "launch":
            yield from (item for item in call.keywords if item.arg is not None and item.arg not in known)
