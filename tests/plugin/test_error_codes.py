"""The plugin's own error codes: each has a page, whose example says what is reported."""

import re

import pytest
from hydra_zen_mypy import errorcodes
from mypy.errorcodes import ErrorCode
from plugin.running import CONFIG, ROOT, run, said

PAGES = ROOT / "docs" / "mypy_plugin"
CODES = sorted(each.code for each in vars(errorcodes).values() if isinstance(each, ErrorCode))
#: Reported only where the plugin fails, which `test_guarded` brings about.
REPORTED = [code for code in CODES if code != errorcodes.CRASH.code]
#: What is set for a module, by the beginning of its name.
SETTINGS = {
    "reported": "",
    "disabled": "disable_error_code = {code}",
    "enabled_again": "disable_error_code = {code}\nenable_error_code = {code}",
}
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("plugin")]


def example(code):
    """Return the example of a page."""
    (block,) = re.findall(r"```py\n(.*?)```", (PAGES / f"{code}.md").read_text(encoding="utf-8"), re.DOTALL)
    return block


def module(setting, code):
    return f"{setting}_{code.replace('-', '_')}"


@pytest.fixture(scope="module")
def output(mypy_folder):
    config = CONFIG.replace("strict = true", "strict = true\nshow_error_code_links = true")
    paths = []
    for setting, options in SETTINGS.items():
        for code in REPORTED:
            paths.append(mypy_folder / f"{module(setting, code)}.py")
            paths[-1].write_text(example(code))
            config += f"[mypy-{paths[-1].stem}]\n{options.format(code=code)}\n"
    return run(mypy_folder, *paths, config=config)[0]


@pytest.mark.parametrize("code", REPORTED)
@pytest.mark.parametrize("setting", SETTINGS)
def test_a_code_is_reported_unless_disabled(output, setting, code):
    found = {line: messages for (name, line), messages in said(output).items() if name == f"{module(setting, code)}.py"}
    expected = {
        number: line.partition("# error: ")[2]
        for number, line in enumerate(example(code).splitlines(), 1)
        if "# error: " in line and setting != "disabled"
    }

    assert found.keys() == expected.keys()
    for line, message in expected.items():
        assert any(message in each and each.endswith(f"[{code}]") for each in found[line]), found[line]


@pytest.mark.parametrize("code", REPORTED)
def test_mypy_shows_the_address_of_the_page(output, code):
    assert f"note: See docs/mypy_plugin/{code}.md for more info" in output


def test_a_note_says_where_the_target_is_defined(output):
    assert 'note: "Optimizer" is defined on line 8' in output


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_page(code):
    assert (PAGES / f"{code}.md").read_text(encoding="utf-8").startswith(f"# `{code}`\n")
    assert f"(mypy_plugin/{code}.md)" in (ROOT / "docs" / "mypy_plugin.md").read_text(encoding="utf-8")


def test_every_page_is_of_a_code():
    assert sorted(path.stem for path in PAGES.glob("*.md")) == CODES
