"""Mistakes and correct programs, as data: what each type checker finds in them through the gate."""

import re
from pathlib import Path

import pytest

from hydra_zen._check.checkers.kinds import CHECKER_KINDS
from hydra_zen._check.python_source.check import check_python
from hydra_zen._check.settings import Settings

CORPUS = Path(__file__).parent / "corpus"
ROOT = Path(__file__).parents[3]
ENVIRONMENT = ROOT / ".venv-checkers"
#: basedpyright is pyright but for its rules.
ONLY = {"basedpyright": ["mistakes/builders.py", "correct/builders.py"]}
_EXPECTED = re.compile(r"# [EU]: (?P<codes>HZ\d+(?: HZ\d+)*)(?: \(not (?P<blind>[\w ]+): (?P<reason>.+)\))?$")


def expected(checker):
    found = set()
    for file in CORPUS.rglob("*.py"):
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
            match = _EXPECTED.search(line)
            assert (match is None) == (" # E:" not in line and " # U:" not in line), f"{file}:{number}: {line}"
            if match is not None and checker not in (match["blind"] or "").split():
                found |= {(file.relative_to(CORPUS).as_posix(), number, code) for code in match["codes"].split()}
    return found


@pytest.mark.slow
@pytest.mark.parametrize("checker", CHECKER_KINDS)
def test_every_mistake_is_found_at_its_line_and_nothing_else(checker, tmp_path, monkeypatch):
    monkeypatch.setenv("VIRTUAL_ENV", str(ENVIRONMENT))
    # What mypy knows of libraries may be kept; what the gate has found may not.
    (ROOT / ".mypy_cache" / "gate").mkdir(parents=True, exist_ok=True)
    (tmp_path / "mypy").symlink_to(ROOT / ".mypy_cache" / "gate")
    paths = [CORPUS / path for path in ONLY.get(checker, ["."])]
    findings = check_python(paths, Settings(root=CORPUS, checker=checker, cache=str(tmp_path)))
    found = {(finding.file, finding.line, finding.code): str(finding) for finding in findings}
    checked = [path.relative_to(CORPUS).as_posix() for path in paths]
    wanted = {key for key in expected(checker) if checked == ["."] or key[0] in checked}
    missing = "\n".join(f"{file}:{line}: {code} is not found" for file, line, code in sorted(wanted - found.keys()))
    extra = "\n".join(text for key, text in sorted(found.items()) if key not in wanted)
    assert f"{missing}\n{extra}" == "\n"
    # Nothing of what is written in the place of the source is named.
    assert not [text for text in found.values() if "_hydra_zen" in text or "anything" in text]


def test_the_corpus_is_large_enough():
    mistakes = [line for file, line, code in expected("") if file.startswith("mistakes/")]
    assert len(mistakes) >= 60
    programs = [file.read_text(encoding="utf-8") for file in (CORPUS / "correct").iterdir() if file.suffix == ".py"]
    assert sum(len(re.findall(r"^(?:def|class) ", text, re.MULTILINE)) for text in programs) >= 40
