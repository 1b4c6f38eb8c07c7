"""Every seeded mistake in a tree of configs is found at its own line, and nothing else is."""

import pytest
from check.corpus import CORRECT, MISTAKES, TARGETS, expected
from omegaconf import OmegaConf
from omegaconf.basecontainer import BaseContainer

from hydra_zen._check.codes import Severity
from hydra_zen._check.gate import check
from hydra_zen._check.settings import Settings


def found_in(tree, **changes):
    settings = Settings(root=tree, checker="runtime", search_path=(str(TARGETS),), cache=None, **changes)
    report = check([tree], settings)
    return {(f.file, f.line, f.code) for f in report if f.severity is not Severity.UNCHECKED}


@pytest.mark.parametrize("tree", MISTAKES, ids=lambda path: path.name)
def test_mistakes(tree):
    assert found_in(tree) == expected(tree, "runtime")


@pytest.mark.parametrize("tree", CORRECT, ids=lambda path: path.name)
def test_correct_trees(tree):
    assert found_in(tree, all_choices=True) == set()


@pytest.mark.parametrize("tree", CORRECT, ids=lambda path: path.name)
def test_resolvers_of_this_process_are_not_called(tree, monkeypatch):
    def refuse(*_):
        raise AssertionError("a resolver was called")

    registered = dict(BaseContainer._resolvers)
    monkeypatch.setattr(BaseContainer, "_resolvers", registered)
    for name in ("hydra", "now", "my_resolver"):
        OmegaConf.register_new_resolver(name, refuse, replace=True)

    assert found_in(tree, all_choices=True) == set()


def test_the_corpus_is_large():
    assert sum(len(expected(tree, "runtime")) for tree in MISTAKES) >= 60
