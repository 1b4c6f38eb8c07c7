"""The names that users import, and what importing them costs."""

import ast
import importlib
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import hydra_zen

SOURCE = Path(hydra_zen.__file__).parent
#: Every public name of hydra-zen 0.17.
OF_LONG_STANDING = """
    builds BuildsFn DefaultBuilds hydrated_dataclass just kwargs_of mutable_value get_target MISSING instantiate
    load_from_yaml save_as_yaml to_yaml make_config ZenField make_custom_builds_fn launch is_partial_builds
    uses_zen_processing zen hydra_list multirun store ZenStore
""".split()
FACES = {
    "hydra_zen.structured_configs": (
        "builds just hydrated_dataclass mutable_value make_config ZenField make_custom_builds_fn"
    ),
    "hydra_zen.wrapper": "zen Zen store ZenStore default_to_config",
    "hydra_zen.experimental": "hydra_run hydra_multirun",
    "hydra_zen.funcs": "partial get_obj zen_processing",
    "hydra_zen.errors": (
        "HydraZenException HydraZenDeprecationWarning HydraZenValidationError HydraZenUnsupportedPrimitiveError"
    ),
    "hydra_zen.typing": (
        "Builds Just ZenPartialBuilds HydraPartialBuilds PartialBuilds Partial SupportedPrimitive HydraSupportedType"
        " CustomConfigType ZenWrappers ZenConvert DataclassOptions StoreEntry"
    ),
    "hydra_zen.third_party.beartype": "validates_with_beartype",
    "hydra_zen.third_party.pydantic": "validates_with_pydantic pydantic_parser",
}
IN_SAVED_YAML = [
    "hydra_zen.funcs.get_obj",
    "hydra_zen.funcs.zen_processing",
    "hydra_zen.funcs.partial",
    "hydra_zen.funcs.as_default_dict",
    "hydra_zen.wrapper.Zen",
    "hydra_zen.wrapper._implementations.Zen",
    "hydra_zen.third_party.beartype.validates_with_beartype",
    "hydra_zen.third_party.pydantic.validates_with_pydantic",
    "hydra_zen.third_party.pydantic.pydantic_parser",
]
SEMI_PRIVATE = ["hydra_zen._launch.OverrideDict", "hydra_zen._launch._NotSet", "hydra_zen._compatibility.HYDRA_VERSION"]


def test_no_public_name_of_long_standing_is_missing():
    assert set(OF_LONG_STANDING) <= set(hydra_zen.__all__)


def test_all_is_sorted_and_complete():
    tree = ast.parse((SOURCE / "__init__.py").read_text())
    checked = [node for node in tree.body if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)]
    seen_by_checkers = {
        alias.name
        for block in checked
        for node in block.body
        if isinstance(node, ast.ImportFrom) and node.module != "hydra_zen"
        for alias in node.names
    }

    assert hydra_zen.__all__ == sorted(hydra_zen.__all__, key=_ruff_order)
    assert set(hydra_zen.__all__) == seen_by_checkers | {"__version__"}
    assert set(hydra_zen.__all__) <= set(dir(hydra_zen))


def _ruff_order(name):
    """Constants, then classes, then the rest."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


@pytest.mark.parametrize("name", hydra_zen.__all__)
def test_every_public_name_can_be_used(name):
    assert getattr(hydra_zen, name) is not None


@pytest.mark.parametrize("name", [n for n in hydra_zen.__all__ if n not in ("MISSING", "__version__")])
def test_every_public_name_has_a_docstring_with_an_example(name):
    doc = inspect.getdoc(getattr(hydra_zen, name))

    assert doc is not None
    assert ">>> " in doc


def _documented():
    """The public classes and functions of every module; a union or a reference to another type has no docstring."""
    for module in [*FACES, "hydra_zen.third_party.sequences"]:
        face = importlib.import_module(module)
        for name in face.__all__:
            value = getattr(face, name)
            if inspect.isfunction(value) or (isinstance(value, type) and value is not str):
                yield pytest.param(value, id=f"{module}.{name}")


@pytest.mark.parametrize("value", list(_documented()))
def test_every_public_class_and_function_has_an_example(value):
    assert ">>> " in inspect.getdoc(value)


@pytest.mark.parametrize("module", FACES)
def test_import_paths_of_long_standing(module):
    face = importlib.import_module(module)

    assert set(FACES[module].split()) <= set(face.__all__)
    assert all(getattr(face, name) is not None for name in face.__all__)


@pytest.mark.parametrize("path", [*IN_SAVED_YAML, *SEMI_PRIVATE])
def test_strings_in_the_wild_stay_importable(path):
    module, _, name = path.rpartition(".")

    assert hasattr(importlib.import_module(module), name)


def test_missing_is_that_of_omegaconf():
    import omegaconf

    assert hydra_zen.MISSING is omegaconf.MISSING


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'build'"):
        hydra_zen.build  # noqa: B018


HEAVY = ("hydra", "omegaconf", "antlr4", "yaml", "numpy", "torch", "jax", "pydantic", "beartype", "importlib.metadata")
PROGRAMS = [
    "import hydra_zen",
    "from hydra_zen import builds, just, make_config; builds(dict, a=[1, just(len)]); make_config(b={'c': 2j})",
    "from hydra_zen import zen; zen(lambda x: x)",
    "from hydra_zen import store; store(dict, name='x', a=1, populate_full_signature=False)",
    "from hydra_zen import hydrated_dataclass, ZenField, make_custom_builds_fn, kwargs_of",
]


@pytest.mark.parametrize("program", PROGRAMS)
def test_declaring_configs_imports_nothing_heavy(program):
    code = f"{program}\nimport sys; print([m for m in {HEAVY!r} if m in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr) == ("[]\n", "")


@pytest.mark.parametrize("overwritten", [False, True], ids=["ours installed last", "theirs installed last"])
def test_two_distributions_in_one_folder_are_reported(tmp_path, overwritten):
    package = tmp_path / "hydra_zen"
    package.mkdir()
    for entry in SOURCE.iterdir():
        (package / entry.name).symlink_to(entry)
    if overwritten:
        (package / "__init__.py").unlink()
        (package / "__init__.py").write_text("from hydra_zen._launch import launch")
    program = [sys.executable, "-W", "always", "-c", "import hydra_zen"]

    clean = subprocess.run(program, capture_output=True, text=True, cwd=tmp_path, check=False)
    (tmp_path / "hydra_zen-0.17.2.dist-info").mkdir()
    (tmp_path / "hydra_zen_typed-0.18.0.dist-info").mkdir()
    mixed = subprocess.run(program, capture_output=True, text=True, cwd=tmp_path, check=False)

    assert clean.stderr == ""
    told = mixed.stderr
    assert f"UserWarning: hydra-zen 0.17.2 and hydra-zen-typed are both installed in {str(tmp_path)!r}" in told
    assert "-m pip uninstall --yes hydra-zen hydra-zen-typed" in told
    assert "-m pip install hydra-zen-typed" in told
