"""A budget: how much may be in memory at once while several threads work."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class Budget:
    """So much to go round. What would be too much waits; one that wants more than there is works alone."""

    def __init__(self, whole: int) -> None:
        self._whole = whole
        self._left = whole
        self._changed = Condition()

    @classmethod
    def of_pixels(cls) -> "Budget":
        """For decoded pictures: the largest that is allowed, and a little beside it; 400 MB."""
        return cls(100_000_000)

    @classmethod
    def of_bytes(cls) -> "Budget":
        """For files that have been read and not been decoded."""
        return cls(300_000_000)

    @contextmanager
    def share(self, amount: int) -> Iterator[None]:
        taken = min(amount, self._whole)
        with self._changed:
            self._changed.wait_for(lambda: taken <= self._left)
            self._left -= taken
        try:
            yield
        finally:
            with self._changed:
                self._left += taken
                self._changed.notify_all()
