"""Reads configs from sources: from what an expression means to what is known of the config that it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from hydra_zen._check.python_source.config_model import ConfigModel, Given, is_literal_dict, is_option
from hydra_zen._check.python_source.declared_fields import class_fields, field_name
from hydra_zen._check.python_source.full_signature import with_parameters
from hydra_zen._check.python_source.meanings import Api, Definition, Filled, Made, Meaning, Where
from hydra_zen._check.python_source.resolution import Resolver
from hydra_zen._check.python_source.signatures import whole_signature

_DEFAULTS: Final = "its defaults list brings more"
#: The wrapper that converts arguments.
_CONVERTING: Final = "pydantic_parser"
_MAKE_CONFIG_OPTIONS: Final = frozenset({"bases", "config_name", "frozen"})


class ModelReader:
    """Reads configs from sources."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self._models: dict[tuple[ast.AST, ...], ConfigModel | None] = {}

    def model(self, node: ast.expr, where: Where) -> ConfigModel | None:
        """Return the config that an expression is; None if it is none, or not known."""
        found = self.of(self.resolver.meaning(node, where))
        if found is not None or not isinstance(node, ast.Attribute) or self._is_assigned(node, where):
            return found
        owner = self.model(node.value, where)
        field = None if owner is None else owner.fields.get(node.attr)
        return None if field is None or field.node is None else self.model(field.node, field.where)

    def made(self, node: ast.expr, where: Where) -> ConfigModel | None:
        """Return the config that an expression is, if a verb has made it: all else type checkers see by themselves."""
        meaning = self.resolver.meaning(node, where)
        if isinstance(meaning, Made) or (isinstance(meaning, Filled) and isinstance(meaning.of, Made)):
            return self.of(meaning)
        if not isinstance(node, ast.Attribute) or self._is_assigned(node, where):
            return None
        owner = self.made(node.value, where)
        field = None if owner is None else owner.fields.get(node.attr)
        return None if field is None or field.node is None else self.made(field.node, field.where)

    def as_given(self, node: ast.expr, where: Where) -> ConfigModel | None:
        """Return the config that a job is given, without the fields that may have been assigned since."""
        model = self.model(node, where)
        assigned = self.assigned_to(node, where)
        if model is None or not assigned & model.fields.keys():
            return model
        kept = {name: value for name, value in model.fields.items() if name not in assigned}
        return replace(model, fields=kept, unknown=model.unknown or "an attribute of it is assigned")

    def assigned_to(self, node: ast.expr, where: Where) -> AbstractSet[str]:
        """Return the names of attributes that an expression may have been assigned, if it is a variable."""
        is_variable = not isinstance(node, ast.Call) and isinstance(self.resolver.meaning(node, where), Filled)
        return where.module.scopes.assigned if is_variable else frozenset()

    def _is_assigned(self, node: ast.Attribute, where: Where) -> bool:
        """Tell whether a field may have another value than its config was made with."""
        scopes = where.module.scopes
        # What is assigned to an instance leaves the class as it is.
        if isinstance(self.resolver.meaning(node.value, where), Made):
            return ast.unparse(node) in scopes.assigned_as
        return node.attr in scopes.assigned

    def of(self, meaning: Meaning) -> ConfigModel | None:
        """Return the config that a meaning is."""
        if isinstance(meaning, Made):
            return self._remembered((meaning.call,), meaning)
        if isinstance(meaning, Definition) and isinstance(meaning.node, ast.ClassDef):
            return self._remembered((meaning.node,), meaning)
        if isinstance(meaning, Filled):
            return self._filled(meaning)
        return None

    def is_config_class(self, meaning: Definition) -> bool:
        """Tell whether a class describes a config, rather than a plain dataclass."""
        model = self.of(meaning)
        return model is not None and model.kind != "dataclass"

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
        # Where the parameters of the target are not known, the order of the fields is not.
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
            has_wrappers=_has_wrappers(options),
            converts=_converts(options),
            recurses=_recurses(options.get("hydra_recursive")),
            unknown=unknown or self._defaults(options) or _unread_meta(options),
            meta=frozenset(meta),
        )
        bases = _items(options.get("builds_bases"))
        for base in reversed(bases):
            model = _inherit(model, self.model(base, where))
        inner = self.model(call.args[0], where)
        if inner is not None and inner.kind == "builds":
            model = replace(
                _inherit(model, inner),
                target=inner.target,
                positional=(*inner.positional, *model.positional),
                is_partial=inner.is_partial if not model.is_partial else model.is_partial,
            )
        model = replace(model, fields={**model.fields, **fields})
        if inner is None and _flag(options, "populate_full_signature"):
            parameters = whole_signature(self.resolver.meaning(call.args[0], where), self)
            if parameters is not None:
                model = replace(with_parameters(model, parameters, options), has_order=not bases)
        return model

    def _make_config(
        self, call: ast.Call, where: Where, options: Mapping[str, ast.expr], unknown: str | None
    ) -> ConfigModel:
        bases = _items(options.get("bases"))
        model = ConfigModel(
            kind="make_config",
            unknown=unknown or self._defaults(options),
            has_order=not bases,
            recurses=_recurses(options.get("hydra_recursive")),
        )
        for base in reversed(bases):
            model = _inherit(model, self.model(base, where))
        fields = dict(model.fields)
        for argument in call.args:
            name = field_name(argument)
            if name is None:
                model = replace(model, unknown="a field of it has no literal name")
            else:
                fields[name] = (
                    self._field(Given(argument, where)) if isinstance(argument, ast.Call) else Given(None, where)
                )
        own = _keywords(call, where)
        fields |= {
            name: self._field(given)
            for name, given in own.items()
            if name not in _MAKE_CONFIG_OPTIONS and not name.startswith(("hydra_", "zen_"))
        }
        return replace(model, fields=fields)

    def _field(self, given: Given) -> Given:
        """Return what a field of `make_config` has, which a `ZenField` may say."""
        node = given.node
        if not isinstance(node, ast.Call) or self.resolver.meaning(node.func, given.where) != Api("ZenField"):
            return given
        options = dict(zip(("hint", "default"), node.args, strict=False))
        options |= {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg is not None}
        return Given(options.get("default"), given.where, options.get("hint"))

    @staticmethod
    def _defaults(options: Mapping[str, ast.expr]) -> str | None:
        defaults = options.get("hydra_defaults")
        if defaults is None or (isinstance(defaults, ast.Constant) and defaults.value is None):
            return None
        return _DEFAULTS

    def _class(self, meaning: Definition) -> ConfigModel | None:
        """Return the config that a dataclass is, hydrated or deriving from ``Builds[type[T]]``."""
        node, where = meaning.node, meaning.where
        if not isinstance(node, ast.ClassDef):
            return None
        decorated = self._decorated(node, where)
        model = self._with_bases(node, where)
        if decorated is None and not self._is_dataclass(node, where) and model.kind == "dataclass":
            return None
        fields = {**model.fields, **dict(class_fields(node, where))}
        model = replace(model, others=model.others | frozenset(_names_bound(node)))
        if fields.pop("defaults", None) is not None:
            model = replace(model, unknown=_DEFAULTS)
        recursive = fields.pop("_recursive_", None)
        if recursive is not None:
            model = replace(model, recurses=_recurses(recursive.node))
        if decorated is None:
            return replace(model, fields=fields)
        meta = _literal_items(decorated[1]["zen_meta"], where) if "zen_meta" in decorated[1] else {}
        fields |= meta
        return replace(
            model,
            kind="builds",
            unknown=model.unknown or self._defaults(decorated[1]) or _unread_meta(decorated[1]),
            meta=model.meta | frozenset(meta),
            has_full_signature=_flag(decorated[1], "populate_full_signature") is not False,
            target=Given(decorated[0], where),
            is_partial=_flag(decorated[1], "zen_partial", "hydra_partial"),
            has_wrappers=_has_wrappers(decorated[1]),
            converts=_converts(decorated[1]),
            recurses=model.recurses if recursive is not None else _recurses(decorated[1].get("hydra_recursive")),
            fields=fields,
            itself=None,
        )

    def _with_bases(self, node: ast.ClassDef, where: Where) -> ConfigModel:
        """Return what a class inherits."""
        model = ConfigModel(kind="dataclass", itself=Given(ast.Name(node.name, ast.Load()), where))
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
        return model

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
        positional=model.positional or base.positional,
        unknown=model.unknown or base.unknown,
        has_full_signature=model.has_full_signature or base.has_full_signature,
        has_wrappers=model.has_wrappers or base.has_wrappers,
        meta=model.meta | base.meta,
        others=model.others | base.others,
    )


