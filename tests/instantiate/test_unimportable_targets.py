"""A target that cannot be imported: the error says which part of its path leads nowhere, and what is near."""

import json

import pytest
from hydra.errors import InstantiationException

from hydra_zen import builds, instantiate, make_config

PARTS = {
    "jsonn.loads": "there is no module 'jsonn'. Did you mean 'json'?",
    "json.decoder.JSONDecodr": "the module 'json.decoder' has no 'JSONDecodr'. Did you mean 'JSONDecoder'?",
    "json.decodr.JSONDecoder": "the module 'json' has no 'decodr'. Did you mean 'decoder'?",
    "json.JSONDecoder.decod": "the class 'json.JSONDecoder' has no 'decod'. Did you mean 'decode'?",
}


def unchanged(target):
    return target


@pytest.mark.parametrize(
    "options", [{}, {"_target_wrapper_": unchanged}, {"extra": 1}], ids=["plain", "wrapped", "more"]
)
@pytest.mark.parametrize("path", PARTS)
def test_the_failing_part_is_named(path, options):
    config = make_config(a=[builds(dict, zen_dataclass={"target": path})])

    with pytest.raises(InstantiationException) as caught:
        instantiate(config, **options)

    first, key, reason = str(caught.value).splitlines()
    assert first.startswith(f"Error locating target '{path}'")
    assert key.startswith("full_key: a")
    assert reason == f"Importing '{path}': {PARTS[path]}"


@pytest.mark.parametrize("path", ["", "a..b"])
def test_what_is_no_path_is_as_hydra_says_it(path):
    with pytest.raises(InstantiationException) as caught:
        instantiate({"_target_": path})

    assert str(caught.value).startswith("Error locating target")
    assert "Importing" not in str(caught.value)


def test_a_module_that_fails_is_run_once(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    log = tmp_path / "log"
    (tmp_path / "fails_at_import.py").write_text(f"open({json.dumps(str(log))}, 'a').write('x')\n1 / 0\n")

    with pytest.raises(InstantiationException, match="raises ZeroDivisionError: division by zero"):
        instantiate({"_target_": "fails_at_import.task"})

    assert log.read_text() == "x"


def test_a_module_that_misses_another_one_is_told_from_one_that_is_missing(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "imports_too_much.py").write_text("import no_such_module_at_all\n")

    with pytest.raises(
        InstantiationException, match="raises ModuleNotFoundError: No module named 'no_such_module_at_all'"
    ):
        instantiate({"_target_": "imports_too_much.task"})
