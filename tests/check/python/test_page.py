"""Every code that the page on Python sources shows is found at its line, and nothing else."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[3] / "docs" / "gate_python.md"
_BLOCK = re.compile(r"^```python no-run\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"# (HZ\d+)$")


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["ty", "mypy"])
def test_every_code_on_the_page_is_found_at_its_line(found, checker, tmp_path):
    blocks = _BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    files = {f"block_{number}.py": text for number, text in enumerate(blocks)}
    expected = {
        (name, number, match[1])
        for name, text in files.items()
        for number, line in enumerate(text.split("\n"), start=1)
        if (match := _CODE.search(line)) is not None
    }
    assert len(expected) >= 20
    seen = {
        (match[1], int(match[2]), match[3])
        for text in found(files, checker, everything=True)
        if (match := re.match(r"([\w.]+):(\d+):\d+: (HZ\d+)", text)) is not None
    }
    assert seen == expected
