"""What the ladder says of a message: beside its arrow, in its card, and to a screen reader. Plain text."""

from __future__ import annotations

from collections.abc import Callable

from panel import texts
from panel.inspect.ladder.bands import Note
from panel.inspect.ladder.content import Fault
from panel.inspect.meanings import meaning
from server.errors import REGISTRY
from server.journal import SERVER, Observation

NameOf = Callable[[str], str]
_LONGEST = 80  # characters of a name that are looked at
_DOT = " \N{MIDDLE DOT} "


def column_title(peer: str, name_of: NameOf) -> str:
    return texts.tr("Server") if peer == SERVER else one_line(name_of(peer))


def one_line(text: str) -> str:
    """What a stranger wrote, fit for a line: nothing that breaks it, or that a picture's file cannot hold."""
    return "".join(letter if letter.isprintable() else " " for letter in text[:_LONGEST])


def label(message: Observation, note: Note | None, fault: Fault | None) -> str:
    """Beside the arrow: "offer", "offer, glare", "candidate, dropped"."""
    more = [note_text(note)] if note else []
    if fault is not None:
        more.append(fault_text(fault.action))
    return _DOT.join([one_line(message.type), *more])


def note_text(note: Note) -> str:
    return {"glare": texts.tr("glare"), "retry": texts.tr("retry"), "restart": texts.tr("ICE restart")}[note]


def fault_text(action: str) -> str:
    known = {
        "drop": texts.tr("dropped"),
        "delay": texts.tr("delayed"),
        "duplicate": texts.tr("duplicated"),
        "reorder": texts.tr("reordered"),
        "corrupt": texts.tr("corrupted"),
        "disconnect": texts.tr("disconnected"),
    }
    return known.get(action, one_line(action))


def facts(
    message: Observation, when: str, note: Note | None, fault: Fault | None, name_of: NameOf
) -> list[str]:
    """Line by line."""
    between = f"{column_title(message.sender, name_of)} \N{RIGHTWARDS ARROW} {_to(message, name_of)}"
    parts = (when, texts.size(message.size), one_line(message.room), f"#{message.seq}")
    lines = [
        f"{label(message, note, fault)}{_DOT}{between}",
        _DOT.join(part for part in parts if part),
        meaning(message.type),
        _explain_note(note),
        _explain_fault(fault),
        _explain_code(message.code),
    ]
    return [line for line in lines if line]


def _to(message: Observation, name_of: NameOf) -> str:
    return column_title(message.recipient, name_of)


def _explain_note(note: Note | None) -> str:
    match note:
        case "glare":
            return texts.tr("Both sides offered at once: one of the two offers has to give way.")
        case "retry":
            return texts.tr("The same side had offered before, and got no answer.")
        case "restart":
            return texts.tr("It begins to look for a way between the two anew.")
        case _:
            return ""


def _explain_fault(fault: Fault | None) -> str:
    if fault is None:
        return ""
    if not fault.rule:
        return texts.tr("A rule of yours changed it: {0}.").format(fault_text(fault.action))
    return texts.tr("Your rule {0} changed it: {1}.").format(fault.rule, fault_text(fault.action))


def _explain_code(code: str) -> str:
    spec = REGISTRY.get(code)
    return f"{one_line(code)}: {texts.tr(spec.message)}" if spec else one_line(code)
