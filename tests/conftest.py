"""What every test gets."""

import os
import re

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("default", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Name every case alike in every process, so that several can share the tests."""
    for item in items:
        item._nodeid = re.sub(r" at 0x[0-9a-fA-F]+", "", item._nodeid)
