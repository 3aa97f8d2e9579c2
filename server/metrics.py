"""The figures of a server for Prometheus, read when they are asked for. Counting costs nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from server.hub import Hub
from server.journal import Journal, TransportKind
from server.looplag import BUCKETS, LoopLag
from server.transport import Transport

if TYPE_CHECKING:
    from prometheus_client.metrics_core import Metric


class Metrics:
    """`refused` counts the handshakes that were refused, by code."""

    def __init__(
        self, journal: Journal, hub: Hub, transport: Transport, looplag: LoopLag, refused: Counter[str]
    ) -> None:
        self._journal = journal
        self._hub = hub
        self._transport = transport
        self._looplag = looplag
        self._refused = refused

    def text(self) -> bytes:
        """All of them, in the text format of Prometheus."""
        from prometheus_client import CollectorRegistry, generate_latest

        registry = CollectorRegistry()
        registry.register(self)
        return generate_latest(registry)

    def collect(self) -> Iterator[Metric]:
        """What `prometheus_client` asks a collector for."""
        yield from self._people()
        yield from self._traffic()
        yield from self._troubles()
        yield self._lag()

    def _people(self) -> Iterator[Metric]:
        from prometheus_client.core import GaugeMetricFamily

        load = self._hub.load()
        connections = GaugeMetricFamily("callbox_connections", "Open connections.", labels=["transport"])
        for transport in sorted(get_args(TransportKind)):  # none is 0, and no gap in a graph
            connections.add_metric([transport], load.connections.get(transport, 0))
        yield connections
        yield GaugeMetricFamily("callbox_peers", "Members of rooms, those who are away included.", load.peers)
        yield GaugeMetricFamily("callbox_peers_away", "Members whose connection is lost.", load.away)
        yield GaugeMetricFamily("callbox_rooms", "Rooms with someone in them.", load.rooms)
        yield GaugeMetricFamily(
            "callbox_unacknowledged_messages", "Messages kept for clients that come back.", load.kept
        )
        waiting = self._transport.waiting()
        yield GaugeMetricFamily("callbox_queued_messages", "Messages that wait to be written.", waiting)

    def _traffic(self) -> Iterator[Metric]:
        from prometheus_client.core import CounterMetricFamily

        messages = CounterMetricFamily("callbox_messages", "Messages that passed, by type.", labels=["type"])
        for kind, count in sorted(self._journal.types.items()):
            messages.add_metric([kind], count)
        yield messages
        total = self._journal.bytes_total
        yield CounterMetricFamily("callbox_message_bytes", "Bytes of these messages.", total)
        resumes = self._journal.types.get("resumed", 0)
        yield CounterMetricFamily("callbox_resumes", "Sessions that went on after an interruption.", resumes)

    def _troubles(self) -> Iterator[Metric]:
        from prometheus_client.core import CounterMetricFamily

        errors = CounterMetricFamily(
            "callbox_errors", "Messages and clients refused, by code.", labels=["code"]
        )
        for code, count in sorted(self._journal.codes.items()):
            errors.add_metric([code], count)
        yield errors
        refused = CounterMetricFamily(
            "callbox_handshake_failures", "WebSocket and event-stream handshakes refused.", labels=["code"]
        )
        for code, count in sorted(self._refused.items()):
            refused.add_metric([code], count)
        yield refused

    def _lag(self) -> Metric:
        from prometheus_client.core import HistogramMetricFamily

        counts, total = self._looplag.histogram()
        bounds = [*(str(bound) for bound in BUCKETS), "+Inf"]
        running, buckets = 0, []
        for bound, count in zip(bounds, counts, strict=True):
            running += count
            buckets.append((bound, running))
        return HistogramMetricFamily(
            "callbox_loop_lag_seconds", "How late the event loop was.", buckets=buckets, sum_value=total
        )
