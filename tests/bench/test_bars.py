"""The bars are ratios of medians, and half a measure meets none."""

from __future__ import annotations

from tests.bench.bars import BARS, judge
from tests.bench.measures.startup import medians
from tests.bench.results import Results, Verdict

RELAY, WS, BARE = BARS[0], BARS[1], BARS[6]
CROWD = {"joined": 10_000, "sent": 50_000, "delivered": 50_000, "dropped": 0, "refused": 0}


def run_of(**microseconds: tuple[float, ...]) -> Results:
    """A relay of each subject: its CPU time in each round, the same for both windows."""
    results = Results("2026-01-02", quick=False, machine={})
    for subject, rounds in microseconds.items():
        for number, value in enumerate(rounds):
            for window in (1, 8):
                name = subject.replace("_", "-")
                results.add("relay", name, number, {"cpu_us": value}, size=250, window=window, tls=False)
    return results


def test_a_ratio_is_of_medians() -> None:
    results = run_of(callbox=(9, 100, 10), ws=(20, 20, 1))
    assert WS.judge(results) == Verdict(WS.measure, "≤ 0.90×", "0.50×", True)


def test_the_fastest_implementation_of_fastapi_is_the_bar() -> None:
    results = run_of(callbox=(10,), fastapi_websockets=(40,), fastapi_websockets_sansio=(20,))
    assert RELAY.judge(results).figure == "0.50×"
    assert RELAY.judge(results).passed is False


def test_the_worse_window_counts() -> None:
    results = run_of(callbox=(10,), bare=(10,))
    results.samples = [sample for sample in results.samples if sample.conditions["window"] == 1]
    assert BARE.judge(results).passed is None  # the other window was not measured
    results.add("relay", "callbox", 0, {"cpu_us": 14}, size=250, window=8, tls=False)
    results.add("relay", "bare", 0, {"cpu_us": 10}, size=250, window=8, tls=False)
    assert BARE.judge(results) == Verdict(BARE.measure, "≤ 1.35×", "1.40×", False)


def test_what_is_in_reach_is_what_the_bare_minimum_gets() -> None:
    results = run_of(callbox=(10,), bare=(8,), ws=(16,))
    assert WS.judge(results) == Verdict(WS.measure, "≤ 0.90×", "0.62×", True, "0.50×")
    assert BARE.judge(results).reach == ""


def test_tls_is_judged_apart() -> None:
    results = run_of(callbox=(10,), fastapi_websockets=(40,))
    tls = next(bar for bar in BARS if "TLS" in bar.measure and "relay" in bar.measure)
    assert tls.judge(results).passed is None


def test_throughput_must_reach_its_bar() -> None:
    results = Results("2026-01-02", quick=False, machine={})
    for window in (1, 8):
        results.add("panel", "callbox-asyncio", 0, {"rate": 100}, window=window, idle=0)
        results.add("panel", "callbox-panel", 0, {"rate": 96}, window=window, idle=0)
    inside = next(bar for bar in BARS if "headless" in bar.measure)
    assert inside.judge(results) == Verdict(inside.measure, "≥ 0.95×", "0.96×", True)


def test_a_crowd_loses_nothing() -> None:
    def verdict(**differently: float) -> bool | None:
        results = Results("2026-01-02", quick=False, machine={})
        results.add("crowd", "callbox", 0, {**CROWD, **differently})
        return judge(results)[-1].passed

    assert verdict() is True
    assert verdict(joined=9_999) is False
    assert verdict(delivered=49_999) is False
    assert verdict(dropped=1) is False
    assert verdict(refused=1) is False


def test_what_was_not_measured_is_neither_met_nor_missed() -> None:
    verdicts = judge(Results("2026-01-02", quick=False, machine={}))
    assert {verdict.passed for verdict in verdicts} == {None}


def test_start_up_is_in_seconds() -> None:
    lines = (
        "serve  listening     412 ms  (400 to 450)",
        "panel  painted       834 ms  (800 to 900)  bar 1000",
    )
    found = medians("\n".join(lines))
    assert found == {"serve": {"listening": 412.0}, "panel": {"painted": 834.0}}
    results = Results("2026-01-02", quick=False, machine={})
    results.add("start", "panel", 0, found["panel"])
    painted = next(bar for bar in BARS if "painted" in bar.measure)
    assert painted.judge(results) == Verdict(
        painted.measure, "≤ 1.00\N{NO-BREAK SPACE}s", "0.83\N{NO-BREAK SPACE}s", True
    )
