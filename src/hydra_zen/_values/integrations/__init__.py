"""Rows for the values of other libraries; none of them imports its library."""
