"""The page about migrating says what the table of differences says."""

from collections import Counter

import pytest
from differential.differences import DIFFERENCES, KEPT
from differential.page import PAGE, with_tables


def test_the_page_is_up_to_date():
    page = PAGE.read_text()
    assert page == with_tables(page), "run `python -m differential.page` in the folder tests"


@pytest.mark.parametrize("row", [*DIFFERENCES, *KEPT])
def test_every_row_is_on_the_page(row):
    texts = (row.theirs, row.ours) if hasattr(row, "theirs") else (row.what, row.instead)
    page = PAGE.read_text()
    for text in texts:
        assert text.replace("|", "\\|") in page
        assert "…" not in text


def test_no_row_stands_twice():
    assert max(Counter(row.theirs for row in DIFFERENCES).values()) == 1
