"""Importing what a dotted path leads to, and naming the part that leads nowhere."""

from __future__ import annotations

import sys
import xml

import app
import pytest

from hydra_zen._target.resolve import import_object
from hydra_zen.errors import HydraZenImportError


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("app", lambda: app),
        ("app.area", lambda: app.area),
        ("app.Box.Lid", lambda: app.Box.Lid),
        ("builtins.dict.fromkeys", lambda: dict.fromkeys),
        ("xml", lambda: xml),
        ("xml.dom.minidom.parseString", lambda: sys.modules["xml.dom.minidom"].parseString),
    ],
)
def test_found(path, expected):
    found = import_object(path)
    assert found == expected()


@pytest.mark.parametrize(
    ("path", "message", "part", "suggestion"),
    [
        (
            "hydra_zn.just",
            "Importing 'hydra_zn.just': there is no module 'hydra_zn'. Did you mean 'hydra_zen'?",
            "hydra_zn",
            "hydra_zen",
        ),
        ("qqzzqqzz.f", "Importing 'qqzzqqzz.f': there is no module 'qqzzqqzz'.", "qqzzqqzz", None),
        ("app.aera", "Importing 'app.aera': the module 'app' has no 'aera'. Did you mean 'area'?", "aera", "area"),
        (
            "app.Box.unti",
            "Importing 'app.Box.unti': the class 'app.Box' has no 'unti'. Did you mean 'unit'?",
            "unti",
            "unit",
        ),
        ("app.area.x", "Importing 'app.area.x': the object 'app.area' has no 'x'.", "x", None),
        ("xml.domm.x", "Importing 'xml.domm.x': the module 'xml' has no 'domm'. Did you mean 'dom'?", "domm", "dom"),
    ],
)
def test_the_failing_part_is_named(path, message, part, suggestion):
    import_object("xml.dom")
    with pytest.raises(ImportError) as caught:
        import_object(path)
    error = caught.value
    assert isinstance(error, HydraZenImportError)
    assert (str(error), error.parameter, error.suggestion, error.target) == (message, part, suggestion, path)


@pytest.mark.parametrize("path", ["", ".", "a..b", ".a", "a.", 3, None])
def test_not_a_path(path):
    with pytest.raises(HydraZenImportError, match="is not a dotted import path"):
        import_object(path)


@pytest.mark.parametrize(
    ("body", "raised"),
    [("import qqzzqqzz", ModuleNotFoundError), ("1 / 0", ZeroDivisionError), ("def (", SyntaxError)],
)
def test_a_module_that_fails_to_import_is_the_cause(tmp_path, monkeypatch, body, raised):
    package = tmp_path / f"package_{raised.__name__}"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "inner.py").write_text(body)
    (tmp_path / f"module_{raised.__name__}.py").write_text(body)
    monkeypatch.syspath_prepend(tmp_path)
    for path in (f"module_{raised.__name__}.f", f"package_{raised.__name__}.inner.f"):
        with pytest.raises(HydraZenImportError, match=f"raises {raised.__name__} when it is imported") as caught:
            import_object(path)
        assert isinstance(caught.value.__cause__, raised)
