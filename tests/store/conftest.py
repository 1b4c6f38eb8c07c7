"""Fixtures for the tests of stores."""

import pytest
from hydra.core.config_store import ConfigStore
from hydra.core.plugins import Plugins

# Plugins add their configs to Hydra's store when they are first looked for, and only then: not within a test.
Plugins.instance()


def copy_groups(repo):
    """Return a copy of Hydra's `repo` that shares only the configs."""
    return {name: copy_groups(node) if isinstance(node, dict) else node for name, node in repo.items()}


@pytest.fixture
def hydra_repo():
    """Hydra's config store, put back afterwards as it was."""
    config_store = ConfigStore.instance()
    before = config_store.repo
    config_store.repo = copy_groups(before)
    yield config_store.repo
    config_store.repo = before
