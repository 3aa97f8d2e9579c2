"""Background tasks that fail are heard."""

from __future__ import annotations

import asyncio

import pytest

from server.tasks import cancel, spawn


@pytest.mark.allow_log("The task doomed failed")
async def test_a_failure_is_logged_with_the_task_s_name(caplog: pytest.LogCaptureFixture) -> None:
    async def doomed() -> None:
        raise RuntimeError("why it failed")

    task = spawn(doomed(), name="doomed")
    await asyncio.wait({task})
    await asyncio.sleep(0)
    assert "The task doomed failed" in caplog.text
    assert "why it failed" in caplog.text


async def test_a_cancellation_is_no_failure() -> None:
    task = spawn(asyncio.sleep(60), name="long")
    await cancel(task)
    assert task.cancelled()
