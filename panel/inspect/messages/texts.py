"""What stands in the head of the table of messages, and in its place while it is empty."""

from __future__ import annotations

from panel.inspect.messages.model import MessageModel
from panel.look.numbers import figure, fill
from panel.texts import tr

_SAID_EVERY = 5  # percent of a search
_DOT = " \N{MIDDLE DOT} "


def count(model: MessageModel, *, paused: bool) -> str:
    """How many messages are shown, of how many; what is still searched, and what waits."""
    if not (model.total or model.waiting or model.cleared):
        return ""
    shown, total = model.shown, model.total
    parts = [figure(shown) if shown == total else fill(tr("{0:,} of {1:,}"), shown, total)]
    if model.searching:
        percent = int(model.searched * 100) // _SAID_EVERY * _SAID_EVERY
        parts = [tr("searching\N{HORIZONTAL ELLIPSIS} {0} %").format(percent)]
    if paused:
        parts.append(fill(tr("paused, {0:,} waiting"), model.waiting))
    if model.cleared:
        parts.append(fill(tr("{0:,} cleared"), model.cleared))
    return _DOT.join(parts)


def nothing(model: MessageModel, running: bool | None) -> tuple[str, str]:
    """Why there is no row, and what can be done about it. `running` is None for a recording."""
    if model.searching:
        return tr("Searching\N{HORIZONTAL ELLIPSIS}"), ""
    if model.total and model.narrowed:
        return tr("Nothing here matches"), tr("Clear the filter, or let go of what is selected.")
    if model.total:
        more = tr("Clear the filter, or bring back what was cleared.")
        return tr("Nothing matches this filter"), more if model.cleared else tr(
            "Clear the filter to see all messages."
        )
    if model.cleared:
        return tr("The list was cleared"), tr("The menu of the list brings back what was here.")
    if running is None:
        return none_recorded()
    if running:
        return tr("No messages yet"), tr("They appear here when the first browser joins a room.")
    return tr("No messages"), tr("Start the server to see its signaling here.")


def none_recorded() -> tuple[str, str]:
    """Of a recording without messages."""
    return tr("No messages in this recording"), tr("Those that are read from the file appear here.")
