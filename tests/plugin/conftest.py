"""What mypy says of the cases, once for all tests."""

import pytest
from plugin.running import CASES, mypy


@pytest.fixture(scope="session")
def mypy_folder(tmp_path_factory):
    """A folder whose cache knows the libraries already, once mypy has run there."""
    return tmp_path_factory.mktemp("mypy")


@pytest.fixture(scope="session")
def said(mypy_folder):
    return mypy(mypy_folder, *sorted(CASES.glob("*.py")))
