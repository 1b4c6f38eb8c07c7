"""Wrong programs made of correct ones, to measure how many mistakes the mypy plugin catches."""
