"""A real call of two browsers that goes well: nothing is found but that two offers crossed, at no moment."""

from __future__ import annotations

from recorder import read

from panel.trace.diagnosis import Watch
from panel.trace.diagnosis.finding import Facts
from panel.trace.story import Story


def test_nothing_is_wrong_at_any_moment() -> None:
    story, watch = Story(), Watch()
    found: dict[str, int] = {}
    for seen in read():
        for late in (0.0, 4.0):  # somebody looks at once, or a little later
            for finding in watch(story, Facts(now=story.now + late)):
                found.setdefault(finding.rule, story.seen)
        story.take(seen)
    assert list(found) == ["glare-resolved"]
    (pair,) = story.pairs.values()
    crossed = next(one for one in pair.rounds if one.glare)
    assert found["glare-resolved"] == crossed.answer, "as soon as it is known"


def test_long_after_it_nothing_else_is_found() -> None:
    story = Story()
    for seen in read():
        story.take(seen)
    assert [(one.rule, one.past) for one in Watch()(story, Facts(now=story.now + 3600))] == [
        ("glare-resolved", True)
    ]
