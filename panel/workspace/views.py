"""Every view of a workspace, made in one place."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from panel.feed import Pull
from panel.inspect.diagnosis.view import DiagnosisView
from panel.inspect.faults.view import FaultsView
from panel.inspect.graphs import Graphs
from panel.inspect.ladder.view import LadderView
from panel.inspect.messages.view import MessagesView
from panel.inspect.negotiation.view import NegotiationView
from panel.inspect.people.view import PeopleView
from panel.inspect.quality.view import QualityView
from panel.inspect.view import Desk, View


class _Health(View):
    name = "health"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("role", "")
        self.graphs = Graphs(desk.theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.graphs)

    @property
    def title(self) -> str:
        return self.tr("Loop health")

    def take(self, pull: Pull) -> None:
        self.graphs.take(pull)

    def restyle(self) -> None:
        self.graphs.restyle()


class Views:
    """The views of one workspace, all at the same desk; `live` with a server behind it."""

    def __init__(self, desk: Desk, *, live: bool = True) -> None:
        self.people = PeopleView(desk)
        self.messages = MessagesView(desk)
        self.health = _Health(desk)
        self.ladder = LadderView(desk)
        self.negotiation = NegotiationView(desk)
        self.quality = QualityView(desk)
        self.diagnosis = DiagnosisView(desk)
        self.every: list[View] = [
            self.people, self.messages, self.ladder, self.negotiation, self.quality, self.diagnosis,
            self.health,
        ]  # fmt: skip
        if live:
            self.faults = FaultsView(desk)
            self.every.append(self.faults)
