"""Findings are kept for as long as nothing that they depend on has changed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import hydra_zen
from hydra_zen._check.cache import Cache, digest
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.settings import Settings

FOUND = Finding(
    code="HZ104",
    message="no parameter",
    place=Place(file="a.py", line=3, column=4),
    parameter="x",
    suggestion="y",
    notes=("one", "two"),
)


def test_what_is_saved_is_loaded(tmp_path):
    cache = Cache(Settings(root=tmp_path), "python")
    assert cache.load("key") is None
    cache.save("key", [tmp_path / "a.py"], "stamp", [FOUND, Finding(code="HZ003", message="none")])
    known = cache.load("key")
    assert known.findings == (FOUND, Finding(code="HZ003", message="none"))
    assert (known.files, known.stamp) == ((tmp_path / "a.py",), "stamp")
    assert (tmp_path / ".hydra_zen_cache" / ".gitignore").read_text() == "*\n"


def test_without_a_folder_nothing_is_kept(tmp_path):
    cache = Cache(Settings(root=tmp_path, cache=None), "python")
    cache.save("key", [], "stamp", [FOUND])
    assert cache.load("key") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": [], "stamp": "s", "findings": [{"code": "HZ104"}]}'])
def test_a_file_that_makes_no_sense_is_as_good_as_none(tmp_path, text):
    cache = Cache(Settings(root=tmp_path), "python")
    cache.save("key", [], "stamp", [FOUND])
    (tmp_path / ".hydra_zen_cache" / "python" / "key.json").write_text(text)
    assert cache.load("key") is None


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="permissions do not bind here")
def test_a_folder_that_cannot_be_written_to_keeps_nothing(tmp_path):
    tmp_path.chmod(0o500)
    Cache(Settings(root=tmp_path), "python").save("key", [], "stamp", [FOUND])


def test_a_file_in_the_place_of_the_folder_keeps_nothing(tmp_path):
    (tmp_path / ".hydra_zen_cache").write_text("")
    cache = Cache(Settings(root=tmp_path), "python")
    cache.save("key", [], "stamp", [FOUND])
    assert cache.load("key") is None


def test_digests_tell_parts_from_one_another():
    assert digest(["ab", "c"]) != digest(["a", "bc"])
    assert digest(["a"]) == digest([b"a"])


def test_other_code_of_the_gate_has_other_digests(tmp_path):
    """As in a development install, whose version stays while its code changes."""
    copy = tmp_path / "hydra_zen"
    shutil.copytree(Path(hydra_zen.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    program = "from hydra_zen._check.cache import digest; print(digest(['a']))"

    def digest_of_copy():
        environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
        command = [sys.executable, "-c", program]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True).stdout

    before = digest_of_copy()
    assert before == digest_of_copy()
    for part in ("_check/judge/calls.py", "_validation/judge.py"):
        with (copy / part).open("a") as file:
            file.write("# changed\n")
        assert digest_of_copy() != before
        before = digest_of_copy()
