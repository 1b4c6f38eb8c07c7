"""Type checkers as programs: which are there, how each is run over a folder, and what its output says."""
