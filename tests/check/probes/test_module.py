"""Positions in a module of probes lead back to what the probes stand for."""

from hydra_zen._check.findings import Place
from hydra_zen._check.probes.folder import shadow_folder
from hydra_zen._check.probes.module import ProbeModule


def place(line):
    return Place(file="conf.yaml", line=line)


def written():
    module = ProbeModule()
    module.write("first line\nx = ")
    with module.probe(place(1), target="outer"):
        module.write("f(")
        with module.slot(place(2), name="a"):
            module.write("a=[")
            with module.slot(place(3)):
                with module.probe(place(4), target="inner"):
                    module.write("g(")
                    with module.slot(place(5), name="b"):
                        module.write("b=1")
                    module.write(")")
            module.write("]")
        module.write(")")
    return module


def at(module, text):
    line = next(line for line in module.text.split("\n") if text in line)
    return module.locate(module.text.split("\n").index(line) + 1, line.index(text) + 1)


def test_the_innermost_probe_and_slot_are_found():
    module = written()
    assert at(module, "first") is None
    assert module.locate(7, 1) is None
    probe, slot = at(module, "f(")
    assert (probe.target, slot) == ("outer", None)
    probe, slot = at(module, "a=")
    assert (probe.target, slot.name, slot.place) == ("outer", "a", place(2))
    probe, slot = at(module, "g(")
    assert (probe.target, slot) == ("inner", None)
    probe, slot = at(module, "b=1")
    assert (probe.target, slot.place) == ("inner", place(5))


def test_probes_and_slots_can_be_asked_by_name():
    module = written()
    outer, inner = module.probes
    assert outer.slot_named("a").place == place(2)
    assert outer.slot_named("b") is None
    assert inner.slot_named("b").place == place(5)
    assert [slot.place.line for slot in outer.slots[0].all_items()] == [2, 3]


def test_a_shadow_folder_has_the_settings_and_the_environment_of_the_project(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool.pyright]\n")
    (tmp_path / "env").mkdir()
    (tmp_path / "env" / "pyvenv.cfg").write_text("")
    (tmp_path / "src").mkdir()
    source = tmp_path / "src" / "a.py"
    source.write_text("a = 1\n")
    with shadow_folder(tmp_path) as shadow:
        assert (shadow.folder / "pyproject.toml").read_text() == "[tool.pyright]\n"
        assert (shadow.folder / "env" / "pyvenv.cfg").is_file()
        assert shadow.write(source, "a = 2\n").read_text() == "a = 2\n"
        assert shadow.copy(source).read_text() == "a = 1\n"
        shadow.add_search_paths([tmp_path / "lib"])
        assert '"extends": "pyproject.toml"' in (shadow.folder / "pyrightconfig.json").read_text()
        outside = shadow.copy(tmp_path / "src" / ".." / "pyproject.toml")
        assert outside.is_file()
    assert not shadow.folder.exists()
    assert source.read_text() == "a = 1\n"


def test_files_outside_the_project_have_a_folder_of_their_own(tmp_path):
    inside, outside = tmp_path / "project", tmp_path / "other.py"
    inside.mkdir()
    outside.write_text("a = 1\n")
    with shadow_folder(inside) as shadow:
        copied = shadow.copy(outside)
        assert copied.is_relative_to(shadow.folder)
        assert copied.read_text() == "a = 1\n"
