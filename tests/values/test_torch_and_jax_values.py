"""Values of torch and jax, on stand-ins that have the same names and reprs as the real types."""

from __future__ import annotations

import sys
import types

import pytest
from hydra.utils import instantiate
from omegaconf import OmegaConf

from hydra_zen import builds, just
from hydra_zen.errors import HydraZenUnsupportedPrimitiveError


class _Named:
    """Something whose text is its path."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


def _kind(name, module, *bases, **namespace):
    return type(name, bases, {"__module__": module, "__qualname__": name, **namespace})


@pytest.fixture
def torch(monkeypatch):
    module = types.ModuleType("torch")
    for name, constant in (("dtype", "float32"), ("layout", "strided"), ("memory_format", "contiguous_format")):
        kind = _kind(name, "torch", _Named)
        setattr(module, name, kind)
        setattr(module, constant, kind(f"torch.{constant}"))

    def device_init(self, text):
        self.text = text

    module.device = _kind(
        "device", "torch", __init__=device_init, __str__=lambda self: self.text, __eq__=lambda a, b: a.text == b.text
    )
    module.Size = _kind("Size", "torch", tuple, __new__=lambda cls, items=(): tuple.__new__(cls, items))
    module.Tensor = _kind("Tensor", "torch")
    optimizer = types.ModuleType("torch.optim.optimizer")
    optimizer.required = _kind("_RequiredParameter", "torch.optim.optimizer")()
    monkeypatch.setitem(sys.modules, "torch", module)
    monkeypatch.setitem(sys.modules, "torch.optim.optimizer", optimizer)
    return module


def rebuilt(value):
    config = builds(dict, x=value)
    yield instantiate(config)["x"]
    yield instantiate(OmegaConf.create(OmegaConf.to_yaml(OmegaConf.structured(config))))["x"]


@pytest.mark.parametrize("name", ["float32", "strided", "contiguous_format"])
def test_torch_constants(torch, name):
    value = getattr(torch, name)
    assert just([value])[0].path == f"torch.{name}"
    for again in rebuilt(value):
        assert again is value


def test_torch_devices_and_shapes(torch):
    assert repr(just(torch.device("cuda:0"))) == "ConfigFromTuple(_args_=('cuda:0',), _target_='torch.device')"
    for value in (torch.device("cpu"), torch.Size((1, 2))):
        for again in rebuilt(value):
            assert again == value
            assert type(again) is type(value)


def test_torch_tensors_and_subclasses_are_refused_with_advice(torch):
    class Parameter(torch.Tensor):
        pass

    for value in (torch.Tensor(), Parameter()):
        with pytest.raises(HydraZenUnsupportedPrimitiveError, match=r"is a tensor. Configure how it is made, such as"):
            just(value)


def test_torch_mark_for_required_parameters(torch):
    assert just(sys.modules["torch.optim.optimizer"].required) == "???"


def test_newer_torch_has_no_such_mark(torch):
    del sys.modules["torch.optim.optimizer"].required
    assert just(None) is None
    with pytest.raises(HydraZenUnsupportedPrimitiveError):
        just(object())


@pytest.fixture
def jax(monkeypatch):
    module, numpy = types.ModuleType("jax"), types.ModuleType("jax.numpy")
    module.numpy = numpy
    compiled = _kind("PjitFunction", "jaxlib._jax", __call__=lambda self: 1)
    numpy.ufunc = _kind("ufunc", "jax.numpy", __call__=lambda self: 1)
    numpy.add, module.vmapped = numpy.ufunc(), compiled()
    for owner, name in ((numpy, "add"), (module, "vmapped")):
        function = getattr(owner, name)
        function.__name__ = function.__qualname__ = name
        function.__module__ = owner.__name__
    module.unspecified = _kind("UnspecifiedValue", "jax._src.sharding_impls")()
    monkeypatch.setitem(sys.modules, "jax", module)
    monkeypatch.setitem(sys.modules, "jax.numpy", numpy)
    return module


def test_jax_functions(jax):
    assert just(jax.vmapped).path == "jax.vmapped"
    assert just([jax.numpy.add])[0].path == "jax.numpy.add"
    assert instantiate(just(jax.numpy.add)) is jax.numpy.add


def test_jax_mark_for_unspecified_values(jax):
    assert just({"a": jax.unspecified}) == {"a": "???"}
