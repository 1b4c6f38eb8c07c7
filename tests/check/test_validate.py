"""`validate`: one config, in this process."""

import pickle
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Literal

import pytest
from check.corpus import TARGETS

from hydra_zen import builds, in_memory, just, make_config, make_custom_builds_fn, validate, zen
from hydra_zen._validation import checker
from hydra_zen.errors import HydraZenReportError, HydraZenTypeError

CALLS = []


class Size(Enum):
    SMALL = 1


class Part:
    def __init__(self, size: int, kind: Literal["a", "b"] = "a", label: str | None = None) -> None:
        CALLS.append(self)


class Whole:
    def __init__(self, part: Part, size: Size = Size.SMALL, folder: Path = Path()) -> None:
        CALLS.append(self)


def task(part: Part, lr: float, seed: int = 0) -> None:
    CALLS.append(part)


@dataclass
class Schema:
    lr: float
    name: str = "x"


def codes(report):
    return [(finding.code, finding.config_path) for finding in report.errors]


@pytest.fixture(autouse=True)
def nothing_is_called():
    CALLS.clear()
    yield
    assert CALLS == []


GOOD = [
    builds(Part, size=1),
    builds(Part, size=1)(),
    builds(Whole, part=builds(Part, size=1), size=Size.SMALL, folder=Path("a"), populate_full_signature=True),
    builds(Whole, part=builds(Part, size="${oc.decode:'1'}"), zen_partial=True),
    make_config(size=3, whole=builds(Whole, part=builds(Part, size="${size}"))),
    make_config(function=just(len), numbers=[1, 2j], later="???"),
    builds(Part, size=1, zen_wrappers=just, zen_meta={"note": 1}),
    {"a": [builds(Part, size=1), {"b": Part, "c": len}]},
    {"env": "${oc.env:HOME}", "hydra": "${hydra:runtime.cwd}", "own": "${my_own:1}"},
    [1, 2],
    {},
]


@pytest.mark.parametrize("cfg", GOOD, ids=range(len(GOOD)))
def test_what_is_right(cfg):
    report = validate(cfg)

    assert report.errors == ()
    assert report
    report.raise_if_errors()


BAD = [
    (lambda: builds(Part, size="x"), [("HZ106", "size")]),
    (lambda: builds(Part), [("HZ105", "")]),
    (lambda: builds(Part, size=1, kind="c"), [("HZ110", "kind")]),
    (lambda: builds(Whole, part=builds(Whole, zen_partial=True)), [("HZ109", "part")]),
    (lambda: builds(Whole, part=builds(Part)), [("HZ105", "part")]),
    (lambda: make_config(a=[builds(Part, size=[1])]), [("HZ106", "a[0].size")]),
    (lambda: make_config(a=builds(Part, size="${b}"), b="x"), [("HZ403", "a.size")]),
    (lambda: make_config(a=builds(Part, size="${c}")), [("HZ401", "a.size")]),
    (lambda: {"_target_": "nowhere.at_all"}, [("HZ101", "")]),
    (lambda: {"a": {"_target_": f"{__name__}.Part", "siez": 1}}, [("HZ104", "a.siez"), ("HZ105", "a")]),
    (lambda: {"x": {"_partail_": True}}, [("HZ111", "x._partail_")]),
    (lambda: {"_target_": "builtins.int", "_convert_": "x"}, [("HZ112", "_convert_")]),
    (lambda: make_custom_builds_fn(populate_full_signature=True)(Part, size="1"), [("HZ106", "size")]),
]


@pytest.mark.parametrize(("make", "found"), BAD)
def test_what_is_wrong(make, found):
    report = validate(make())

    assert sorted(codes(report)) == sorted(found)
    assert not report


