"""Every launch of these tests writes into an empty folder of its own."""

import logging

import pytest


@pytest.fixture(autouse=True)
def empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def same_root_logger():
    """No test may leave a handler behind."""
    before = logging.getLogger().handlers[:]
    yield
    assert logging.getLogger().handlers == before
