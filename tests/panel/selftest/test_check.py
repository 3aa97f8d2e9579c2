"""One check, and what comes of it."""

from __future__ import annotations

import pytest

from panel.selftest.check import CheckError, carry_out


def fails() -> str:
    raise CheckError("It is not there.")


async def breaks() -> str:
    raise OSError("no such device")


async def test_a_check_says_what_is_well() -> None:
    result = await carry_out("assets", lambda: "Three files.")
    assert result.ok
    assert str(result).split() == ["ok", "assets", f"{result.seconds:.2f}", "s", "Three", "files."]


@pytest.mark.parametrize(
    ("check", "detail"), [(fails, "It is not there."), (breaks, "OSError: no such device")]
)
async def test_whatever_goes_wrong_is_a_failure_of_that_check(check: object, detail: str) -> None:
    result = await carry_out("a part", check)  # type: ignore[arg-type]
    assert not result.ok
    assert result.detail == detail
    assert str(result).startswith("FAILED a part")
