"""Whatever is in a file, there is a finding with a position, and no traceback."""

import sys

import pytest

from hydra_zen._check.checkers.run import Checker
from hydra_zen._check.python_source.check import check_python
from hydra_zen._check.python_source.newer_syntax import newer_syntax
from hydra_zen._check.settings import Settings

GOOD = "from hydra_zen import builds\ndef f(x: int) -> int: return x\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"x = (\n", "bad.py:1:5: HZ001 not valid Python: '(' was never closed"),
        (b"\n  x = 1\n", "bad.py:2:2: HZ001 not valid Python: unexpected indent"),
        (b"x = 1\n# \xff\n", "bad.py:2:1: HZ205 not in the encoding that it declares: "),
        (b"# coding: nonsense\n", "bad.py:1:1: HZ205 not in the encoding that it declares: unknown encoding"),
        (b"x = '\x00'\n", "HZ001"),
        (b"x = " + b"(" * 5000 + b"\n", "HZ001"),
    ],
)
@pytest.mark.slow
def test_a_file_that_is_no_python_is_a_finding(found, data, expected):
    findings = found({"bad.py": data, "good.py": GOOD + "builds(f, y=1)\n"})
    assert any(expected in text for text in findings)
    assert any(text.startswith("good.py:3:11: HZ104") for text in findings)


@pytest.mark.parametrize(
    ("line", "running", "expected"),
    [
        ("def f[T](x: T) -> T: ...", (3, 11), "a list of type parameters needs Python 3.12 or newer"),
        ("    async def f[*Ts](*x: *Ts) -> None: ...", (3, 10), "a list of type parameters needs Python 3.12 or newer"),
        ("class Box[T: int]:", (3, 11), "a list of type parameters needs Python 3.12 or newer"),
        ("class Box[T = int]:", (3, 12), "the default of a type parameter needs Python 3.13 or newer"),
        ("class Box[T = int]:", (3, 13), None),
        ("type Number = int", (3, 11), "a `type` statement needs Python 3.12 or newer"),
        ("type Boxes[T] = list[Box[T]]", (3, 11), "a `type` statement needs Python 3.12 or newer"),
        ("type Number = (", (3, 12), None),
        ("except* ValueError:", (3, 10), "`except*` needs Python 3.11 or newer"),
        ("except ValueError, TypeError:", (3, 13), "`except` of several types without parentheses needs Python 3.14"),
        ("typed = {", (3, 10), None),
        ("class Box(Base[int):", (3, 10), None),
        ("type(x) = 1", (3, 10), None),
    ],
)
def test_syntax_of_a_newer_python_is_told_from_mistakes(line, running, expected):
    found = newer_syntax(line, running)
    assert (found is None) if expected is None else found is not None and found[0].startswith(expected)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="it is valid there")
def test_a_file_for_a_newer_python_is_said_to_be_that(found, tmp_path):
    own = ".".join(map(str, sys.version_info[:2]))
    reason = f"needs Python 3.12 or newer, and the gate runs on Python {own}"
    assert found({"a.py": "x = 1\ndef f[T](x: T) -> T: ...\n"}) == [
        f"a.py:2:6: HZ001 a list of type parameters {reason}"
    ]
    (finding,) = check_python([tmp_path / "a.py"], Settings(root=tmp_path, cache=None))
    assert finding.notes[0].startswith("install hydra-zen-typed with Python 3.12 or newer")


def test_a_file_that_is_gone_is_a_finding(found):
    assert found({}, paths=["gone.py"]) == ["gone.py:1:1: HZ001 cannot be read: No such file or directory"]


@pytest.mark.slow
def test_files_in_other_encodings_are_read(found):
    text = "# coding: latin-1\n" + GOOD + "builds(f, y='\u00e9')\n"
    assert found({"a.py": text.encode("latin-1"), "b.py": b"\xef\xbb\xbf" + (GOOD + "builds(f, y=1)\n").encode()}) == [
        "a.py:4:11: HZ104 f has no parameter 'y'.",
        "b.py:3:11: HZ104 f has no parameter 'y'.",
    ]


@pytest.mark.slow
def test_lines_may_end_as_on_other_systems(found):
    text = (GOOD + "builds(f, y=1)\n").replace("\n", "\r\n")
    assert found({"a.py": text.encode()}) == ["a.py:3:11: HZ104 f has no parameter 'y'."]


def test_a_checker_that_fails_is_a_finding(found, monkeypatch):
    def fail(self, *args, **kwargs):
        from hydra_zen._check.checkers.run import CheckerFailed

        raise CheckerFailed("ty failed")

    monkeypatch.setattr(Checker, "check", fail)
    assert found({"a.py": GOOD + "builds(f, y=1)\n", "b.py": "x = (\n"}) == [
        "b.py:1:5: HZ001 not valid Python: '(' was never closed",
        "HZ003 ty failed",
    ]


def test_a_project_without_configs_needs_no_checker_run(found, monkeypatch):
    monkeypatch.setattr(Checker, "check", None)
    assert found({"a.py": "x: int = 'a'\n"}) == []


@pytest.mark.slow
def test_nothing_of_the_project_is_imported(found, tmp_path):
    marker = tmp_path / "imported"
    text = f"open({str(marker)!r}, 'w')\n" + GOOD + "builds(f, y=1)\n"
    assert len(found({"a.py": text})) == 1
    assert not marker.exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "a = builds(a)\nb = builds(c, x=b)\nc = b\nbuilds(b)(x=1)\n",
        "from loop import *\nfrom a import a\nimport a as b\nbuilds(a, x=b)\n",
        "class A(A): pass\nbuilds(A, x=1)\n",
        "from hydra_zen.nothing import *\nfrom os import *\nfrom hydra_zen.nothing import a\nbuilds(a, x=sep)\n",
        "builds()\nbuilds(*[f])\nbuilds(**{})\njust()\nkwargs_of()\ninstantiate()\nlaunch()\nzen()\nzen(f)()\nstore()\n",
        "f'{builds(f, x=1)!r:>{10}}'\n",
        "x = [builds(f, x=(yield)) for _ in ()] if 0 else lambda: builds(f, x=(y := 1))\n",
        "builds(f,\\\n  x=1)\n",
        "@builds(f)\nclass B: ...\nasync def g(): builds(f, x=await h())\n",
        "conf = make_config(a='${a}', b='${b.c.d}', c='${..x}', d='${', e='${oc.env:${X}}')\ninstantiate(conf)\n",
        "launch(make_config(a=1), f, ['', '=', 'a', 'a.b.c=1', '~', 'a=[', '@x=1', 'a=glob(*)', 'a=interval(0, 1)'])\n",
        "builds(f, **{'class': 1, 'not a name': 2, **{}})\nmake_config(*['a'], **{'b': 1})\n",
        "if f: conf = builds(f, x=1)\nelse: conf = builds(f)\nconf(y=1)\ninstantiate(conf, y=1)\n",
        "builds(f, x=1); builds(f, x=2)  # two\nwith builds(f, x=1) as conf: conf()\n",
    ],
)
def test_odd_programs_are_no_trouble(found, text):
    head = "from hydra_zen import *\nfrom hydra_zen import launch\ndef f(x: int = 1) -> int: return x\n"
    assert not [line for line in found({"a.py": head + text}) if "HZ003" in line or "HZ001" in line]
