"""The checker goes by the project's own settings, and by what comments say."""

import pytest

from hydra_zen._check.checkers.run import Checker

TARGET = "def f(x: int) -> int: return x\n"
SOURCE = "from hydra_zen import builds\nfrom target import f\nbuilds(f, x='a')\n"
WRONG = "app.py:3:13: HZ106"

#: For each checker, settings that silence wrong arguments, and settings that name a folder to import from.
SILENT = {
    "mypy": {"mypy.ini": "[mypy]\ndisable_error_code = arg-type\n"},
    "pyright": {"pyrightconfig.json": '{"reportArgumentType": false}'},
    "pyrefly": {"pyrefly.toml": "[errors]\nbad-argument-type = false\n"},
    "ty": {"pyproject.toml": '[tool.ty.rules]\ninvalid-argument-type = "ignore"\n'},
    "zuban": {"mypy.ini": "[mypy]\ndisable_error_code = arg-type\n"},
}
SEARCHED = {
    "mypy": {"pyproject.toml": '[tool.mypy]\nmypy_path = "lib"\n'},
    "pyright": {"pyproject.toml": '[tool.pyright]\nextraPaths = ["lib"]\n'},
    "pyrefly": {"pyproject.toml": '[tool.pyrefly]\nsearch-path = ["lib"]\n'},
    "ty": {"pyproject.toml": '[tool.ty.environment]\nextra-paths = ["lib"]\n'},
    "zuban": {"mypy.ini": "[mypy]\nmypy_path = lib\n"},
}


@pytest.mark.slow
@pytest.mark.parametrize("checker", SILENT)
def test_what_the_settings_silence_is_silent(found, checker):
    files = {"app.py": SOURCE, "target.py": TARGET}
    assert found({**files, **SILENT[checker]}, checker) == []


@pytest.mark.slow
@pytest.mark.parametrize("checker", SEARCHED)
def test_modules_are_found_where_the_settings_say(found, checker):
    files = {"app.py": SOURCE, "lib/target.py": TARGET}
    (text,) = found({**files, **SEARCHED[checker]}, checker, paths=["app.py"])
    assert text.startswith(WRONG)


@pytest.mark.slow
def test_modules_of_the_project_are_found_without_settings(found):
    app = SOURCE.replace("from target", "from .inner.target")
    files = {
        "src/pkg/__init__.py": "",
        "src/pkg/app.py": app,
        "src/pkg/inner/__init__.py": "from pkg.other import thing as thing\n",
        "src/pkg/inner/target.py": TARGET,
        "src/pkg/other.py": "thing = 1\n",
        "scripts/run.py": SOURCE.replace("from target", "from pkg.inner.target"),
    }
    texts = found(files, paths=["src", "scripts"])
    assert [text.split(":")[0] for text in texts] == ["src/pkg/app.py", "scripts/run.py"]


@pytest.mark.slow
def test_comments_silence_what_they_stand_by(found):
    lines = ["builds(f, x='a')  # ty: ignore", "builds(f,", "    x='a',  # type: ignore", ")", "builds(f, x='b')"]
    (text,) = found({"app.py": TARGET + "from hydra_zen import builds\n" + "\n".join(lines)})
    assert text.startswith("app.py:7:13: HZ106")


@pytest.mark.slow
def test_files_may_be_left_out(found):
    files = {"app.py": SOURCE, "target.py": TARGET, "old/app.py": SOURCE}
    (text,) = found(files, exclude=("old/*",))
    assert text.startswith(WRONG)


@pytest.mark.slow
def test_a_second_run_on_an_unchanged_tree_runs_no_checker(found, monkeypatch):
    runs = []
    check = Checker.check
    monkeypatch.setattr(Checker, "check", lambda self, *a, **k: runs.append(a) or check(self, *a, **k))
    files = {"app.py": SOURCE, "target.py": TARGET}
    first = found(files, cache=".cache")
    count = len(runs)
    assert found(files, cache=".cache") == first
    assert len(runs) == count
    # What the checked file depends on has changed.
    assert found({**files, "target.py": "def f(x: str) -> str: return x\n"}, cache=".cache") == []
    assert len(runs) > count
    count = len(runs)
    assert found({"pyproject.toml": "[tool.ty.rules]\n"}, cache=".cache") == []
    assert len(runs) > count
