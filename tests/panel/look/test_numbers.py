"""Numbers as people of each language write them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from panel import texts
from panel.look import numbers


@pytest.fixture
def signs(request: pytest.FixtureRequest) -> Iterator[numbers.Signs]:
    made = numbers.signs_of(QLocale(request.param))
    numbers.use(made)
    yield made
    numbers.use(numbers.ENGLISH)


IN = {
    "en": ("1,234", "12,345", "-1,234.5", "0.4", "1,234 of 12,345", "3.50", "07"),
    "de": ("1.234", "12.345", "-1.234,5", "0,4", "1.234 of 12.345", "3,50", "07"),
    "es": ("1234", "12.345", "-1234,5", "0,4", "1234 of 12.345", "3,50", "07"),
}


@pytest.mark.parametrize(("signs", "wanted"), IN.items(), ids=list(IN), indirect=["signs"])
def test_numbers(signs: numbers.Signs, wanted: tuple[str, ...]) -> None:
    figure, fill = numbers.figure, numbers.fill
    assert (
        figure(1234), figure(12345), figure(-1234.5, ",.1f"), figure(0.4, "g"),
        fill("{0:,} of {1:,}", 1234, 12345), fill("{0:.2f}", 3.5), fill("{0:02}", 7),
    ) == wanted  # fmt: skip


@pytest.mark.parametrize("signs", ["de"], indirect=True)
def test_only_numbers_are_changed(signs: numbers.Signs) -> None:
    assert numbers.fill("{0}: {1}, 1.5", "v1.2, beta", 1.5) == "v1.2, beta: 1,5, 1.5"


@pytest.mark.parametrize("signs", ["de"], indirect=True)
def test_what_people_read(signs: numbers.Signs) -> None:
    assert texts.milliseconds(0.44) == "0,4 ms"
    assert texts.size(23_552) == "23,0 KiB"
    assert texts.offset(1.25) in ("1,2 s ahead", "1,3 s ahead")
    assert texts.clock(0.25).endswith(":00,250")


def test_a_system_without_a_language_is_english() -> None:
    assert numbers.signs_of(QLocale.c()) == numbers.ENGLISH
