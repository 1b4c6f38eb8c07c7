"""Fields that steer a config and never reach the target."""

from hydra_zen import builds, instantiate, to_yaml


class Grid:
    def __init__(self, rows: int, columns: int, spacing: float = 1.0) -> None:
        self.rows, self.columns, self.spacing = rows, columns, spacing


class Plot:
    def __init__(self, left: Grid, right: Grid, title: str = "") -> None:
        self.left, self.right, self.title = left, right, title


Square = builds(Grid, rows="${.size}", columns="${.size}", zen_meta={"size": 4})
Pair = builds(
    Plot,
    left=builds(Grid, rows="${..rows}", columns=1),
    right=builds(Grid, rows="${..rows}", columns=2, spacing=0.5),
    title="pair",
    zen_meta={"rows": 5},
)

if __name__ == "__main__":
    grid = instantiate(Square)
    assert (grid.rows, grid.columns) == (4, 4)
    assert instantiate(Square, size=7).columns == 7
    pair = instantiate(Pair, rows=2)
    assert pair.left.rows == pair.right.rows == 2
    assert "size: 4" in to_yaml(Square)
