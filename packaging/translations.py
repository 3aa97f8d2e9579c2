"""Collect the panel's texts, and make of their translations what Qt reads.

    python packaging/translations.py

brings `assets/translations/callbox_*.ts` up to date (new texts are marked unfinished, those that are gone are
left out) and compiles them to `.qm`. Qt's own lupdate does not know the templates of the diagnosis and of the
SDP glossary, nor the registry of errors and their details; all else is found as it would.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "translations"
LANGUAGES = ("de", "es")
COMMON = "panel"  # the context of texts that belong to no widget


class Text(NamedTuple):
    """One text and the context in which Qt looks for it: a class, or `COMMON`."""

    context: str
    source: str


def collect() -> list[Text]:
    """Every text of the panel, each once, in a stable order."""
    found = {text for path in sorted((ROOT / "panel").rglob("*.py")) for text in _in_file(path)}
    return sorted(found | {Text(COMMON, template) for template in templates()})


def _in_file(path: Path) -> Iterator[Text]:
    yield from _in_node(ast.parse(path.read_text(encoding="utf-8")), "")


def _in_node(node: ast.AST, owner: str) -> Iterator[Text]:
    if isinstance(node, ast.ClassDef):
        owner = node.name
    elif isinstance(node, ast.Call):
        context = _context(node.func, owner)
        first = node.args[0] if node.args else None
        if context and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield Text(context, first.value)
    for child in ast.iter_child_nodes(node):
        yield from _in_node(child, owner)


def _context(function: ast.expr, owner: str) -> str:
    """`self.tr` looks in the class, `tr` and `texts.tr` among the common texts."""
    match function:
        case ast.Attribute(value=ast.Name(id="self"), attr="tr"):
            return owner
        case ast.Attribute(value=ast.Name(id="texts"), attr="tr") | ast.Name(id="tr"):
            return COMMON
        case _:
            return ""


def templates() -> Iterator[str]:
    """Texts that are kept where Qt is not known, and translated when they are shown."""
    sys.path.insert(0, str(ROOT))
    from panel import retold
    from panel.calls.report import _FOR_CALLERS, CallReport
    from panel.trace.diagnosis.rules import RULES
    from panel.trace.sdp import notes, words
    from server.errors import REGISTRY
    from server.query import FIELDS
    from server.querytext import SENTENCES

    for spec in REGISTRY.values():
        yield from (spec.message, spec.next_step)
    for code in (*_FOR_CALLERS, "", "any other"):
        report = CallReport(ok=False, code=code)
        yield from filter(None, (report.message, report.next_step))
    for rule in RULES:
        yield from (rule.title, *rule.sentences.values(), rule.advice)
    for sentence in SENTENCES.values():
        yield from sentence
    yield from (about for _, about in FIELDS.values())
    yield from words.templates()
    yield from notes.templates()
    yield from retold.templates()


def known(path: Path) -> dict[Text, str]:
    """The translations in a `.ts` file. Those that are unfinished are left out."""
    if not path.exists():
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[Text(name, message.findtext("source", ""))] = translation.text
    return found


def write(path: Path, language: str, texts: list[Text], translations: dict[Text, str]) -> None:
    """A `.ts` file with these texts, and their translations as far as there are any."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text in texts:
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        message = ET.SubElement(contexts[text.context], "message")
        ET.SubElement(message, "source").text = text.source
        translation = ET.SubElement(message, "translation")
        if text in translations:
            translation.text = translations[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    texts = collect()
    release = Path(sys.executable).with_name("pyside6-lrelease")
    for language in LANGUAGES:
        path = FOLDER / f"callbox_{language}.ts"
        translations = known(path)
        write(path, language, texts, translations)
        missing = sum(text not in translations for text in texts)
        print(f"{path.name}: {len(texts)} texts, {missing} without a translation")
        subprocess.run([str(release), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)


if __name__ == "__main__":
    main()
