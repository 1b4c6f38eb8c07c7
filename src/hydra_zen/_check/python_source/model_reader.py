"""Reads configs from sources: from what an expression means to what is known of the config that it is."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from hydra_zen._check.python_source.config_model import ConfigModel, Given, is_literal_dict, is_option
from hydra_zen._check.python_source.declared_fields import class_fields, field_name
from hydra_zen._check.python_source.meanings import Api, Definition, Filled, Made, Meaning, Where
from hydra_zen._check.python_source.resolution import Resolver

_MAKE_CONFIG_OPTIONS: Final = frozenset({"bases", "config_name", "frozen"})


class ModelReader:
    """Reads configs from sources."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self._models: dict[tuple[ast.AST, ...], ConfigModel | None] = {}

    def model(self, node: ast.expr, where: Where) -> ConfigModel | None:
        """Return the config that an expression is; None if it is none, or not known."""
        return self.of(self.resolver.meaning(node, where))

    def of(self, meaning: Meaning) -> ConfigModel | None:
        """Return the config that a meaning is."""
        if isinstance(meaning, Made):
            return self._remembered((meaning.call,), meaning)
        if isinstance(meaning, Definition) and isinstance(meaning.node, ast.ClassDef):
            return self._remembered((meaning.node,), meaning)
        if isinstance(meaning, Filled):
            return self._filled(meaning)
        return None

    def _remembered(self, key: tuple[ast.AST, ...], meaning: Made | Definition) -> ConfigModel | None:
        if key not in self._models:
            self._models[key] = None
            self._models[key] = self._made(meaning) if isinstance(meaning, Made) else self._class(meaning)
        return self._models[key]

    def _filled(self, meaning: Filled) -> ConfigModel | None:
        """Return a config with the values that its class was called with."""
        base = self.of(meaning.of)
        if base is None:
            return None
        given = dict(base.fields)
        # A config with the whole signature has its fields in the order of the parameters, which are not known here.
        names = [] if base.has_full_signature else list(base.fields)
        positional = tuple(Given(argument, meaning.where) for argument in meaning.call.args) if not names else ()
        for number, argument in enumerate(meaning.call.args):
            if number < len(names) and not isinstance(argument, ast.Starred):
                given[names[number]] = Given(argument, meaning.where, given[names[number]].annotation)
        given |= _keywords(meaning.call, meaning.where)
        return replace(
            base,
            fields=given,
            positional=(*base.positional, *positional),
            unknown=base.unknown or _spread(meaning.call),
        )

    def _made(self, meaning: Made) -> ConfigModel | None:
        call, where, verb = meaning.call, meaning.where, meaning.verb
        options = {**verb.options, **{name: given.node for name, given in _keywords(call, where).items() if given.node}}
        unknown = _spread(call) or ("an option of the builder cannot be read" if verb.is_open else None)
        if verb.name == "make_config":
            return self._make_config(call, where, options, unknown)
        if not call.args or isinstance(call.args[0], ast.Starred):
            return None
        if verb.name == "kwargs_of":
            fields = {name: given for name, given in _keywords(call, where).items() if not is_option(name)}
            return ConfigModel(kind="kwargs_of", target=Given(call.args[0], where), fields=fields, unknown=unknown)
        if verb.name == "just":
            inner = self.model(call.args[0], where)
            if inner is not None and inner.kind != "dataclass":
                return inner
            return ConfigModel(kind="just", target=Given(call.args[0], where))
        return self._builds(call, where, options, unknown)

    def _builds(
        self, call: ast.Call, where: Where, options: Mapping[str, ast.expr], unknown: str | None
    ) -> ConfigModel:
        fields = {name: given for name, given in _keywords(call, where).items() if not is_option(name)}
        meta = _literal_items(options["zen_meta"], where) if "zen_meta" in options else {}
        fields |= meta
        model = ConfigModel(
            kind="builds",
            target=Given(call.args[0], where),
            positional=tuple(Given(argument, where) for argument in call.args[1:]),
            is_partial=_flag(options, "zen_partial", "hydra_partial"),
            has_full_signature=_flag(options, "populate_full_signature") is not False,
            has_wrappers=any(name in options for name in ("zen_wrappers",)),
            unknown=unknown or self._defaults(options),
            meta=frozenset(meta),
        )
        for base in reversed(_items(options.get("builds_bases"))):
            model = _inherit(model, self.model(base, where))
        inner = self.model(call.args[0], where)
        if inner is not None and inner.kind == "builds":
            model = replace(
                _inherit(model, inner),
                target=inner.target,
                positional=(*inner.positional, *model.positional),
                is_partial=inner.is_partial if not model.is_partial else model.is_partial,
            )
        return replace(model, fields={**model.fields, **fields})

    def _make_config(
        self, call: ast.Call, where: Where, options: Mapping[str, ast.expr], unknown: str | None
    ) -> ConfigModel:
        model = ConfigModel(kind="make_config", unknown=unknown or self._defaults(options))
        for base in reversed(_items(options.get("bases"))):
            model = _inherit(model, self.model(base, where))
        fields = dict(model.fields)
        for argument in call.args:
            name = field_name(argument)
            if name is None:
                model = replace(model, unknown="a field of it has no literal name")
            else:
                fields[name] = Given(None, where)
        own = _keywords(call, where)
        fields |= {
            name: given
            for name, given in own.items()
            if name not in _MAKE_CONFIG_OPTIONS and not name.startswith(("hydra_", "zen_"))
        }
        return replace(model, fields=fields)

    @staticmethod
    def _defaults(options: Mapping[str, ast.expr]) -> str | None:
        defaults = options.get("hydra_defaults")
        if defaults is None or (isinstance(defaults, ast.Constant) and defaults.value is None):
            return None
        return "its defaults list brings more"

    def _class(self, meaning: Definition) -> ConfigModel | None:
        """Return the config that a dataclass is, hydrated or deriving from ``Builds[type[T]]``."""
        node, where = meaning.node, meaning.where
        if not isinstance(node, ast.ClassDef):
            return None
        decorated = self._decorated(node, where)
        model = ConfigModel(kind="dataclass")
        for base in reversed(node.bases):
            target, is_partial = self._target_in_base(base, where)
            if target is not None:
                model = replace(model, target=Given(target, where), kind="builds", is_partial=is_partial)
                continue
            inherited = self.model(base, where)
            if inherited is not None:
                model = replace(inherited, fields={**model.fields, **inherited.fields})
            elif not isinstance(base, ast.Subscript):
                model = replace(model, unknown=f"its base {ast.unparse(base)} is not known")
        if decorated is None and not self._is_dataclass(node, where) and model.kind == "dataclass":
            return None
        fields = {**model.fields, **dict(class_fields(node, where))}
        if decorated is None:
            return replace(model, fields=fields)
        return replace(
            model,
            kind="builds",
            target=Given(decorated[0], where),
            is_partial=_flag(decorated[1], "zen_partial", "hydra_partial"),
            has_wrappers="zen_wrappers" in decorated[1],
            fields=fields,
        )

    def _decorated(self, node: ast.ClassDef, where: Where) -> tuple[ast.expr, Mapping[str, ast.expr]] | None:
        """Return the target and the options of ``@hydrated_dataclass``."""
        for decorator in node.decorator_list:
            if not isinstance(decorator, ast.Call) or self.resolver.meaning(decorator.func, where) != Api(
                "hydrated_dataclass"
            ):
                continue
            options = {keyword.arg: keyword.value for keyword in decorator.keywords if keyword.arg is not None}
            target = decorator.args[0] if decorator.args else options.get("target")
            return None if target is None else (target, options)
        return None

    def _is_dataclass(self, node: ast.ClassDef, where: Where) -> bool:
        for decorator in node.decorator_list:
            function = decorator.func if isinstance(decorator, ast.Call) else decorator
            meaning = self.resolver.meaning(function, where)
            if getattr(meaning, "name", "").rpartition(".")[2] == "dataclass":
                return True
        return False

    def _target_in_base(self, base: ast.expr, where: Where) -> tuple[ast.expr | None, bool]:
        """Return the target that ``Builds[type[T]]`` names, and whether it is partial."""
        if not isinstance(base, ast.Subscript):
            return None, False
        meaning = self.resolver.meaning(base.value, where)
        if not isinstance(meaning, Api) or "Builds" not in meaning.name:
            return None, False
        inner = base.slice
        if isinstance(inner, ast.Subscript) and ast.unparse(inner.value).rpartition(".")[2] in ("type", "Type"):
            return inner.slice, "Partial" in meaning.name
        return None, False


