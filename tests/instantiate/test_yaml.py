# ruff: noqa: ISC004  a document is one text
"""to_yaml, save_as_yaml, load_from_yaml."""

import io
import os
import stat
import sys
from dataclasses import dataclass, make_dataclass
from pathlib import Path

import app
import pytest
import yaml
from omegaconf import DictConfig, ListConfig, OmegaConf
from omegaconf.errors import InterpolationKeyError, ValidationError

from hydra_zen._instantiate.instantiate import instantiate
from hydra_zen._instantiate.yaml_io import load_from_yaml, save_as_yaml, to_yaml
from hydra_zen.errors import HydraZenUnsupportedPrimitiveError


@dataclass
class Config:
    x: int
    y: str = "${x}"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1, "1\n"),
        (1.5, "1.5\n"),
        (float("inf"), ".inf\n"),
        (True, "true\n"),
        (None, "null\n"),
        ("text", "text\n"),
        ("true", "'true'\n"),
        ("1", "'1'\n"),
        ("a: 1", "'a: 1'\n"),
        ("", "''\n"),
        ("???", "???\n"),
        ("${x}", "${x}\n"),
        (b"b", "!!binary |\n  Yg==\n"),
        (Path("p"), f"!!python/object/apply:{type(Path()).__module__}.{type(Path()).__name__}\n- p\n"),
        (app.Mode.fast, "fast\n"),
        ((1, 2), "- 1\n- 2\n"),
        ((), "[]\n"),
        ([], "[]\n"),
        ({}, "{}\n"),
        ([1, (2, {"a": (3,)})], "- 1\n- - 2\n  - a:\n    - 3\n"),
        ({"b": 1, "a": None}, "b: 1\na: null\n"),
        (1j, "real: 0.0\nimag: 1.0\n_target_: builtins.complex\n"),
        ((1j,), "- real: 0.0\n  imag: 1.0\n  _target_: builtins.complex\n"),
        (app.area, "path: app.area\n_target_: hydra_zen.funcs.get_obj\n"),
        (
            [1j, sum],
            "- real: 0.0\n  imag: 1.0\n  _target_: builtins.complex\n"
            "- path: builtins.sum\n  _target_: hydra_zen.funcs.get_obj\n",
        ),
        (range(3), "_target_: builtins.range\n_args_:\n- 0\n- 3\n- 1\n"),
        (Config, "x: ???\n'y': ${x}\n"),
        (Config(2), "x: 2\n'y': ${x}\n"),
        (DictConfig({"a": "${b}"}), "a: ${b}\n"),
        (ListConfig([1]), "- 1\n"),
    ],
)
def test_to_yaml(value, expected):
    assert to_yaml(value) == expected


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="Python 3.13 writes other tags")
@pytest.mark.parametrize("value", [1, 1.5, None, True, "true", "a\nb", "é", "a: 1", "- x", b"\x00", Path("p")])
def test_a_scalar_is_a_document_that_reads_back(value):
    from omegaconf._utils import get_yaml_loader

    assert yaml.load(to_yaml(value), Loader=get_yaml_loader()) == value


@pytest.mark.parametrize("config", [Config, Config(1), DictConfig({"a": [1]}), ListConfig([{"a": 1}])])
def test_to_yaml_of_a_config_is_omegaconfs(config):
    assert to_yaml(config) == OmegaConf.to_yaml(config)


def test_to_yaml_options():
    assert to_yaml(Config(2), resolve=True) == "x: 2\n'y': '2'\n"
    assert to_yaml({"b": 1, "a": 2}, sort_keys=True) == "a: 2\nb: 1\n"
    with pytest.raises(InterpolationKeyError):
        to_yaml("${x}", resolve=True)


def test_to_yaml_of_an_unsupported_value():
    with pytest.raises(HydraZenUnsupportedPrimitiveError):
        to_yaml(object())


@pytest.mark.parametrize("kind", [str, Path])
def test_save_to_a_path_and_load(tmp_path, kind):
    file = kind(tmp_path / "config.yaml")
    save_as_yaml([1j, {"é": 1}], file)

    assert Path(file).read_text(encoding="utf-8") == to_yaml([1j, {"é": 1}])
    assert load_from_yaml(file) == [{"real": 0.0, "imag": 1.0, "_target_": "builtins.complex"}, {"é": 1}]
    assert os.listdir(tmp_path) == ["config.yaml"]


def test_save_to_a_file_leaves_it_open():
    file = io.StringIO()
    save_as_yaml(Config(1), file, resolve=True)

    assert file.getvalue() == "x: 1\n'y': '1'\n"
    assert not file.closed


def test_a_failed_save_leaves_the_old_file(tmp_path, monkeypatch):
    file = tmp_path / "config.yaml"
    file.write_text("old: 1\n")

    with pytest.raises(HydraZenUnsupportedPrimitiveError):
        save_as_yaml(object(), file)
    monkeypatch.setattr(Path, "replace", broken_replace)
    with pytest.raises(OSError, match="broken disk"):
        save_as_yaml({"new": 1}, file)

    assert file.read_text() == "old: 1\n"
    assert os.listdir(tmp_path) == ["config.yaml"]


