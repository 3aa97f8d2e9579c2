"""What the words of WebRTC's descriptions mean, in one plain sentence each, and where they are defined.

Sentences are templates for `str.format`, so that they can be translated: {0} is the value.
"""

# ruff: noqa: E501 - one row of a table on each line

from __future__ import annotations

from typing import Literal, NamedTuple

Topic = Literal[
    "session", "direction", "bundle", "ice", "dtls", "codecs", "rtcp", "extensions", "sources", "layers",
    "data", "other", "unread",
]  # fmt: skip
TOPICS: tuple[Topic, ...] = (
    "session", "direction", "bundle", "ice", "dtls", "codecs", "rtcp", "extensions", "sources", "layers",
    "data", "other", "unread",
)  # fmt: skip

# What stands under each heading.
ABOUT: dict[Topic, str] = {
    "session": "Who made the description, and what holds for all of it.",
    "direction": "Whether media is sent, received, both or neither.",
    "bundle": "Which sections share one connection.",
    "ice": "How this side can be reached, and the name and password for trying.",
    "dtls": "How the connection is encrypted, and who begins.",
    "codecs": "How sound or picture can be encoded, the preferred way first, and how losses are repaired.",
    "rtcp": "How reports about the media travel.",
    "extensions": "What travels with each packet besides the media.",
    "sources": "Which streams of packets come, and to which MediaStream they belong.",
    "layers": "The sizes in which the same picture is sent.",
    "data": "Messages of the application, beside the media.",
    "other": "What Callbox does not know. Those who do not know it ignore it.",
    "unread": "What is no SDP at all. A browser refuses it.",
}


class Term(NamedTuple):
    """`source` names the document, "RFC 8866 section 5.2"; "" where there is none."""

    text: str
    source: str = ""


class Attribute(NamedTuple):
    """A line by its key, as in `Line.key`."""

    topic: Topic
    text: str
    source: str = ""


UNKNOWN = Attribute("other", "An attribute that Callbox does not know. Those who do not know it ignore it.")
UNREAD = Attribute(
    "unread", "This is no line of SDP. A browser refuses a description that has one.", "RFC 8866"
)

