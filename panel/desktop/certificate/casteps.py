"""How a device forgets a certificate authority again: the steps, system by system."""

from __future__ import annotations

from typing import NamedTuple

from panel import texts

_COMMAND = "certutil -d sql:$HOME/.pki/nssdb -D -n Callbox"


class System(NamedTuple):
    """A kind of device, and what to do there. `{0}` in a step is the CA's name."""

    title: str
    steps: tuple[str, ...]
    command: str = ""


def systems() -> tuple[System, ...]:
    """Phones first: they are where it was installed."""
    return (
        System(texts.tr("iPhone and iPad"), _apple_phone()),
        System(texts.tr("Android"), _android()),
        System(texts.tr("Windows"), _windows()),
        System(texts.tr("Mac"), _mac()),
        System(texts.tr("Firefox on any computer"), _firefox()),
        System(texts.tr("Chrome on Linux"), _linux(), _COMMAND),
    )


def _apple_phone() -> tuple[str, ...]:
    return (
        texts.tr("Open Settings, then General, then VPN & Device Management."),
        texts.tr("Tap {0}, then Remove Profile, and enter your passcode."),
    )


def _android() -> tuple[str, ...]:
    return (
        texts.tr("Open Settings and search for credentials."),
        texts.tr("Open Trusted credentials, or View security certificates."),
        texts.tr("Open the tab User and tap {0}."),
        texts.tr("At the end of what opens, tap Remove or Uninstall."),
    )


def _windows() -> tuple[str, ...]:
    return (
        texts.tr("Press the Windows key and R, type certmgr.msc and press Enter."),
        texts.tr("Open Trusted Root Certification Authorities, then Certificates."),
        texts.tr("Click {0} with the right button, choose Delete, and answer Yes."),
    )


def _mac() -> tuple[str, ...]:
    return (
        texts.tr("Open Keychain Access: the search at the top right of the screen finds it."),
        texts.tr("Choose the keychain login, then Certificates."),
        texts.tr("Click {0} with the right button, choose Delete, and enter your password."),
    )


def _firefox() -> tuple[str, ...]:
    return (
        texts.tr("Open Settings, then Privacy & Security, and choose View Certificates."),
        texts.tr("Under Authorities, find Callbox in the list and select {0} below it."),
        texts.tr("Choose Delete or Distrust, and confirm."),
    )


def _linux() -> tuple[str, ...]:
    return (
        texts.tr("Open Settings, then Privacy and security, then Security, then Manage certificates."),
        texts.tr("Find {0} among those that you installed, and delete it."),
    )
