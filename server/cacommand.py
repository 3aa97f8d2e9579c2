"""`callbox ca`: look at the local certificate authority, or remove it. It imports no Qt."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from server import configfile, localca
from server.localca import LocalCa

_FOLDER = click.Path(path_type=Path)
_HOW = """\
How to remove the old one from other devices. It is called "{name}".
  iPhone, iPad    Settings > General > VPN & Device Management: tap it, Remove Profile.
  Android         Settings, search for "credentials": Trusted credentials, or View security
                  certificates > User: tap it, Remove or Uninstall.
  Windows         certmgr.msc > Trusted Root Certification Authorities > Certificates: right-click, Delete.
  Mac             Keychain Access > login > Certificates: right-click, Delete.
  Firefox         Settings > Privacy & Security > View Certificates > Authorities: Delete or Distrust.
  Linux, Chrome   Settings > Privacy and security > Security > Manage certificates, or
                  certutil -d sql:$HOME/.pki/nssdb -D -n Callbox
The page http://ADDRESS:8080/trust of a Callbox that runs, and docs/certificates.md, say it step by step.
"""


@click.group()
def ca() -> None:
    """The certificate authority that this computer made for calls."""


def _where(command: click.decorators.FC) -> click.decorators.FC:
    """The options that say in which folder it is."""
    folder = click.option("--state-dir", type=_FOLDER, help="Where keys are; otherwise as the settings say.")
    config = click.option(
        "--config",
        type=_FOLDER,
        default=configfile.default_path(),
        show_default=True,
        help="Settings file (TOML).",
    )
    return config(folder(command))


@ca.command()
@_where
def show(config: Path, state_dir: Path | None) -> None:
    """Print where it is, its fingerprint, and until when it is good. The exit code is 1 if there is none."""
    found = localca.look(_folder(config, state_dir))
    if found is None:
        click.echo(
            f"There is none in {_folder(config, state_dir)}. Callbox makes one when it starts.", err=True
        )
        sys.exit(1)
    _describe(found)


@ca.command()
@_where
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(config: Path, state_dir: Path | None, *, yes: bool) -> None:
    """Delete it with its keys. The next start makes a new one, which every device has to trust anew."""
    folder = _folder(config, state_dir)
    found = localca.look(folder)
    if found is not None:
        _describe(found)
    if not yes:
        question = "Remove it? Every device that trusts it has to trust the new one instead."
        click.confirm(question, abort=True)
    try:
        was_there = localca.remove(folder)
    except OSError as error:
        click.echo(f"It could not be removed from {folder}: {error.strerror or error}.", err=True)
        sys.exit(1)
    if not was_there:
        click.echo(f"There was none in {folder}.")
        return
    click.echo("It is removed. A Callbox that runs has to be started again.\n")
    click.echo(_HOW.format(name=found.name if found else "Callbox CA"), nl=False)


def _folder(config: Path, state_dir: Path | None) -> Path:
    if state_dir is not None:
        return state_dir
    settings, trouble = configfile.load(config)
    if trouble is not None:  # the defaults would be another folder than the one that is meant
        click.echo(f"{trouble}\n{trouble.spec.next_step}", err=True)
        sys.exit(1)
    return settings.state_dir


def _describe(found: LocalCa) -> None:
    click.echo(f"Name:        {found.name}")
    click.echo(f"File:        {found.path}")
    click.echo(f"SHA-256:     {found.fingerprint}")
    click.echo(f"Good:        from {found.begins:%Y-%m-%d} until {found.ends:%Y-%m-%d} (UTC)")
