"""Positional arguments, positional-only and keyword-only parameters."""

from hydra_zen import builds, instantiate, make_config


class Matrix:
    def __init__(self, rows: list[list[float]], /, *, name: str = "M") -> None:
        self.rows, self.name = rows, name


class Solver:
    def __init__(self, matrix: Matrix, method: str = "lu", *, pivot: bool = True) -> None:
        self.matrix, self.method, self.pivot = matrix, method, pivot


def scale(factor: float, matrix: Matrix, /, offset: float = 0.0) -> list[list[float]]:
    return [[factor * entry + offset for entry in row] for row in matrix.rows]


MatrixConf = builds(Matrix, [[1.0, 2.0], [3.0, 4.0]], name="A")
SolverConf = builds(Solver, MatrixConf, "qr", pivot=False)
Scaled = builds(scale, 2.0, MatrixConf, offset=1.0)
Config = make_config(solver=SolverConf, scaled=Scaled)

if __name__ == "__main__":
    assert instantiate(Scaled) == [[3.0, 5.0], [7.0, 9.0]]
    solver = instantiate(SolverConf)
    assert (solver.method, solver.matrix.name, solver.pivot) == ("qr", "A", False)
    assert instantiate(Config).solver.matrix.rows[0] == [1.0, 2.0]
    assert instantiate(Scaled, offset=0.0)[0] == [2.0, 4.0]
