"""Every target that conversion puts into configs is one that Hydra's target policy lets configs name."""

from __future__ import annotations

import pytest
from hydra.errors import InstantiationException
from hydra.utils import instantiate

from hydra_zen._base.hydra_partials import HYDRA_PARTIAL
from hydra_zen._values.dispatch import full_name

TARGETS = [
    "builtins.complex", "builtins.set", "builtins.frozenset", "builtins.bytearray", "builtins.range", "builtins.slice",
    "builtins.tuple", "collections.deque", "collections.Counter", "collections.OrderedDict", "collections.ChainMap",
    "types.MappingProxyType", "types.SimpleNamespace", "datetime.timedelta", "datetime.date", "datetime.time",
    "datetime.datetime", "datetime.timezone", "zoneinfo.ZoneInfo", "decimal.Decimal", "fractions.Fraction", "uuid.UUID",
    "re.compile", "pathlib.PurePosixPath", "pathlib.PureWindowsPath", "hydra_zen.funcs.get_obj", "numpy.array",
    "hydra_zen.funcs.as_default_dict", "hydra_zen.funcs.as_namespace", "numpy.dtype", "numpy.zeros", "numpy.bool_",
    "numpy.datetime64", "numpy.timedelta64", "numpy.longdouble", "value_kinds.Point._make", "value_kinds.Perm",
]  # fmt: skip


@pytest.mark.parametrize("target", TARGETS)
def test_allowed(target):
    assert callable(instantiate({"_target_": target, "_partial_": True}))


def test_the_check_can_fail():
    with pytest.raises(InstantiationException):
        instantiate({"_target_": "os.remove", "_partial_": True})


def test_partials_of_hydra_have_the_name_that_the_table_knows():
    made = instantiate({"_target_": "builtins.dict", "_partial_": True})
    assert full_name(type(made)) in (HYDRA_PARTIAL, "functools.partial")
