"""Names of test cases that are the same in every process."""

import re


def label(value):
    """Return a short text for `value` without addresses, and with the elements of sets in order."""
    if isinstance(value, (set, frozenset)):
        return f"{type(value).__name__}({sorted(map(label, value))})"
    return re.sub(r" at 0x[0-9a-fA-F]+", "", repr(value))[:60]