def _inherit(model: ConfigModel, base: ConfigModel | None) -> ConfigModel:
    if base is None:
        return replace(model, unknown=model.unknown or "a base of it is not known")
    return replace(
        model,
        fields={**model.fields, **base.fields},
        unknown=model.unknown or base.unknown,
        has_full_signature=model.has_full_signature or base.has_full_signature,
        has_wrappers=model.has_wrappers or base.has_wrappers,
        meta=model.meta | base.meta,
    )


def _keywords(call: ast.Call, where: Where) -> dict[str, Given]:
    found: dict[str, Given] = {}
    for keyword in call.keywords:
        if keyword.arg is not None:
            found[keyword.arg] = Given(keyword.value, where)
        else:
            found |= _literal_items(keyword.value, where)
    return found


def _literal_items(node: ast.expr, where: Where) -> dict[str, Given]:
    """Return the items of a dict that is written out with text as keys."""
    if not isinstance(node, ast.Dict):
        return {}
    return {
        key.value: Given(value, where)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    }


def _spread(call: ast.Call) -> str | None:
    spread = any(isinstance(argument, ast.Starred) for argument in call.args) or any(
        keyword.arg is None and not is_literal_dict(keyword.value) for keyword in call.keywords
    )
    return "arguments are spread into it" if spread else None


def _flag(options: Mapping[str, ast.expr], *names: str) -> bool | None:
    for name in names:
        node = options.get(name)
        if isinstance(node, ast.Constant) and isinstance(node.value, bool):
            return node.value
        if node is not None and not (isinstance(node, ast.Constant) and node.value is None):
            return None
    return False


def _items(node: ast.expr | None) -> list[ast.expr]:
    return list(node.elts) if isinstance(node, (ast.Tuple, ast.List)) else []
