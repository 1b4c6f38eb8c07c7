"""The plugin where a feature of it fails, and the names that it watches."""

import ast
import importlib
import inspect

import pytest
from hydra_zen_mypy import fullnames
from hydra_zen_mypy.guarded import guarded
from hydra_zen_mypy.settings import Settings, active


class Context:
    """A call that a hook is asked about."""

    context = None

    def __init__(self):
        self.said = []
        self.api = self

    def fail(self, message, context, code):
        self.said.append((message, code.code))


def failing(ctx):
    raise LookupError("unexpected")


@pytest.mark.parametrize("debug", [False, True])
def test_an_unexpected_state_never_stops_mypy(debug):
    ctx = Context()

    assert guarded(failing, lambda ctx: "default", Settings(debug=debug))(ctx) == "default"
    assert bool(ctx.said) is debug
    assert not debug or ("LookupError: unexpected" in ctx.said[0][0] and ctx.said[0][1] == "hydra-zen-crash")


def test_a_feature_sees_the_settings_of_its_plugin():
    mine = Settings(unknown_fields=False)

    assert guarded(lambda ctx: active(), lambda ctx: None, mine)(Context()) is mine
    assert active() == Settings()


def watched_names():
    for name, value in vars(fullnames).items():
        if name.isupper() and isinstance(value, (str, tuple)):
            yield from (each for each in (value if isinstance(value, tuple) else (value,)) if "." in each)


@pytest.mark.parametrize("fullname", sorted(set(watched_names())))
def test_every_watched_name_exists(fullname):
    module, _, name = fullname.rpartition(".")
    found = importlib.import_module(module)

    assert hasattr(found, name) or name in seen_by_checkers(found)


def seen_by_checkers(module):
    """The names that a module defines, also those that do not exist at run time."""
    tree = ast.parse(inspect.getsource(module))
    return {node.name for node in ast.walk(tree) if isinstance(node, (ast.ClassDef, ast.FunctionDef))}
