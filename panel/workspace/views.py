"""Every view of a workspace, made in one place."""

from __future__ import annotations

from panel.inspect.diagnosis.view import DiagnosisView
from panel.inspect.faults.view import FaultsView
from panel.inspect.health.view import HealthView
from panel.inspect.ladder.view import LadderView
from panel.inspect.messages.view import MessagesView
from panel.inspect.messages.vocabulary import vocabulary
from panel.inspect.negotiation.view import NegotiationView
from panel.inspect.people.view import PeopleView
from panel.inspect.quality.view import QualityView
from panel.inspect.view import Desk, View


class Views:
    """The views of one workspace, all at the same desk; `live` with a server behind it."""

    def __init__(self, desk: Desk, *, live: bool = True) -> None:
        self.people = PeopleView(desk)
        self.messages = MessagesView(desk)
        self.health = HealthView(desk)
        self.ladder = LadderView(desk)
        self.negotiation = NegotiationView(desk)
        self.quality = QualityView(desk)
        self.diagnosis = DiagnosisView(desk)
        self.every: list[View] = [
            self.people, self.messages, self.ladder, self.negotiation, self.quality, self.diagnosis,
            self.health,
        ]  # fmt: skip
        if live:
            self.faults = FaultsView(desk, vocabulary(self.messages))
            self.every.append(self.faults)