# fmt: off
ATTRIBUTES: dict[str, Attribute] = {
    # The session, and the beginning of a section
    "v=": Attribute("session", "The version of SDP. It is always 0.", "RFC 8866 section 5.1"),
    "o=": Attribute("session", "Who made the description: a number for the session, and one that goes up with each change. The address means nothing here.", "RFC 8829 section 5.2.1"),
    "s=": Attribute("session", "The name of the session. WebRTC has none.", "RFC 8866 section 5.3"),
    "t=": Attribute("session", "When the session begins and ends. WebRTC does not use it.", "RFC 8866 section 5.9"),
    "c=": Attribute("ice", "An address for media, from the time before ICE. ICE does not look at it.", "RFC 8829 section 5.2.1"),
    "b=": Attribute("codecs", "The most bandwidth that its sender wants to receive: {0}.", "RFC 8866 section 5.8"),
    "i=": Attribute("session", "A title, for people.", "RFC 8866 section 5.4"),
    "m=": Attribute("session", "A media section begins here: its kind, port, protocol and formats, the preferred one first.", "RFC 8866 section 5.14"),
    "msid-semantic": Attribute("session", "How streams are told apart. Browsers still write it; nobody needs it any more.", "RFC 8829 section 5.2.1"),
    "extmap-allow-mixed": Attribute("extensions", "Header extensions with one and with two bytes may be mixed.", "RFC 8285 section 6"),
    # Direction
    "sendrecv": Attribute("direction", "Whoever wrote this wants to send and to receive.", "RFC 8866 section 6.7"),
    "sendonly": Attribute("direction", "Whoever wrote this wants to send, and to receive nothing.", "RFC 8866 section 6.7"),
    "recvonly": Attribute("direction", "Whoever wrote this wants to receive, and sends nothing.", "RFC 8866 section 6.7"),
    "inactive": Attribute("direction", "Nothing is sent, in neither direction.", "RFC 8866 section 6.7"),
    # Which sections go together
    "group": Attribute("bundle", "These sections belong together.", "RFC 5888"),
    "mid": Attribute("bundle", "The name of this section: {0}. Candidates and bundles point to it.", "RFC 5888"),
    "bundle-only": Attribute("bundle", "This section only exists inside its bundle: it has no port of its own.", "RFC 9143 section 6"),
    # ICE
    "ice-ufrag": Attribute("ice", "The name under which this side answers connectivity checks. Another one means an ICE restart.", "RFC 8839 section 5.4"),
    "ice-pwd": Attribute("ice", "The password for connectivity checks. It is a secret.", "RFC 8839 section 5.4"),
    "ice-options": Attribute("ice", "What this side can do in ICE.", "RFC 8839 section 5.6"),
    "ice-lite": Attribute("ice", "This side has a reachable address and only answers checks, as servers do.", "RFC 8839 section 5.3"),
    "ice-pacing": Attribute("ice", "Milliseconds between two connectivity checks: {0}.", "RFC 8839 section 5.5"),
    "candidate": Attribute("ice", "An address where this side can perhaps be reached.", "RFC 8839 section 5.1"),
    "remote-candidates": Attribute("ice", "Which of the other side's addresses are in use.", "RFC 8839 section 5.2"),
    "end-of-candidates": Attribute("ice", "No more addresses will follow.", "RFC 8840 section 8.2"),
    # DTLS
    "fingerprint": Attribute("dtls", "The hash of the certificate. Whoever answers the DTLS handshake with another one is not the other side.", "RFC 8122 section 5"),
    "setup": Attribute("dtls", "Who begins the DTLS handshake.", "RFC 8842 section 5.2"),
    "tls-id": Attribute("dtls", "The name of this DTLS association. Another one means a new handshake.", "RFC 8842 section 4"),
    "connection": Attribute("dtls", "Whether a new connection is made or the old one goes on.", "RFC 4145 section 5"),
    "identity": Attribute("dtls", "Proof of who this is, from an identity provider.", "RFC 8827 section 5"),
    "crypto": Attribute("dtls", "A key for SRTP in the description itself (SDES). WebRTC forbids it.", "RFC 4568"),
    # Codecs
    "rtpmap": Attribute("codecs", "Which codec a payload type stands for.", "RFC 8866 section 6.6"),
    "fmtp": Attribute("codecs", "The parameters of a codec.", "RFC 8866 section 6.15"),
    "rtcp-fb": Attribute("codecs", "What the receiver may ask of the sender, or report to it.", "RFC 4585 section 4.2"),
    "ptime": Attribute("codecs", "Milliseconds of sound in each packet: {0}.", "RFC 8866 section 6.4"),
    "maxptime": Attribute("codecs", "At most so many milliseconds of sound in each packet: {0}.", "RFC 8866 section 6.5"),
    "minptime": Attribute("codecs", "At least so many milliseconds of sound in each packet: {0}."),
    "framerate": Attribute("codecs", "The most frames a second: {0}.", "RFC 8866 section 6.13"),
    "imageattr": Attribute("codecs", "Which sizes of picture are wanted.", "RFC 6236"),
    "x-google-flag": Attribute("codecs", "A switch of older Chromium: {0}."),
    # RTCP
    "rtcp": Attribute("rtcp", "Where RTCP would go if it did not share the port with RTP.", "RFC 3605"),
    "rtcp-mux": Attribute("rtcp", "RTP and RTCP share one port. WebRTC always wants that.", "RFC 5761"),
    "rtcp-mux-only": Attribute("rtcp", "RTP and RTCP share one port, or there is no call.", "RFC 8858"),
    "rtcp-rsize": Attribute("rtcp", "RTCP reports may be short: feedback comes sooner.", "RFC 5506"),
    "rtcp-xr": Attribute("rtcp", "More detailed reports, such as the round-trip time of a receiver: {0}.", "RFC 3611"),
    # Header extensions
    "extmap": Attribute("extensions", "Something small that travels in the header of RTP packets.", "RFC 8285"),
    # Sources
    "ssrc": Attribute("sources", "A stream of RTP packets by its number.", "RFC 5576 section 4.1"),
    "ssrc-group": Attribute("sources", "Streams of RTP packets that belong together.", "RFC 5576 section 4.2"),
    "msid": Attribute("sources", "To which MediaStream the track belongs: the page sees both names.", "RFC 8830"),
    "label": Attribute("sources", "A name for the section, for the application: {0}.", "RFC 4574"),
    "content": Attribute("sources", "What the picture shows: {0}.", "RFC 4796"),
    # Layers
    "rid": Attribute("layers", "One layer of simulcast, and what may be sent in it.", "RFC 8851"),
    "simulcast": Attribute("layers", "The same picture is sent in several sizes at once.", "RFC 8853"),
    # Data channels
    "sctp-port": Attribute("data", "The SCTP port inside DTLS: {0}. It is no port of the network.", "RFC 8841 section 5"),
    "max-message-size": Attribute("data", "The largest message that this side takes on a data channel: {0} bytes.", "RFC 8841 section 6"),
    "sctpmap": Attribute("data", "Data channels as they were written before 2017.", "draft-ietf-mmusic-sctp-sdp-05"),
    "dcmap": Attribute("data", "A data channel that both sides know from the start.", "RFC 8864"),
}

