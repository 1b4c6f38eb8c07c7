"""What names mean, followed through assignments and imports, without importing anything."""

import ast

import pytest

from hydra_zen._check.python_source.meanings import Api, Definition, External, Made, StoreObject, Verb, Where
from hydra_zen._check.python_source.model_reader import ModelReader
from hydra_zen._check.python_source.project import Project
from hydra_zen._check.python_source.references import References
from hydra_zen._check.python_source.resolution import Resolver
from hydra_zen._check.settings import Settings

FILES = {
    "pkg/__init__.py": "from .verbs import *\nfrom .verbs import ours as passed_on\n",
    "pkg/verbs.py": (
        "from hydra_zen import BuildsFn, make_custom_builds_fn\n"
        "full = make_custom_builds_fn(populate_full_signature=True)\n"
        "class Ours(BuildsFn): ...\n"
        "class Derived(Ours): ...\n"
        "ours = Derived.builds\n"
    ),
    "pkg/inner/__init__.py": "",
    "pkg/inner/configs.py": (
        "import hydra_zen\n"
        "from collections import OrderedDict as OD\n"
        "from .. import full\n"
        "from ..verbs import ours\n"
        "def f(x, y): ...\n"
        "Base = hydra_zen.builds(f, x=1)\n"
        "More = hydra_zen.builds(Base, y=2, zen_meta={'m': 3}, builds_bases=(Base,))\n"
        "Full = full(f)\n"
        "Of = ours(OD)\n"
    ),
}
APP = """
import hydra_zen as hz, pkg.inner.configs, pkg.inner.configs as c
from hydra_zen import builds as B, store
from hydra_zen import *
from pkg import full, passed_on
from pkg.inner.configs import Base, f as g
again = B
if B: twice = B
else: twice = full
a = b = again
loop = pool
pool = loop
mine = hz.ZenStore("mine")
conf = B(g, x=1)
def inside(B, z=conf):
    local = conf
    return {}
"""


@pytest.fixture
def world(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)

    def read(expression, in_function=False):
        app = tmp_path / "app.py"
        app.write_text(APP.format(expression))
        project = Project(Settings(root=tmp_path), [app])
        module = project.attempt(app)
        (function,) = [node for node in module.source.tree.body if isinstance(node, ast.FunctionDef)]
        scope = module.scopes.opened[function] if in_function else module.scopes.module
        resolver = Resolver(project)
        return resolver, Where(module, scope), ast.parse(expression, mode="eval").body

    return read


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("B", Verb("builds")),
        ("a", Verb("builds")),
        ("hz.builds", Verb("builds")),
        ("just", Verb("just")),
        ("passed_on", Verb("builds", is_method=True)),
        ("pkg.passed_on", Verb("builds", is_method=True)),
        ("hz.BuildsFn.builds", Verb("builds", is_method=True)),
        ("pkg.verbs.Derived.kwargs_of", Verb("kwargs_of", is_method=True)),
        ("hz.experimental.hydra_run", Api("hydra_run")),
        ("instantiate", Api("instantiate")),
        ("store", StoreObject()),
        ("mine", StoreObject()),
        ("store(group='a')", StoreObject()),
        ("twice", None),
        ("loop", None),
        ("nobody", None),
        ("pkg.nothing", None),
        ("len", External("builtins.len")),
        ("c.OD", External("collections.OrderedDict")),
    ],
)
def test_names_are_followed(world, expression, expected):
    resolver, where, node = world(expression)
    assert resolver.meaning(node, where) == expected


def test_options_of_custom_builders_are_kept(world):
    resolver, where, node = world("full")
    verb = resolver.meaning(node, where)
    assert (verb.name, [*verb.options]) == ("builds", ["populate_full_signature"])


def test_names_of_a_function_are_its_own(world):
    resolver, where, node = world("B", in_function=True)
    assert resolver.meaning(node, where) is None
    assert isinstance(resolver.meaning(ast.parse("local", mode="eval").body, where), Made)


def test_definitions_are_found_in_other_modules(world):
    resolver, where, node = world("g")
    found = resolver.meaning(node, where)
    assert isinstance(found, Definition)
    assert found.node.name == "f"


def test_configs_of_configs_have_the_fields_of_both(world):
    resolver, where, node = world("c.More")
    model = ModelReader(resolver).model(node, where)
    assert (model.kind, sorted(model.fields), model.meta) == ("builds", ["m", "x", "y"], {"m"})
    assert ast.unparse(model.target.node) == "f"
    resolver, where, node = world("c.Full")
    full = ModelReader(resolver).model(node, where)
    assert (sorted(full.fields), full.is_closed) == (["x", "y"], True)


def test_expressions_of_other_modules_are_named_by_where_they_are_from(world):
    resolver, where, node = world("c.Base")
    references = References(where)
    reader = ModelReader(resolver)
    base, of = (reader.model(ast.parse(text, mode="eval").body, where) for text in ("c.Base", "c.Of"))
    assert references.write(base.target.node, base.target.where, where) == "_hydra_zen_module_0.f"
    assert references.write(of.target.node, of.target.where, where) == "_hydra_zen_module_1.OrderedDict"
    assert list(references.imports) == ["pkg.inner.configs", "collections"]
    resolver, where, _ = world("conf")
    model = ModelReader(resolver).model(ast.parse("conf", mode="eval").body, where)
    assert References(where).write(model.target.node, model.target.where, where) == "g"
