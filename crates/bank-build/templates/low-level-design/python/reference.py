class Hall:
    """Knows how many visitors are inside; doors report to it."""

    def __init__(self) -> None:
        self._inside = 0

    def enter(self) -> None:
        self._inside += 1

    def leave(self) -> None:
        if self._inside == 0:
            raise ValueError("nobody is inside")
        self._inside -= 1

    def inside(self) -> int:
        return self._inside


if __name__ == "__main__":
    hall = Hall()
    hall.enter()
    hall.enter()
    hall.leave()
    assert hall.inside() == 1
