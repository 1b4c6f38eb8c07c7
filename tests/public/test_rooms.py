"""The rooms of the house: where files stand, what they may import, and how large they may grow."""

import ast
from pathlib import Path

import pytest

import hydra_zen

SOURCE = Path(hydra_zen.__file__).parent
FILES = sorted(path for path in SOURCE.rglob("*.py"))
#: From the bottom up: a room imports only from rooms before it.
ROOMS = """
    _base errors _target _signature _values _structured _validation _authoring _compose funcs _instantiate
    third_party _zen _store _launch _check
""".split()
#: Public import paths, which hold no more than re-exports and what only users of them import.
FACES = ["__init__", "__main__", "_compatibility", "experimental", "structured_configs", "typing", "wrapper"]
#: Rooms that hold what is private to Hydra and OmegaConf.
OF_FOREIGN_NAMES = ["_base"]
LINES_AT_MOST = 400


def room_of(path):
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports_of(tree):
    """Yield each import of ours in a file, and whether it stands in a function."""
    functions = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    inside = {id(node) for function in functions for node in ast.walk(function)}
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            yield name, id(node) in inside


def private_part(dotted):
    return next((part for part in dotted.split(".") if part.startswith("_") and not part.startswith("__")), None)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
class TestFile:
    def test_stands_in_a_room(self, path):
        assert room_of(path) in {*ROOMS, *FACES}

    def test_says_what_it_holds_in_one_sentence(self, path):
        doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

        assert doc
        assert doc.splitlines()[0].endswith((".", ":"))
        assert path.stem not in ("utils", "misc", "helpers", "common")

    def test_is_no_longer_than_can_be_read(self, path):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES_AT_MOST

    def test_imports_ours_at_its_top_and_downwards(self, path):
        here = room_of(path)
        below = set(ROOMS[: ROOMS.index(here) + 1]) if here in ROOMS else {*ROOMS, here}
        for name, in_function in imports_of(ast.parse(path.read_text(encoding="utf-8"))):
            if not name.startswith("hydra_zen."):
                continue
            assert not in_function, f"{name} is imported inside a function"
            assert name.split(".")[1] in below or here == "__init__", f"{name} is not below {here}"

    def test_leaves_private_names_of_hydra_to_one_room(self, path):
        if room_of(path) in OF_FOREIGN_NAMES:
            return
        for name, _ in imports_of(ast.parse(path.read_text(encoding="utf-8"))):
            if name.split(".")[0] in ("hydra", "omegaconf"):
                assert private_part(name) is None, name


def test_every_room_is_used():
    assert {room_of(path) for path in FILES} == {*ROOMS, *FACES}
