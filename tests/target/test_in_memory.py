"""Objects that configs of this process reach without an import path."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys

import app
import pytest
from labels import label

from hydra_zen import funcs
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
    path_of(in_memory(lambda: 1))
    assert [name for name in dir(IN_PROCESS) if name.startswith("lambda_at_")]
    assert repr(IN_PROCESS) == "<1 objects kept in memory by hydra_zen.in_memory>"


def test_hydra_instantiates_a_target_in_memory():
    from hydra.utils import instantiate

    factor = 3
    scale = in_memory(lambda x: factor * x)
    assert instantiate({"_target_": path_of(scale), "x": 2}) == 6
    assert pickle.loads(pickle.dumps(path_of(scale))) == path_of(scale)
