"""What a correct program defines: its callables and their parameters, its configs and what they build."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

#: Keywords of `builds` and its kin that are no arguments of the target.
OPTIONS = frozenset(
    {"populate_full_signature", "builds_bases", "frozen", "dataclass_name", "name", "group", "package", "provider"}
)
_BUILDERS = frozenset({"builds", "kwargs_of"})


def is_option(builder: str, keyword: str) -> bool:
    """Tell whether `keyword` of `builder` is an option; `name` and its like are options of stores only."""
    if keyword in ("name", "group", "package", "provider"):
        return builder not in _BUILDERS
    return keyword in OPTIONS or keyword.startswith(("zen_", "hydra_"))


@dataclass(frozen=True)
class Signature:
    """The parameters of a callable of the program, and the class that it gives."""

    name: str
    annotations: dict[str, str]
    positions: tuple[str, ...]
    required: frozenset[str]
    takes_any_keyword: bool
    result: str

    def annotation(self, argument: ast.keyword | int) -> str | None:
        """Return the annotation of the parameter that an argument is for, as text."""
        if isinstance(argument, int):
            return self.annotations.get(self.positions[argument]) if argument < len(self.positions) else None
        return self.annotations.get(argument.arg or "")


@dataclass
class Program:
    """A correct program."""

    path: Path
    text: str = field(repr=False)

    @classmethod
    def read(cls, path: Path) -> Program:
        """Read the program at `path`."""
        return cls(path, path.read_text(encoding="utf-8"))

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed program."""
        return ast.parse(self.text)

    @cached_property
    def classes(self) -> dict[str, ast.ClassDef]:
        """The classes at the top of the program."""
        return {node.name: node for node in self.tree.body if isinstance(node, ast.ClassDef)}

    @cached_property
    def signatures(self) -> dict[str, Signature]:
        """The callables at the top of the program, by name."""
        found: dict[str, Signature] = {}
        for node in self.tree.body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and not _is_overload(node):
                found[node.name] = _signature(
                    node, node.name, ast.unparse(node.returns) if node.returns else "", skip=0
                )
            elif isinstance(node, ast.ClassDef):
                found |= {signature.name: signature for signature in self._of_class(node)}
        for node in self.tree.body:
            if isinstance(node, ast.FunctionDef) and _is_overload(node):
                found.pop(node.name, None)
        return found

    def _of_class(self, node: ast.ClassDef) -> Iterator[Signature]:
        constructor = next((item for item in node.body if _is_function(item, "__init__")), None)
        if isinstance(constructor, ast.FunctionDef):
            yield _signature(constructor, node.name, node.name, skip=1)
        elif any("dataclass" in ast.unparse(item) for item in node.decorator_list) or _is_named_tuple(node):
            yield _of_fields(node)

    @cached_property
    def builders(self) -> frozenset[str]:
        """The names of `builds` and of what the program makes like it."""
        made = {
            target.id
            for node in self.tree.body
            if isinstance(node, ast.Assign) and _makes_builder(node.value)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        return _BUILDERS | made

    @cached_property
    def configs(self) -> dict[str, ast.expr]:
        """The values of the names at the top of the program."""
        return {
            target.id: node.value
            for node in self.tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }

    def target(self, config: ast.expr) -> Signature | None:
        """Return the callable of the program that `config`, an expression, is a config of."""
        if isinstance(config, ast.Name):
            return self.target(self.configs[config.id]) if config.id in self.configs else None
        if isinstance(config, ast.Call) and isinstance(config.func, ast.Name):
            if config.func.id in self.builders and config.args and isinstance(config.args[0], ast.Name):
                return self.signatures.get(config.args[0].id) or self.target(config.args[0])
            return self.target(config.func)
        return None

    def annotation(self, config: ast.expr, keys: list[str]) -> str:
        """Return the annotation of the parameter that a dotted key leads to; nothing where the program does not say."""
        if isinstance(config, ast.Name):
            config = self.configs.get(config.id, config)
        if not isinstance(config, ast.Call):
            return ""
        signature = self.target(config)
        if len(keys) == 1:
            return signature.annotations.get(keys[0], "") if signature else ""
        nested = next((item.value for item in config.keywords if item.arg == keys[0]), config)
        return "" if nested is config else self.annotation(nested, keys[1:])

    def is_partial(self, config: ast.expr) -> bool:
        """Tell whether `config` is a partial one."""
        if isinstance(config, ast.Name):
            return config.id in self.configs and self.is_partial(self.configs[config.id])
        if not isinstance(config, ast.Call):
            return False
        builder = ast.unparse(self.configs.get(ast.unparse(config.func), config.func))
        return "zen_partial=True" in ast.unparse(config) or "zen_partial=True" in builder

    def bases(self, name: str) -> set[str]:
        """Return the names of a class and of all its bases."""
        found = {name}
        if name in self.classes:
            for base in self.classes[name].bases:
                found |= self.bases(ast.unparse(base).partition("[")[0])
        return found

    def is_protocol(self, name: str) -> bool:
        """Tell whether a class is a protocol, which classes fit without deriving from it."""
        return "Protocol" in self.bases(name)


def _is_function(node: ast.stmt, name: str) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name == name


def _is_overload(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(ast.unparse(item) == "overload" for item in node.decorator_list)


def _is_named_tuple(node: ast.ClassDef) -> bool:
    return any(ast.unparse(base) == "NamedTuple" for base in node.bases)


def _makes_builder(value: ast.expr) -> bool:
    return ast.unparse(value).startswith("make_custom_builds_fn(") or (
        isinstance(value, ast.Attribute) and value.attr == "builds"
    )


def _signature(node: ast.FunctionDef | ast.AsyncFunctionDef, name: str, result: str, skip: int) -> Signature:
    arguments = node.args
    positional = [*arguments.posonlyargs, *arguments.args][skip:]
    named = [*arguments.args, *arguments.kwonlyargs]
    without_default = positional[: len(positional) - len(arguments.defaults)]
    without_default += [
        item for item, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if default is None
    ]
    extra = arguments.kwarg
    return Signature(
        name,
        {item.arg: _text(item.annotation) for item in [*positional, *named]},
        tuple(item.arg for item in positional),
        frozenset(item.arg for item in without_default),
        extra is not None and "Unpack" not in _text(extra.annotation),
        result,
    )


def _of_fields(node: ast.ClassDef) -> Signature:
    fields = [item for item in node.body if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)]
    names = [item.target.id for item in fields if isinstance(item.target, ast.Name)]
    return Signature(
        node.name,
        {name: _text(item.annotation) for name, item in zip(names, fields, strict=True)},
        tuple(names),
        frozenset(name for name, item in zip(names, fields, strict=True) if item.value is None),
        False,
        node.name,
    )


def _text(annotation: ast.expr | None) -> str:
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        return annotation.value
    return "Any" if annotation is None else ast.unparse(annotation)
