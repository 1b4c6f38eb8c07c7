"""The errors for fields that a task needs and its config does not give."""

from __future__ import annotations

from omegaconf.errors import ConfigAttributeError, MissingMandatoryValue

from hydra_zen.errors import HydraZenValidationError


class AbsentFieldError(HydraZenValidationError, ConfigAttributeError):
    """The config has no such field."""


class UnsetFieldError(HydraZenValidationError, MissingMandatoryValue):
    """The config has the field, and it is still ``???``."""
