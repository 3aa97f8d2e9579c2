"""A short name for the browser behind a User-Agent header: a label for people, never a decision."""

from __future__ import annotations

import re

# Order matters: every browser claims to be the ones below it.
_BROWSERS = (
    ("Edge", r"Edg(?:A|iOS)?/(\d+)"),
    ("Opera", r"OPR/(\d+)"),
    ("Samsung Internet", r"SamsungBrowser/(\d+)"),
    ("Firefox", r"(?:Firefox|FxiOS)/(\d+)"),
    ("Chrome", r"(?:Chrome|CriOS|HeadlessChrome)/(\d+)"),
    ("Safari", r"Version/(\d+)[\d.]* (?:Mobile/\S+ )?Safari"),
    ("Callbox", r"Callbox/([\d.]+)"),
)
_SYSTEMS = (
    ("iPhone", r"iPhone"),
    ("iPad", r"iPad"),
    ("Android", r"Android"),
    ("ChromeOS", r"CrOS"),
    ("Windows", r"Windows"),
    ("macOS", r"Mac OS X|Macintosh"),
    ("Linux", r"Linux"),
)
_LONGEST = 40


def label(user_agent: str) -> str:
    """For example "Chrome 156 on Android". An unknown agent is shown by its first word."""
    browser = next((f"{name} {m[1]}" for name, rx in _BROWSERS if (m := re.search(rx, user_agent))), "")
    system = next((name for name, rx in _SYSTEMS if re.search(rx, user_agent)), "")
    if browser and system:
        return f"{browser} on {system}"
    words = user_agent.split()
    return browser or system or (words[0][:_LONGEST] if words else "")
