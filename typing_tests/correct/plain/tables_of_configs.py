"""A config chosen by name from a table."""

from hydra_zen import builds, instantiate


class Shape:
    def __init__(self, color: str = "black") -> None:
        self.color = color

    def area(self) -> float:
        return 0.0


class Circle(Shape):
    def __init__(self, radius: float, color: str = "black") -> None:
        super().__init__(color)
        self.radius = radius

    def area(self) -> float:
        return 3.0 * self.radius**2


class Rectangle(Shape):
    def __init__(self, width: float, height: float, color: str = "black") -> None:
        super().__init__(color)
        self.width, self.height = width, height

    def area(self) -> float:
        return self.width * self.height


class Drawing:
    def __init__(self, shapes: list[Shape], named: dict[str, Shape]) -> None:
        self.shapes, self.named = shapes, named


SHAPES = {
    "circle": builds(Circle, radius=1.0),
    "rectangle": builds(Rectangle, width=2.0, height=3.0, color="red"),
}
DrawingConf = builds(
    Drawing,
    shapes=[builds(Circle, radius=2.0), SHAPES["rectangle"]],
    named={"big": builds(Circle, radius=9.0, color="blue")},
)

if __name__ == "__main__":
    drawing = instantiate(DrawingConf)
    assert [shape.area() for shape in drawing.shapes] == [12.0, 6.0]
    assert drawing.named["big"].color == "blue"
    for config in SHAPES.values():
        assert instantiate(config)
