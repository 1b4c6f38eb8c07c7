"""Objects that configs of this process reach without an import path."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys

import app
import hydra.utils
import pytest
from labels import label
from omegaconf import OmegaConf

from hydra_zen import builds, funcs, get_target, instantiate, just, launch, make_config, multirun, to_yaml, zen
from hydra_zen._target.dotted_path import path_of
from hydra_zen._target.in_memory import IN_PROCESS, in_memory, in_memory_scope, release_from_memory
from hydra_zen._target.resolve import import_object
from hydra_zen.errors import HydraZenImportError


@pytest.fixture(autouse=True)
def _forget():
    with in_memory_scope():
        yield


def _local_class():
    class Local:
        pass

    return Local


@pytest.mark.parametrize(
    "obj", [lambda x: x, app.Box(2).__init__, _local_class(), app.Box(3), [1, 2], object()], ids=label
)
def test_the_path_leads_back_to_the_very_object(obj):
    assert in_memory(obj) is obj
    path = path_of(obj)
    assert path.startswith("hydra_zen.funcs.in_process.")
    assert all(part.isidentifier() for part in path.split("."))
    assert import_object(path) is obj
    assert in_memory(obj) is obj
    assert path_of(obj) == path


def test_the_public_namespace_is_the_one_that_paths_name():
    assert funcs.in_process is IN_PROCESS


@pytest.mark.parametrize("obj", [app.area, app.Box, len, app.Box.Lid, app.Box.unit, dict.fromkeys], ids=label)
def test_importable_objects_keep_their_import_path(obj):
    before = path_of(obj)
    in_memory(obj)
    assert path_of(obj) == before
    assert not release_from_memory(obj)


def test_objects_of_the_same_name_have_different_paths():
    first, second = in_memory(lambda: 1), in_memory(lambda: 2)
    assert path_of(first) != path_of(second)
    assert import_object(path_of(second)) is second


def test_works_as_a_decorator():
    @in_memory
    def local(x: int) -> int:
        return x

    assert import_object(path_of(local))(3) == 3
    assert "local_at_" in path_of(local)


def test_release():
    function = in_memory(lambda: 1)
    path = path_of(function)
    assert release_from_memory(function)
    assert not release_from_memory(function)
    with pytest.raises(HydraZenImportError, match="it was released, or its `in_memory_scope` has ended"):
        import_object(path)
    with pytest.raises(HydraZenImportError, match="a lambda is not importable"):
        path_of(function)


def test_a_scope_releases_what_it_kept_and_no_more():
    outer = in_memory(lambda: 1)
    with pytest.raises(ZeroDivisionError), in_memory_scope():
        inner = in_memory(lambda: 2)
        path_of(inner)
        raise ZeroDivisionError
    assert import_object(path_of(outer)) is outer
    with pytest.raises(HydraZenImportError):
        path_of(inner)


def test_another_process_says_what_happened():
    path = path_of(in_memory(lambda: 1))
    code = f"from hydra_zen._target.resolve import import_object; import_object({path!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=os.environ)
    assert done.returncode == 1
    assert (
        "'lambda', an object that `hydra_zen.in_memory` kept in memory, but it was kept by another process"
        in done.stderr
    )
    assert "define 'lambda' at the top level of a module that they can import" in done.stderr


def test_other_attributes_are_plainly_absent():
    assert not hasattr(IN_PROCESS, "nothing")
    with pytest.raises(ImportError, match="has no 'nothing'"):
        import_object("hydra_zen.funcs.in_process.nothing")
    kept = [name for name in dir(IN_PROCESS) if "_at_" in name]
    path_of(in_memory(lambda: 1))
    assert [name for name in dir(IN_PROCESS) if name.startswith("lambda_at_") and name not in kept]
    assert repr(IN_PROCESS) == f"<{len(kept) + 1} objects kept in memory by hydra_zen.in_memory>"


def test_hydra_instantiates_a_target_in_memory():
    factor = 3
    scale = in_memory(lambda x: factor * x)
    assert hydra.utils.instantiate({"_target_": path_of(scale), "x": 2}) == 6
    assert pickle.loads(pickle.dumps(path_of(scale))) == path_of(scale)


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, x):
        return self.factor * x

    def plus(self, x):
        return self.factor + x


def test_every_verb_takes_what_is_kept():
    scale, plus, wrapper = (
        in_memory(Scale(3)),
        in_memory(Scale(3).plus),
        in_memory(lambda f: lambda **kw: ("wrapped", f(**kw))),
    )
    assert instantiate(builds(scale, 2)) == 6
    assert get_target(builds(scale, 2)) is scale
    assert instantiate(builds(plus, x=5, populate_full_signature=True)) == 8
    assert instantiate(builds(plus, zen_partial=True))(1) == 4
    assert instantiate(builds(dict, a=1, zen_wrappers=wrapper)) == ("wrapped", {"a": 1})
    assert instantiate(OmegaConf.create(to_yaml(just([scale]))))[0] is scale
    assert instantiate(make_config(f=plus)).f is plus
    with pytest.raises(TypeError, match="'y' is not a parameter of Scale"):
        builds(scale, y=2)


def test_jobs_of_this_process_reach_what_is_kept(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    config = make_config(f=in_memory(lambda x: x + 2), x=1)
    jobs = launch(config, zen(lambda f, x: f(x)), overrides={"x": multirun([1, 2])}, multirun=True, version_base="1.3")
    assert [job.return_value for job in jobs[0]] == [3, 4]