def broken_replace(self, target):
    raise OSError("broken disk")


def test_saving_keeps_links_and_permissions(tmp_path):
    file, link = tmp_path / "config.yaml", tmp_path / "link.yaml"
    file.write_text("old: 1\n")
    file.chmod(0o640)
    link.symlink_to(file)
    save_as_yaml({"a": 1}, link)

    assert link.is_symlink()
    assert file.read_text() == "a: 1\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_saving_to_a_device_leaves_the_device(tmp_path):
    if not Path("/dev/null").exists():
        pytest.skip("this system has no /dev/null")
    save_as_yaml({"a": 1}, "/dev/null")

    assert not stat.S_ISREG(Path("/dev/null").stat().st_mode)


def test_saving_needs_the_folder(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"config\.yaml'$"):
        save_as_yaml({}, tmp_path / "no" / "config.yaml")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_saving_in_a_read_only_folder_writes_the_file_in_place(tmp_path):
    file = tmp_path / "config.yaml"
    file.write_text("old: 1\n")
    tmp_path.chmod(0o500)
    try:
        save_as_yaml({"a": 1}, file)
    finally:
        tmp_path.chmod(0o700)

    assert file.read_text() == "a: 1\n"


@pytest.mark.parametrize("function", [lambda f: save_as_yaml({}, f), load_from_yaml])
def test_neither_path_nor_file(function):
    with pytest.raises(TypeError, match=r"got 3 \(type int\)"):
        function(3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a: 1", {"a": 1}), ("- 1", [1]), ("", {}), ("null", {}), ("abc", {"abc": None})],
)
def test_load(text, expected):
    assert load_from_yaml(io.StringIO(text)) == expected
    assert load_from_yaml(io.BytesIO(text.encode())) == expected


@pytest.mark.parametrize(("text", "error"), [("3", OSError), ("a: [", yaml.YAMLError), ("a: 1\na: 2", yaml.YAMLError)])
def test_load_refuses(text, error):
    with pytest.raises(error):
        load_from_yaml(io.StringIO(text))


def test_unsupported_annotations_are_omegaconfs_errors():
    with pytest.raises(ValidationError, match="complex"):
        to_yaml(make_dataclass("Bad", [("x", complex, 1j)]))


@pytest.mark.parametrize(
    "tag", ["pathlib._local.Path", "pathlib._local.PosixPath", "pathlib.PosixPath", "pathlib.Path"]
)
@pytest.mark.parametrize("read", [lambda text: load_from_yaml(io.StringIO(text)), OmegaConf.create])
def test_paths_written_by_any_python(tag, read):
    assert read(f"p: !!python/object/apply:{tag}\n- a\n- b\n").p == Path("a/b")


OLD_YAML = {
    "a partial of 0.1": (
        "_target_: hydra_zen.funcs.partial\n_partial_target_:\n  _target_: hydra_zen.funcs.get_obj\n"
        "  path: app.area\nw: 1\n",
        lambda made: (made.func, made.args, made.keywords) == (app.area, (), {"w": 1}) and made(h=3) == 3,
    ),
    "a just of 0.1": ("_target_: hydra_zen.funcs.get_obj\npath: app.Box.unit\n", lambda made: made == app.Box.unit),
    "meta fields of 0.3": (
        "_target_: hydra_zen.funcs.zen_processing\n_zen_target: app.anything\n_zen_exclude:\n- m\na: ${.m}\nm: 4\n",
        lambda made: made == ((), {"a": 4}),
    ),
    "wrappers of 0.3": (
        "_target_: hydra_zen.funcs.zen_processing\n_zen_target: app.area\n_zen_wrappers:\n- app.double\n"
        "- path: app.plus_one\n  _target_: hydra_zen.funcs.get_obj\n_args_:\n- 3\n",
        lambda made: made == 13,
    ),
    "a partial of 0.3 without meta fields": (
        "_target_: hydra_zen.funcs.zen_processing\n_zen_target: app.area\n_zen_partial: true\nw: 2\n",
        lambda made: made(h=5) == 10,
    ),
    "a partial of 0.6": ("_target_: app.area\n_partial_: true\nw: 2\n", lambda made: made(h=5) == 10),
    "a default dict of 0.13": (
        "_target_: hydra_zen.funcs.as_default_dict\ndict_:\n  a: 1\ndefault_factory:\n  path: builtins.list\n"
        "  _target_: hydra_zen.funcs.get_obj\n",
        lambda made: made == {"a": 1} and made.default_factory is list,
    ),
}


@pytest.mark.parametrize("kind", OLD_YAML)
def test_yaml_of_every_release_is_instantiated(kind):
    text, is_right = OLD_YAML[kind]

    assert is_right(instantiate(load_from_yaml(io.StringIO(text))))