CODECS: dict[str, Term] = {
    "opus": Term("Opus: speech and music, and the usual sound in WebRTC.", "RFC 7587"),
    "multiopus": Term("Opus with more than two channels."),
    "g722": Term("G.722: telephone sound with a wide band. Its clock says 8000 Hz by mistake; it is 16,000.", "RFC 3551 section 4.5.2"),
    "pcmu": Term("G.711 \N{GREEK SMALL LETTER MU}-law: telephone sound, which everyone knows.", "RFC 3551 section 4.5.14"),
    "pcma": Term("G.711 A-law: telephone sound, which everyone knows.", "RFC 3551 section 4.5.14"),
    "ilbc": Term("iLBC: telephone sound that stands some loss.", "RFC 3952"),
    "isac": Term("iSAC: speech, in older browsers."),
    "l16": Term("Sound that is not compressed.", "RFC 3551 section 4.5.11"),
    "cn": Term("Comfort noise, while nobody speaks.", "RFC 3389"),
    "telephone-event": Term("The tones of telephone keys (DTMF).", "RFC 4733"),
    "vp8": Term("VP8: video that every browser knows.", "RFC 7741"),
    "vp9": Term("VP9: video, better than VP8 at the same bandwidth, with layers.", "RFC 9628"),
    "av1": Term("AV1: video, the best for its bandwidth and the most work.", "AV1 RTP specification"),
    "h264": Term("H.264: video that most devices encode in hardware.", "RFC 6184"),
    "h265": Term("H.265: video that newer devices encode in hardware. Few browsers take it.", "RFC 7798"),
    "rtx": Term("Packets that are sent once more after a loss.", "RFC 4588"),
    "red": Term("Each packet carries the one before it once more, against loss.", "RFC 2198"),
    "ulpfec": Term("Packets from which lost ones can be computed.", "RFC 5109"),
    "flexfec-03": Term("Packets from which lost ones can be computed.", "RFC 8627"),
    "flexfec": Term("Packets from which lost ones can be computed.", "RFC 8627"),
}

# By name, or by name and value.
PARAMETERS: dict[str, str] = {
    "apt": "They repair payload type {0}.",
    "cbr=1": "Always the same bitrate.",
    "cbr=0": "The bitrate may change.",
    "level-asymmetry-allowed=1": "The two directions may differ in size and rate.",
    "level-asymmetry-allowed=0": "Both directions have the same greatest size and rate.",
    "level-id": "How large and how fast the picture may be.",
    "level-idx": "How large and how fast the picture may be.",
    "maxaveragebitrate": "At most so many bits a second on average.",
    "max-br": "At most so many kilobits a second.",
    "max-fr": "At most so many frames a second.",
    "max-fs": "At most so many blocks of 16\N{MULTIPLICATION SIGN}16 pixels in a frame.",
    "maxplaybackrate": "Sound with a higher sampling rate (Hz) is not needed.",
    "minptime": "At least so many milliseconds of sound in each packet.",
    "packetization-mode=0": "Each packet has a whole unit of the picture.",
    "packetization-mode=1": "A unit of the picture may be spread over packets.",
    "profile": "The profile of AV1: 0 is the main one.",
    "profile-id": "The profile. Only equal profiles go together.",
    "profile-level-id": "{0}. Only equal profiles go together.",
    "ptime": "So many milliseconds of sound in each packet.",
    "repair-window": "How long packets are kept for repairs, in microseconds.",
    "rtx-time": "How long packets are kept for repairs, in milliseconds.",
    "sprop-parameter-sets": "The headers of the video, ahead of it.",
    "sprop-stereo=1": "It will probably send stereo.",
    "sprop-stereo=0": "It will probably send mono.",
    "stereo=1": "It prefers to receive stereo.",
    "stereo=0": "It prefers to receive mono.",
    "tier": "How high the bitrate may be.",
    "tier-flag": "How high the bitrate may be.",
    "useinbandfec=1": "It can use a packet to mend the one before it.",
    "useinbandfec=0": "It cannot use a packet to mend the one before it.",
    "usedtx=1": "It prefers that nothing is sent while nobody speaks.",
    "usedtx=0": "It prefers that silence is sent too.",
}

FEEDBACK: dict[str, Term] = {
    "ccm fir": Term("It may ask for a whole new picture (Full Intra Request).", "RFC 5104"),
    "ccm tmmbr": Term("It may ask for a lower bitrate.", "RFC 5104"),
    "goog-remb": Term("It reports how much bandwidth there is (REMB).", "draft-alvestrand-rmcat-remb"),
    "nack": Term("It asks for packets that are missing.", "RFC 4585"),
    "nack pli": Term("It asks for a whole new picture after a loss (Picture Loss Indication).", "RFC 4585"),
    "nack rpsi": Term("It says which picture it has.", "RFC 4585"),
    "nack sli": Term("It says which part of a picture is missing.", "RFC 4585"),
    "rrtr": Term("It sends the time, so that the other side can measure the way.", "RFC 3611"),
    "transport-cc": Term("It reports when each packet came; the sender finds the bandwidth out of that.", "draft-holmer-rmcat-transport-wide-cc-extensions"),
}

