"""Run all programs with the library that this interpreter has, and write what they give as JSON.

Usage: python run.py OUTPUT
"""

from __future__ import annotations

import ast
import contextlib
import json
import os
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from differential.programs.catalogue import PROGRAMS
from differential.programs.describe import describe, describe_error
from differential.programs.syntax import Program


def run(program: Program) -> Any:
    """Run one program in a module of its own, in an empty folder, with Hydra's state as it is at the start."""
    from hydra.core.config_store import ConfigStore
    from hydra.core.global_hydra import GlobalHydra

    namespace = new_namespace()
    store = ConfigStore.instance()
    repo, store.repo = store.repo, _copied(store.repo)
    folder = Path.cwd()
    try:
        with tempfile.TemporaryDirectory() as empty, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            os.chdir(empty)
            try:
                return describe(evaluate(program.text, namespace))
            finally:
                os.chdir(folder)
    except Exception as error:
        return describe_error(error)
    finally:
        store.repo = repo
        GlobalHydra.instance().clear()


def evaluate(text: str, namespace: dict[str, Any]) -> Any:
    """Run `text` and return the value of its last statement, if that is an expression."""
    *body, last = ast.parse(text).body
    if not isinstance(last, ast.Expr):
        body, last = [*body, last], ast.Expr(ast.Constant(None))
    exec(compile(ast.Module(body, []), "<program>", "exec", dont_inherit=True), namespace)
    return eval(compile(ast.Expression(last.value), "<program>", "eval", dont_inherit=True), namespace)


def new_namespace() -> dict[str, Any]:
    """Return the names that every program starts with."""
    from differential.programs import names

    import hydra_zen

    public = {name: getattr(hydra_zen, name) for name in PUBLIC}
    given = {name: value for name, value in vars(names).items() if not name.startswith("_")}
    return {**given, **public, "hydra_zen": hydra_zen, "__name__": "__main__"}


def _copied(repo: dict[str, Any]) -> dict[str, Any]:
    return {name: _copied(node) if isinstance(node, dict) else node for name, node in repo.items()}


#: `hydra_zen.__all__` of 0.17.
PUBLIC = (
    "BuildsFn", "DefaultBuilds", "MISSING", "ZenField", "ZenStore", "builds", "get_target", "hydra_list",
    "hydrated_dataclass", "instantiate", "is_partial_builds", "just", "kwargs_of", "launch", "load_from_yaml",
    "make_config", "make_custom_builds_fn", "multirun", "mutable_value", "save_as_yaml", "store", "to_yaml",
    "uses_zen_processing", "zen",
)  # fmt: skip


def main(output: str) -> None:
    """Run the programs and write their results to the file `output`."""
    from hydra.core.plugins import Plugins

    Plugins.instance()  # registers the configs of Hydra's plugins, once and for all programs
    results = {}
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):
        for program in PROGRAMS:
            results[program.id] = run(program)
    Path(output).write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main(sys.argv[1])
