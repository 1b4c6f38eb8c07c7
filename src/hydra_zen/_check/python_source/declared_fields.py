"""The fields that a class or a call of `make_config` declares without giving them a value by keyword."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from hydra_zen._check.python_source.config_model import Given
from hydra_zen._check.python_source.meanings import Where


def field_name(node: ast.expr) -> str | None:
    """Return the name of a positional field of `make_config`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Call):
        names = [keyword.value for keyword in node.keywords if keyword.arg == "name"] + node.args[1:2]
        return next((n.value for n in names if isinstance(n, ast.Constant) and isinstance(n.value, str)), None)
    return None


def class_fields(node: ast.ClassDef, where: Where) -> Iterator[tuple[str, Given]]:
    """Yield the fields that the body of a dataclass declares."""
    for statement in node.body:
        if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
            continue
        if "ClassVar" in ast.unparse(statement.annotation):
            continue
        default, is_field = _default(statement.value)
        if is_field:
            yield statement.target.id, Given(default, where, statement.annotation)


def _default(node: ast.expr | None) -> tuple[ast.expr | None, bool]:
    """Return the default of a field of a class, and whether it is a parameter of the constructor."""
    if not isinstance(node, ast.Call):
        return node, True
    function = ast.unparse(node.func).rpartition(".")[2]
    options = {keyword.arg: keyword.value for keyword in node.keywords}
    if function == "mutable_value" and node.args:
        return node.args[0], True
    if function != "field":
        return node, True
    init = options.get("init")
    factory = options.get("default_factory")
    if isinstance(factory, ast.Lambda):
        return factory.body, True
    made = factory if factory is None else ast.copy_location(ast.Call(factory, [], []), factory)
    return options.get("default") or made, not (isinstance(init, ast.Constant) and init.value is False)
