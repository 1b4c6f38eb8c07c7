"""The options of the plugin, in each kind of file that mypy reads."""

import pytest
from hydra_zen_mypy.settings import Settings, read
from mypy.errors import CompileError
from plugin.running import CONFIG, mypy, run

FILES = {
    "pyproject.toml": "[tool.mypy]\nplugins = ['hydra_zen_mypy']\n[tool.hydra-zen-mypy]\n",
    "mypy.ini": "[mypy]\nplugins = hydra_zen_mypy\n[hydra-zen-mypy]\n",
    "setup.cfg": "[mypy]\nplugins = hydra_zen_mypy\n[hydra-zen-mypy]\n",
}


def of_file(tmp_path, name, options):
    file = tmp_path / name
    file.write_text(FILES[name] + options)
    return str(file)


@pytest.mark.parametrize("name", FILES)
def test_options_are_read(tmp_path, name):
    options = "missing-arguments = false\nunknown_fields = false\nnumbers-in-quotes = true\ndebug = true\n"

    assert read(of_file(tmp_path, name, options)) == Settings(False, False, True, True)
    assert read(of_file(tmp_path, name, "debug = true")) == Settings(debug=True)
    assert read(of_file(tmp_path, name, "")) == Settings()


@pytest.mark.parametrize("text", ["", "[mypy]\nstrict = true\n"])
def test_no_options_at_all(tmp_path, text):
    file = tmp_path / "mypy.ini"
    file.write_text(text)

    assert read(str(file)) == read(None) == Settings()


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("missing-argument = false", "no option 'missing-argument'; did you mean 'missing-arguments'?"),
        ("colour = true", "no option 'colour'; the options are missing-arguments, unknown-fields, "),
        ("debug = 2", "'debug' is true or false, not"),
    ],
)
def test_a_wrong_option_is_an_error(tmp_path, name, option, message):
    with pytest.raises(CompileError) as caught:
        read(of_file(tmp_path, name, option))

    assert f"{name}: [hydra-zen-mypy]: {message}" in caught.value.messages[0]


@pytest.mark.parametrize("section", ["[tool]\nhydra-zen-mypy = 1", "[tool.hydra-zen-mypy\n"])
def test_a_wrong_file_is_an_error(tmp_path, section):
    file = tmp_path / "pyproject.toml"
    file.write_text(section)

    with pytest.raises(CompileError, match="hydra-zen-mypy"):
        read(str(file))


def test_a_wrong_option_stops_mypy(tmp_path):
    program = tmp_path / "program.py"
    program.write_text("")

    out, errors, status = run(tmp_path, program, config=FILES["mypy.ini"] + "debug = perhaps\n")

    assert status == 2
    assert "[hydra-zen-mypy]: 'debug' is true or false, not 'perhaps'" in errors + out
    assert "Traceback" not in errors + out


RELAXED = """\
from hydra_zen import builds, instantiate, launch, make_config, zen
def f(x: int, y: int = 1) -> int:
    return x
Conf = builds(f, populate_full_signature=True)
Top = make_config(x=Conf)
instantiate(Conf)
launch(Conf, instantiate)
zen(f)(Conf)
instantiate(Top, x={"z": 1})
launch(Top, instantiate, ["z=1"])
"""
MISSING_ARGUMENTS, UNKNOWN_NAMES, ALWAYS = {6, 7, 8}, {9}, {10}


@pytest.mark.slow
@pytest.mark.xdist_group("plugin")
@pytest.mark.parametrize("relaxed", [False, True])
def test_options_matter(mypy_folder, relaxed):
    path = mypy_folder / "relaxed.py"
    path.write_text(RELAXED)
    options = "missing-arguments = false\nunknown-fields = false\n" if relaxed else ""
    expected = ALWAYS if relaxed else ALWAYS | MISSING_ARGUMENTS | UNKNOWN_NAMES

    found = mypy(mypy_folder, path, config=CONFIG + options)

    assert {line for (_, line), messages in found.items() if messages} == expected
