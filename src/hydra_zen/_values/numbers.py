"""Numbers beyond int and float."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hydra_zen._values.configs import ConfigComplex, ConfigFromTuple
from hydra_zen._values.context import Conversion

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction


def convert_complex(value: complex, conversion: Conversion) -> ConfigComplex:
    """Return the config of a complex number."""
    return ConfigComplex(value.real, value.imag)


def convert_decimal(value: Decimal, conversion: Conversion) -> ConfigFromTuple:
    """Return the config of a decimal number, digit by digit."""
    return ConfigFromTuple((str(value),), "decimal.Decimal")


def convert_fraction(value: Fraction, conversion: Conversion) -> ConfigFromTuple:
    """Return the config of a fraction."""
    return ConfigFromTuple((value.numerator, value.denominator), "fractions.Fraction")
