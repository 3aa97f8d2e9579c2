"""CPython's own tests of asyncio, on the panel's loop.

Chosen is what does something with the loop that it makes: sockets, pipes, TLS, files, threads, signals, child
processes, timers. Left out are the tests that run on a stub of a loop (base_events, selector_events, runners,
futures, most of tasks) or that ask nothing of it (locks, queues, task groups).
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from panel.loop import Loop
from panel.poll import Kqueue, Poll

if sys.platform == "win32":
    pytest.skip("stock qasync serves on Windows", allow_module_level=True)
pytest.importorskip("test.test_asyncio", reason="this Python comes without its own tests")

_SELECTOR = "KqueueEventLoopTests" if sys.platform == "darwin" else "EPollEventLoopTests"
CHOSEN = {
    "test_buffered_proto": ["BufferedProtocolSelectorTests"],
    "test_events": [_SELECTOR],
    "test_sendfile": [_SELECTOR],
    "test_server": ["SelectorStartServerTests"],
    "test_sock_lowlevel": [_SELECTOR],
    "test_ssl": ["TestSSL"],
    "test_sslproto": ["SelectorStartTLSTests"],
    "test_streams": ["StreamTests"],
    "test_subprocess": ["SubprocessThreadedWatcherTests"],
    "test_tasks": ["RunCoroutineThreadsafeTests", "SleepTests"],
    "test_threads": ["ToThreadTests"],
    "test_timeouts": ["TimeoutTests"],
    "test_unix_events": ["TestFunctional"],
    "test_waitfor": ["AsyncioWaitForTest"],
}
# They fail on purpose, log it, and leave sockets to the collector.
pytestmark = [pytest.mark.allow_log(""), pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module", autouse=True)
def small_heap() -> Iterator[None]:
    """These tests collect garbage again and again. What is there already need not be looked through."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


class OnOurLoop:
    """Wherever a test makes a loop, it gets the panel's."""

    create_event_loop: Callable[[], Loop]
    new_loop: Callable[[], Loop]

    @pytest.fixture(autouse=True)
    def _ours(self, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        app: QApplication = request.getfixturevalue("qapp")
        made: list[Loop] = []

        def make() -> Loop:
            made.append(Loop(app, self.poll()))
            return made[-1]

        self.create_event_loop = self.new_loop = make
        monkeypatch.setattr(asyncio, "new_event_loop", make)
        monkeypatch.setattr(asyncio.events, "new_event_loop", make)
        if sys.version_info < (3, 14):
            policy = asyncio.get_event_loop_policy()
            monkeypatch.setattr(type(policy), "_loop_factory", staticmethod(make))
            # They wait for every child process, and a browser may be open for other tests.
            monkeypatch.setattr(policy, "_watcher", asyncio.ThreadedChildWatcher())
        yield
        assert made

    def poll(self) -> Poll:
        return Poll()


if sys.platform == "linux":
    from tests.panel.fakekqueue import FakeSelect

    class OnKqueue(OnOurLoop):
        """The same, on a model of what macOS has."""

        def poll(self) -> Poll:
            return Poll(Kqueue(FakeSelect))


def adopt(name: str, onto: type, module: str, theirs: str) -> None:
    tests = getattr(importlib.import_module(f"test.test_asyncio.{module}"), theirs)
    globals()[name] = type(name, (onto, tests), {"__module__": __name__})


for module, names in CHOSEN.items():
    for theirs in names:
        adopt(f"Test_{module[5:]}_{theirs}", OnOurLoop, module, theirs)
if sys.platform == "linux":
    adopt("Test_kqueue_sock_lowlevel", OnKqueue, "test_sock_lowlevel", _SELECTOR)
    adopt("Test_kqueue_events", OnKqueue, "test_events", _SELECTOR)