_HDREXT = "urn:ietf:params:rtp-hdrext:"
_EXPERIMENT = "http://www.webrtc.org/experiments/rtp-hdrext/"
EXTENSIONS: dict[str, Term] = {
    _HDREXT + "ssrc-audio-level": Term("How loud the sound is, without decoding it.", "RFC 6464"),
    _HDREXT + "csrc-audio-level": Term("How loud each voice in a mix is.", "RFC 6465"),
    _HDREXT + "sdes:mid": Term("To which section a packet belongs: a bundle has only one port.", "RFC 9143 section 15"),
    _HDREXT + "sdes:rtp-stream-id": Term("To which layer of simulcast a packet belongs.", "RFC 8852"),
    _HDREXT + "sdes:repaired-rtp-stream-id": Term("Which layer of simulcast a packet repairs.", "RFC 8852"),
    _HDREXT + "toffset": Term("How long the packet waited before it was sent.", "RFC 5450"),
    _HDREXT + "framemarking": Term("Which frames others depend on.", "RFC 9626"),
    _HDREXT + "encrypt": Term("Header extensions are encrypted.", "RFC 6904"),
    _EXPERIMENT + "abs-send-time": Term("When the packet was sent: for finding the bandwidth."),
    _EXPERIMENT + "abs-capture-time": Term("When the picture was taken: for keeping sound and picture together."),
    _EXPERIMENT + "playout-delay": Term("How long the receiver should wait before it shows a frame."),
    _EXPERIMENT + "video-content-type": Term("Whether it is a camera or a screen."),
    _EXPERIMENT + "video-timing": Term("How long encoding and sending took."),
    _EXPERIMENT + "color-space": Term("The colour space of the picture."),
    _EXPERIMENT + "video-layers-allocation00": Term("Which layers of simulcast are being sent."),
    _EXPERIMENT + "inband-cn": Term("Comfort noise without packets of its own."),
    _EXPERIMENT + "generic-frame-descriptor-00": Term("Which frames others depend on."),
    "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01": Term("A number for each packet of the whole bundle: for finding the bandwidth.", "draft-holmer-rmcat-transport-wide-cc-extensions"),
    "urn:3gpp:video-orientation": Term("How the camera is turned.", "3GPP TS 26.114"),
    "https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension": Term("Which frames others depend on.", "AV1 RTP specification"),
}

SETUPS: dict[str, str] = {
    "actpass": "The other side chooses who begins the DTLS handshake.",
    "active": "This side begins the DTLS handshake, as its client.",
    "passive": "This side waits for the DTLS handshake, as its server.",
    "holdconn": "No connection is made for now.",
}
ICE_OPTIONS: dict[str, Term] = {
    "trickle": Term("Addresses follow one by one.", "RFC 8838"),
    "ice2": Term("It follows the newer ICE.", "RFC 8445"),
    "renomination": Term("It can change the path while the call goes on.", "draft-thatcher-ice-renomination"),
}
CANDIDATES: dict[str, str] = {
    "host": "An address of this device itself: {0}.",
    "srflx": "The address under which a STUN server sees this device: {0}.",
    "prflx": "An address that a connectivity check found: {0}.",
    "relay": "An address on a TURN server, which passes everything on: {0}.",
}
SEMANTICS: dict[str, Term] = {
    "BUNDLE": Term("These sections share one connection: {0}.", "RFC 9143"),
    "LS": Term("These sections are played in step: {0}.", "RFC 5888"),
    "FID": Term("A stream, and the one with its packets sent again: {0}.", "RFC 5888"),
    "SIM": Term("The same picture in several sizes: {0}."),
    "FEC-FR": Term("A stream, and the one that repairs it: {0}.", "RFC 5956"),
}
SOURCE_WORDS: dict[str, Term] = {
    "cname": Term("Streams with the same name come from the same device, and are played in step.", "RFC 3550"),
    "msid": Term("To which MediaStream the track belongs.", "RFC 8830"),
    "mslabel": Term("The MediaStream, as it was written long ago."),
    "label": Term("The track, as it was written long ago."),
}
HIDDEN_ADDRESS = Term("The name stands for a private address, which the browser hides until it may use the camera or microphone.", "RFC 8828")
KINDS: dict[str, str] = {
    "audio": "Sound.",
    "video": "A picture: a camera or a screen.",
    "application": "Data channels.",
}
# fmt: on
