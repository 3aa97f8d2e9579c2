"""The filter language: what the examples of docs/filters.md do not show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.journal import EVERYONE, SERVER, Observation
from server.query import FIELDS, QueryError, parse
from server.querycompletion import Vocabulary, complete
from server.queryterms import is_wrong
from server.querytext import MAX_CONDITIONS, MAX_DEPTH, MAX_LENGTH, MAX_SEARCHED, SENTENCES, quote

WORDS = Vocabulary(
    types=lambda: ["offer", "answer", "candidate"],
    peers=lambda: ["Anna", "Ben", "Anna Maria", 'the "boss"'],
    rooms=lambda: ["lobby"],
    codes=lambda: ["rate_limited"],
)


def seen(kind: str = "chat", sender: str = "a", recipient: str = "b", **more: object) -> Observation:
    facts = {"seq": 1, "at": 0.0, "room": "lobby", "size": 10, "raw": b"", "code": ""} | more
    return Observation(type=kind, sender=sender, recipient=recipient, **facts)  # type: ignore[arg-type]


def matches(text: str, observation: Observation, **names: str) -> bool:
    return parse(text).matcher(lambda peer: names.get(peer, peer))(observation)


def refused(text: str) -> QueryError:
    with pytest.raises(QueryError) as error:
        parse(text)
    return error.value


def offers(text: str, cursor: int | None = None) -> list[str]:
    return [one.text for one in complete(text, len(text) if cursor is None else cursor, WORDS)]


class TestMeaning:
    @pytest.mark.parametrize("text", ["", "   ", "\t\n"])
    def test_an_empty_filter_matches_everything(self, text: str) -> None:
        assert parse(text).matches_all
        assert matches(text, seen())

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("chat or offer lobby", True),  # chat or (offer and lobby)
            ("(chat or offer) attic", False),
            ("not chat or lobby", True),
            ("not (chat or lobby)", False),
            ("- - chat", True),
            ("not not not chat", False),
            ("chat AND Lobby", True),
            ("offer OR NOT offer", True),
            ("-(offer or -chat)", True),
            ("peer-left", False),
        ],
    )
    def test_what_binds_what(self, text: str, expected: bool) -> None:
        assert matches(text, seen()) is expected

    @pytest.mark.parametrize(
        ("text", "value", "expected"),
        [
            ("ann*", "Anna", True), ("*na", "Anna", True), ("a*a", "Anna", True), ("an*na", "Anna", True),
            ("*nn*", "Anna", True), ("ann", "Anna", False), ("an*nna", "Anna", False), ("*", "", True),
            ('"ann*"', "Anna", False), ('"ann*"', "Ann*", True), ("STRASSE", "straße", True),
            ("a*b*c", "a-c-b", False), ("a*a", "a", False),
        ],
    )  # fmt: skip
    def test_values(self, text: str, value: str, expected: bool) -> None:
        assert matches(f"room:{text}", seen(room=value)) is expected
        assert matches(f"peer:{text}", seen(sender="\0"), **{"\0": value, "b": value}) is expected

    def test_a_word_may_have_a_gap(self) -> None:
        assert matches("an*ria", seen(sender="x"), x="Anna Maria")
        assert not matches("ria*an", seen(sender="x"), x="Anna Maria")

    @pytest.mark.parametrize(
        ("text", "size", "expected"),
        [
            ("size=2k", 2048, True), ("size:2KiB", 2048, True), ("size>2kb", 2048, False),
            ("size>=1.5M", 1_572_864, True), ("size<1.5m", 1_572_863, True), ("size:10,20", 20, True),
            ("size<=800B", 801, False),
        ],
    )  # fmt: skip
    def test_sizes(self, text: str, size: int, expected: bool) -> None:
        assert matches(text, seen(size=size)) is expected

    def test_times_are_of_the_day(self) -> None:
        match = parse("at:00:00:01").matcher(str, midnight=86_400 * 3 - 10.0)
        assert [match(seen(at=at)) for at in (10.9, 11.0, 11.9, 12.0, 86_411.5)] == [
            False, True, True, False, True,
        ]  # fmt: skip
        assert matches("at>=23:59:59.5", seen(at=86_399.5))
        assert matches("at=0:00:00.5", seen(at=0.5))

    def test_marks_are_asked_for_when_it_matters(self) -> None:
        marked: set[int] = set()
        match = parse("is:marked").matcher(str, marked=marked)
        assert not match(seen(seq=7))
        marked.add(7)
        assert match(seen(seq=7))

    @pytest.mark.parametrize(
        ("observation", "expected"),
        [
            (seen(), {"relayed"}),
            (seen(recipient=EVERYONE), {"relayed"}),
            (seen("peer-joined", recipient=EVERYONE), set()),
            (seen("welcome", SERVER), set()),
            (seen("invalid", recipient=SERVER, code="bad_json"), {"error", "refused", "coded"}),
            (seen("error", SERVER, code="bad_json"), {"error", "coded"}),
            (seen("error", SERVER, code="kicked"), {"coded"}),
            (seen("left", recipient=SERVER, code="heartbeat_lost"), {"error", "coded"}),
        ],
    )
    def test_what_a_message_is(self, observation: Observation, expected: set[str]) -> None:
        known = ("error", "refused", "relayed", "coded")
        assert {name for name in known if matches(f"is:{name}", observation)} == expected
        assert is_wrong(observation) == ("error" in expected)

    def test_the_payload_is_bytes(self) -> None:
        raw = 'say "H\u00c9" \\r'.encode()
        for text, expected in (
            ('"SAY"', True), (r'"\"h"', True), ('"h\u00e9"', False), (r'"\\r"', True), (r'"\r"', True),
            ('""', True),
        ):  # fmt: skip
            assert matches(text, seen(raw=raw)) is expected

    def test_each_text_is_looked_at_once(self) -> None:
        asked: list[str] = []

        def name_of(peer: str) -> str:
            asked.append(peer)
            return peer

        match = parse("from:x*").matcher(name_of)
        for _ in range(100):
            match(seen(sender="y"))
        assert asked == ["y"]

    def test_the_payload_is_looked_at_last(self) -> None:
        class Raw:
            looked = 0

            def lower(self) -> bytes:
                self.looked += 1
                return b"x"

        raw = Raw()
        for text in ('"x" type:offer', '"x" chat type:offer size>1', '"x" or type:chat'):
            matches(text, seen(raw=raw))
        assert raw.looked == 0

    def test_it_knows_whether_names_matter(self) -> None:
        assert [parse(t).by_name for t in ("anna", "type:offer", "-(size>1 or to:x)", "")] == [
            True, False, True, False,
        ]  # fmt: skip


class TestErrors:
    @pytest.mark.parametrize(
        ("text", "code", "place"),
        [
            ("x" * (MAX_LENGTH + 1), "too_long", (MAX_LENGTH, MAX_LENGTH + 1)),
            ("(" * (MAX_DEPTH + 1) + "a" + ")" * (MAX_DEPTH + 1), "too_deep", (MAX_DEPTH, MAX_DEPTH + 1)),
            ("a " * (MAX_CONDITIONS + 1), "too_many", (2 * MAX_CONDITIONS, 2 * MAX_CONDITIONS + 1)),
            ('"a"' * (MAX_SEARCHED + 1), "too_many_texts", (3 * MAX_SEARCHED, 3 * MAX_SEARCHED + 3)),
            ("zzzz:1", "unknown_field", (0, 5)),
            ("a romo:1", "unknown_field_like", (2, 7)),
            ("a type:", "no_value", (2, 7)),
            ("type: offer", "no_value", (0, 5)),
            ('a "b', "open_quote", (2, 4)),
            ('room:x,"b', "open_quote", (7, 9)),
            ("a (b (c)", "open_parenthesis", (2, 3)),
            ("a (", "open_parenthesis", (2, 3)),
            ("a) b", "stray_parenthesis", (1, 2)),
            ("a ()", "empty_parentheses", (2, 4)),
            ("or a", "nothing_before", (0, 2)),
            ("a or or b", "nothing_after", (2, 4)),
            ("a or", "nothing_after", (2, 4)),
            ("(a and) b", "nothing_after", (3, 6)),
            ("a -", "nothing_after", (2, 3)),
            ("not or a", "nothing_after", (0, 3)),
            ("size>2g", "bad_size", (5, 7)),
            ("seq>-1", "bad_number", (4, 6)),
            ("seq:\u0663", "bad_number", (4, 5)),
            ("at>24:00", "bad_time", (3, 8)),
            ("type>offer", "bad_operator", (0, 5)),
            ("is:new", "bad_choice", (3, 6)),
        ],
    )
    def test_where_and_what(self, text: str, code: str, place: tuple[int, int]) -> None:
        error = refused(text)
        assert (error.code, (error.start, error.end)) == (code, place)
        assert str(error)
        assert error.hint
        assert "{" not in str(error) + error.hint

    def test_every_sentence_is_said_somewhere(self) -> None:
        said = {row[1] for row in self.test_where_and_what.pytestmark[0].args[1]}  # type: ignore[attr-defined]
        assert said == set(SENTENCES)

    def test_the_deepest_that_is_allowed(self) -> None:
        assert matches("(" * MAX_DEPTH + "chat" + ")" * MAX_DEPTH, seen())

    @given(st.text(st.sampled_from('ab:"()-*,\\ <>=ortype:sizeisnot1k'), max_size=60))
    def test_any_text_is_a_filter_or_is_refused(self, text: str) -> None:
        try:
            match = parse(text).matcher(str)
        except QueryError as error:
            assert 0 <= error.start <= error.end <= len(text)  # noqa: PT017 - both ways are right
        else:
            assert match(seen(raw=b"ab")) in (True, False)

    def test_stars_cost_no_more_than_letters(self) -> None:
        """Pieces are looked for one after the other: a backtracking matcher would not come to an end."""
        assert not matches("room:" + "*a" * 400 + "*b", seen(room="a" * 800))

    @given(st.text(max_size=20))
    def test_what_is_quoted_is_found(self, text: str) -> None:
        assert matches(f"room:{quote(text)}", seen(room=text))


class TestCompletion:
    def test_an_empty_line_offers_the_fields(self) -> None:
        assert [one.rstrip(":>") for one in offers("")] == list(FIELDS)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("ty", ["type:"]),
            ("s", ["size>", "seq>"]),
            ("type:", ["answer", "candidate", "offer"]),
            ("type:o", ["offer"]),
            ("TYPE:AN", ["answer", "candidate"]),
            ("type:d", ["candidate"]),
            ("type:offer,c", ["candidate"]),
            ("type:offer from:an", ["Anna", '"Anna Maria"']),
            ('from:"anna ', ['"Anna Maria"']),
            ("-room:l", ["lobby"]),
            ("(code:", ["rate_limited"]),
            ("is:re", ["refused", "relayed"]),
            ("has:s", ["sdp", "srflx", "host", "mdns"]),
            ("be", ["peer:Ben"]),
            ("off", ["type:offer"]),
            ('"text in the payl', []),
            ("size>", []),
            ("nope:", []),
            ("x" * 1001, []),
        ],
    )
    def test_what_is_offered(self, text: str, expected: list[str]) -> None:
        assert offers(text) == expected

    @pytest.mark.parametrize(
        ("text", "result"),
        [
            ("ty|", "type:|"),
            ("type:o|", "type:offer |"),
            ("type:o| ben", "type:offer| ben"),
            ("type:o|ff ben", "type:offer| ben"),
            ("(type:o|)", "(type:offer|)"),
            ('from:"anna m|" x', 'from:"Anna Maria"| x'),
            ("a -from:b|", "a -from:Ben |"),
            ("s|", "size>|"),
        ],
    )
    def test_what_becomes_of_the_text(self, text: str, result: str) -> None:
        cursor = text.index("|")
        text = text.replace("|", "")
        new, place = complete(text, cursor, WORDS)[0].applied(text)
        assert new[:place] + "|" + new[place:] == result

    @given(st.text(st.sampled_from('ab:"(),-\\ type'), max_size=30), st.integers(0, 30))
    def test_any_place_can_be_asked_for(self, text: str, cursor: int) -> None:
        cursor = min(cursor, len(text))
        for one in complete(text, cursor, WORDS):
            assert 0 <= one.start <= cursor <= one.end <= len(text)

    def test_many_people_are_a_short_list(self) -> None:
        crowd = Vocabulary(peers=lambda: (f"guest {number}" for number in range(5_000)))
        assert len(complete("from:g", 6, crowd)) == 12
