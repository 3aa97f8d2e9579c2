"""The texts of the Linux packages: the manual page, the list of files, the desktop's entries."""

from __future__ import annotations

import configparser
import datetime as dt
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import versions
from linux import manpage, packages

from panel.__main__ import main as command_line

HERE = packages.HERE


def test_the_manual_page_has_every_command_and_option() -> None:
    page = manpage.page(command_line, "1.2.3", dt.date(2026, 11, 20))
    assert page.startswith('.TH CALLBOX 1 "2026-11-20" "Callbox 1.2.3"')
    for command in ("call", "open", "serve", "selftest", "ca remove"):
        assert f".SS callbox {command}" in page or f".SS callbox {command.split()[-1]}" in page
    for option in ("port", "state-dir", "minimized", "loopback"):
        assert f"\\-\\-{option}".replace("-", "\\-").replace("\\\\-", "\\-") in page
    assert str(Path.home()) not in page
    assert not re.search(r"^\.(?!TH|SH|SS|TP|B|I|PP)", page, re.MULTILINE), (
        "a text that roff takes for a request"
    )


def test_every_file_that_a_package_is_made_of_is_there_or_is_made() -> None:
    listed = re.findall(r"@linux@/(\S+)", (HERE / "nfpm.yaml.in").read_text(encoding="utf-8"))
    assert [name for name in listed if not (HERE / name).exists()] == []
    assert {"callbox.service", "postrm.sh", "firewalld.xml"} <= set(listed)


def test_a_template_with_an_unknown_name_is_refused(tmp_path: Path) -> None:
    template = tmp_path / "t"
    template.write_text("a @known@ b", encoding="utf-8")
    assert packages._filled(template, {"known": "x@y"}) == "a x@y b"
    with pytest.raises(KeyError):
        packages._filled(template, {})


def test_desktop_entries_name_the_program_and_its_files() -> None:
    entries = {path.name: configparser.RawConfigParser() for path in HERE.glob("*.desktop")}
    for name, entry in entries.items():
        entry.read_string((HERE / name).read_text(encoding="utf-8"))
    assert entries["callbox.desktop"]["Desktop Entry"]["Exec"] == "callbox"
    recording = entries["callbox-recording.desktop"]["Desktop Entry"]
    assert (recording["Exec"], recording["MimeType"]) == ("callbox open %F", f"{versions.MIME_TYPE};")


def test_the_metadata_and_the_kind_of_file_are_those_of_the_program() -> None:
    text = packages._filled(HERE / "metainfo.xml.in", {"version": "1.2.3", "date": "2026-11-20"})
    component = ET.fromstring(text)  # noqa: S314 - ours
    assert component.findtext("id") == versions.APP_ID
    assert [kind.text for kind in component.iter("mediatype")] == [versions.MIME_TYPE]
    kinds = ET.parse(HERE / "callbox-mime.xml").getroot()  # noqa: S314 - ours
    assert [kind.get("type") for kind in kinds] == [versions.MIME_TYPE]


def test_the_service_starts_a_command_that_there_is() -> None:
    unit = (HERE / "callbox.service").read_text(encoding="utf-8")
    [start] = re.findall(r"^ExecStart=/usr/bin/callbox (\w+) (.*)$", unit, re.MULTILINE)
    serve = command_line.get_command(None, start[0])  # type: ignore[arg-type]
    assert serve is not None
    known = {option for param in serve.params for option in (*param.opts, *param.secondary_opts)}
    assert set(re.findall(r"--[a-z-]+", start[1])) <= known
    assert "WantedBy=multi-user.target" in unit
