"""The versions of mypy that the plugin is tested with."""

import re

from plugin.running import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def numbers(version):
    return tuple(map(int, version.split(".")))


def test_the_matrix_spans_the_supported_range():
    lowest, above = re.search(r'^mypy = \["mypy>=([\d.]+),<([\d.]+)"\]$', PYPROJECT, re.MULTILINE).groups()
    minors = [numbers(each) for each in re.search(r"^MYPY_MINORS := (.+)$", MAKEFILE, re.MULTILINE)[1].split()]

    assert minors == sorted(minors)
    assert minors[0] == numbers(lowest)
    assert (minors[-1][0], minors[-1][1] + 1) == numbers(above)