def test_all_errors_are_gathered_and_raised_together():
    cfg = make_config(a=builds(Part, size="x", kind="z"), b=builds(Part), c="${d}")

    with pytest.raises(HydraZenReportError, match="The config has 4 errors:") as caught:
        validate(cfg).raise_if_errors()

    assert isinstance(caught.value, ValueError)
    assert len(caught.value.report.errors) == 4
    assert "a.size: HZ106 argument 'size' of " in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_finding_has_its_data():
    (finding,) = validate({"model": {"_target_": f"{__name__}.Part", "size": 1, "lable": "x"}})

    assert finding.as_dict() == {
        "code": "HZ104",
        "title": "unknown argument",
        "severity": "error",
        "message": f"{__name__}.Part has no parameter 'lable' that can be given by name. Did you mean 'label'?",
        "file": None,
        "line": None,
        "column": None,
        "config_path": "model.lable",
        "target": f"{__name__}.Part",
        "parameter": "lable",
        "expected": "size, kind, label",
        "given": "lable",
        "suggestion": "label",
        "origin": None,
        "notes": [],
        "page": "docs/gate.md#hz104-unknown-argument",
    }


def test_a_file_gives_lines(tmp_path):
    file = tmp_path / "config.yaml"
    file.write_text(f"model:\n  _target_: {__name__}.Part\n  size: big\n")

    (finding,) = validate(file)

    assert (Path(finding.file).name, finding.line, finding.column) == ("config.yaml", 3, 9)
    assert finding.origin == f"{finding.file}:3"


class TestAgainst:
    def test_a_task_takes_what_it_needs(self):
        cfg = make_config(part=builds(Part, size=1), lr=0.1, other="left alone")

        assert validate(cfg, against=task)
        assert validate(cfg, against=zen(task))

    @pytest.mark.parametrize("wrap", [lambda f: f, zen])
    def test_a_task_lacks_something(self, wrap):
        report = validate(make_config(lr="fast"), against=wrap(task))

        assert codes(report) == [("HZ105", ""), ("HZ106", "lr")]

    def test_a_task_that_takes_the_whole_config(self):
        def whole(zen_cfg: Any, lr: float) -> None: ...

        assert validate(make_config(lr=1.0), against=zen(whole))

    def test_a_schema_takes_nothing_else(self):
        assert validate({"lr": 1}, against=Schema)
        assert codes(validate({"lr": 1, "nmae": "x"}, against=Schema)) == [("HZ104", "nmae")]

    def test_another_target(self):
        assert codes(validate(builds(Part, kind="a"), against=Whole)) == [("HZ104", "kind"), ("HZ105", "")]

    def test_not_callable(self):
        with pytest.raises(HydraZenTypeError, match="`against` must be callable, got 3"):
            validate({}, against=3)


def test_not_a_config():
    with pytest.raises(HydraZenTypeError, match="`cfg` must be a dataclass"):
        validate(3)


def test_a_field_that_contradicts_its_own_annotation():
    @dataclass
    class Odd:
        x: int = "a"

    assert codes(validate(Odd)) == [("HZ106", "x")]


def test_in_memory_targets():
    def local(x: int) -> None: ...

    assert codes(validate(builds(in_memory(local), x="a"))) == [("HZ106", "x")]


class TestWithoutTypeguard:
    @pytest.fixture(autouse=True)
    def without_typeguard(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "typeguard", None)
        checker.require_checker.cache_clear()
        yield
        checker.require_checker.cache_clear()

    def test_simple_annotations_are_judged(self):
        report = validate(builds(Whole, part=builds(Part, size="x", kind="c", label=3)))

        assert sorted(codes(report)) == [("HZ106", "part.label"), ("HZ106", "part.size"), ("HZ110", "part.kind")]
        assert report.unchecked == ()

    def test_others_are_listed(self, monkeypatch):
        monkeypatch.syspath_prepend(str(TARGETS))
        report = validate({"_target_": "workshop.measure", "thing": 3})

        assert [(f.code, f.parameter) for f in report] == [("HZ902", "thing")]
        assert 'pip install "hydra-zen-typed[validate]"' in report.unchecked[0].message
