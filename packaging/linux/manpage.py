"""The manual page `callbox(1)`, made from the command line itself: it cannot tell anything else."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

_FILES = """.SH FILES
.TP
.I ~/.config/callbox/callbox.toml
Settings. The panel writes it, and people may.
.TP
.I ~/.local/share/callbox
The certificate authority of this computer, its certificate and the invites.
.SH EXIT STATUS
0 when all went well, 1 when it did not, 2 when it could not be understood what was wanted.
"""


def page(program: click.Group, version: str, date: dt.date) -> str:
    """The page in roff, for `man`."""
    context = click.Context(program, info_name="callbox")
    parts = [
        f'.TH CALLBOX 1 "{date.isoformat()}" "Callbox {version}" "User commands"',
        ".SH NAME\ncallbox \\- video calls in your own network, and their signaling made visible",
        ".SH SYNOPSIS\n.B callbox\n[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR [\\fIARGUMENTS\\fR]]",
        f".SH DESCRIPTION\n{_roff(program.help or '')}",
        f".SH OPTIONS\n{_options(program, context)}",
        ".SH COMMANDS",
        *(_command(program, name, context) for name in program.list_commands(context)),
        _FILES,
    ]
    return "\n".join(parts)


def _command(program: click.Group, name: str, context: click.Context) -> str:
    command = program.get_command(context, name)
    if command is None or command.hidden:
        return ""
    below = click.Context(command, info_name=name, parent=context)
    usage = " ".join(command.collect_usage_pieces(below))
    text = f".SS callbox {name} {_roff(usage)}\n{_roff(command.help or '')}\n{_options(command, below)}"
    if isinstance(command, click.Group):
        inner = (_command(command, one, below) for one in command.list_commands(below))
        text += "\n" + "\n".join(inner)
    return text


def _options(command: click.Command, context: click.Context) -> str:
    records = [param.get_help_record(context) for param in command.get_params(context)]
    return "\n".join(f".TP\n.B {_roff(record[0])}\n{_roff(record[1])}" for record in records if record)


def _roff(text: str) -> str:
    """Plain text so that roff takes none of it for a request. Nobody lives where this page is made."""
    text = text.replace(str(Path.home()), "~")
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    lines = (line.strip() for line in escaped.splitlines())
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line or ".PP" for line in lines)