def _names_bound(node: ast.ClassDef) -> Iterator[str]:
    """Yield the names of what a class has beside fields."""
    for statement in node.body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield statement.name
        elif isinstance(statement, (ast.Assign, ast.AnnAssign)):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def _wrappers(options: Mapping[str, ast.expr]) -> list[str]:
    """Return the names of the functions that are put around the target."""
    node = options.get("zen_wrappers")
    if node is None or (isinstance(node, ast.Constant) and node.value is None):
        return []
    return [
        ast.unparse(part).rpartition(".")[2]
        for part in (_items(node) if isinstance(node, (ast.Tuple, ast.List)) else [node])
    ]


def _has_wrappers(options: Mapping[str, ast.expr]) -> bool:
    """Tell whether there are wrappers that may call the target with more than they are given."""
    return any(name != _CONVERTING for name in _wrappers(options))


def _converts(options: Mapping[str, ast.expr]) -> bool:
    return _CONVERTING in _wrappers(options)


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


def _recurses(node: ast.expr | None) -> bool | None:
    """Return what `hydra_recursive` says; where it cannot be read, nothing is known of the configs below."""
    if node is None or (isinstance(node, ast.Constant) and node.value is None):
        return None
    return isinstance(node, ast.Constant) and node.value is True


def _unread_meta(options: Mapping[str, ast.expr]) -> str | None:
    node = options.get("zen_meta")
    is_read = node is None or is_literal_dict(node) or (isinstance(node, ast.Constant) and node.value is None)
    return None if is_read else "its meta fields are only known when it runs"


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
