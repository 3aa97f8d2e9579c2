/**
 * What a report tells of one connection: getStats (W3C webrtc-stats) in few words. PROTOCOL.md lists the members.
 *
 * @typedef {"audio" | "video"} Kind
 * @typedef {{t: number, what: string, value: string}} Change
 * @typedef {{kind: string, protocol: string, address: string, port: number}} End
 * @typedef {{
 *   local: End, remote: End, state: string, nominated?: true, selected?: true, rtt?: number,
 *   requests?: number, responses?: number,
 * }} TriedPair
 * @typedef {{
 *   bytes: number, packets: number, frames?: number, fps?: number, width?: number, height?: number,
 *   limited?: string, codec?: string,
 * }} Sent
 * @typedef {{
 *   bytes: number, packets: number, lost: number, jitter?: number, frames?: number, fps?: number,
 *   width?: number, height?: number, freezes?: number, freezeSeconds?: number, codec?: string,
 * }} Received
 * @typedef {{
 *   changes?: Change[], pairs?: TriedPair[], sent?: Partial<Record<Kind, Sent>>,
 *   received?: Partial<Record<Kind, Received>>, signaling?: string, gathering?: string, ice?: string,
 *   connection?: string, dtls?: string, dtlsRole?: string, secure?: boolean,
 * }} Digest
 */

/** The one in use is among them. Browsers try hundreds where a device has many addresses. */
const MAX_PAIRS = 10;
/** Once there is one, the others matter little. */
const MAX_BESIDE_ONE_IN_USE = 6;
const WORTH = ["failed", "frozen", "waiting", "in-progress", "succeeded"];
/** @type {Kind[]} */
const KINDS = ["audio", "video"];

/**
 * How the connection stands, without a look at its numbers.
 *
 * @param {RTCPeerConnection} pc
 * @returns {Digest}
 */
export function standing(pc) {
  return {
    signaling: pc.signalingState,
    gathering: pc.iceGatheringState,
    ice: pc.iceConnectionState,
    connection: pc.connectionState,
    secure: globalThis.isSecureContext,
  };
}

/**
 * What has been measured.
 *
 * @param {RTCStatsReport} stats
 * @returns {Digest}
 */
export function measured(stats) {
  const rows = [...stats.values()];
  const transport = rows.find(({ type }) => type === "transport");
  return {
    dtls: transport?.dtlsState,
    dtlsRole: transport?.dtlsRole,
    pairs: triedPairs(stats, rows, transport?.selectedCandidatePairId),
    sent: byKind(rows, "outbound-rtp", (streams) => sent(stats, streams)),
    received: byKind(rows, "inbound-rtp", (streams) => received(stats, streams)),
  };
}

/**
 * When the first frame of each kind was decoded, in milliseconds since 1970 on this device's clock: the counters
 * began with it. They do not say how old the last frame is, which makes this late by one frame at most.
 *
 * @param {RTCStatsReport} stats
 * @returns {Partial<Record<Kind, number>>}
 */
export function firstFrames(stats) {
  /** @type {Partial<Record<Kind, number>>} */
  const found = {};
  for (const row of stats.values()) {
    if (row.type !== "inbound-rtp") continue;
    const since = row.kind === "video" ? sinceFirstPicture(row) : sinceFirstSound(row);
    if (since === null) continue;
    const kind = /** @type {Kind} */ (row.kind);
    found[kind] = Math.min(found[kind] ?? Infinity, row.timestamp - 1000 * since);
  }
  return found;
}

/**
 * @param {any} row
 * @returns {number | null} seconds
 */
function sinceFirstPicture(row) {
  return row.framesDecoded ? (row.totalInterFrameDelay ?? 0) : null;
}

/**
 * Players make up sound (concealment) until some has come.
 *
 * @param {any} row
 * @returns {number | null} seconds
 */
function sinceFirstSound(row) {
  const real = (row.totalSamplesReceived ?? row.packetsReceived) - (row.concealedSamples ?? 0);
  return row.packetsReceived && real > 0 ? (row.totalSamplesDuration ?? 0) : null;
}

/**
 * @param {RTCStatsReport} stats
 * @param {any[]} rows
 * @param {string | undefined} selected the id of the pair in use; Firefox says it in the pair itself
 * @returns {TriedPair[]}
 */
function triedPairs(stats, rows, selected) {
  const pairs = rows.filter(({ type }) => type === "candidate-pair");
  const inUse = (/** @type {any} */ row) => row.id === selected || row.selected === true;
  const worth = (/** @type {any} */ row) => (inUse(row) ? 100 : 0) + (row.nominated ? 10 : 0) + WORTH.indexOf(row.state);
  pairs.sort((one, other) => worth(other) - worth(one) || (other.requestsSent ?? 0) - (one.requestsSent ?? 0));
  const most = pairs[0] && inUse(pairs[0]) ? MAX_BESIDE_ONE_IN_USE : MAX_PAIRS;
  return pairs.slice(0, most).map((row) => ({
    local: end(stats.get(row.localCandidateId)),
    remote: end(stats.get(row.remoteCandidateId)),
    state: row.state,
    ...(row.nominated && { nominated: true }),
    ...(inUse(row) && { selected: true }),
    ...(row.currentRoundTripTime !== undefined && { rtt: row.currentRoundTripTime }),
    requests: row.requestsSent,
    responses: row.responsesReceived,
  }));
}

/**
 * Browsers keep some addresses to themselves: then it is empty.
 *
 * @param {any} row
 * @returns {End}
 */
function end(row) {
  return {
    kind: row?.candidateType ?? "",
    protocol: row?.protocol ?? "",
    address: row?.address ?? row?.ip ?? "",
    port: row?.port ?? 0,
  };
}

/**
 * @template Summary
 * @param {any[]} rows
 * @param {string} type
 * @param {(streams: any[]) => Summary} summary
 * @returns {Partial<Record<Kind, Summary>>}
 */
function byKind(rows, type, summary) {
  /** @type {Partial<Record<Kind, Summary>>} */
  const all = {};
  for (const kind of KINDS) {
    const streams = rows.filter((row) => row.type === type && row.kind === kind);
    if (streams.length) all[kind] = summary(streams);
  }
  return all;
}

/**
 * @param {RTCStatsReport} stats
 * @param {any[]} streams
 * @returns {Sent}
 */
function sent(stats, streams) {
  return {
    bytes: sum(streams, "bytesSent"),
    packets: sum(streams, "packetsSent"),
    ...(streams[0].kind === "video" && {
      frames: sum(streams, "framesEncoded"),
      ...picture(streams),
      limited: main(streams).qualityLimitationReason,
    }),
    ...codec(stats, main(streams)),
  };
}

/**
 * @param {RTCStatsReport} stats
 * @param {any[]} streams
 * @returns {Received}
 */
function received(stats, streams) {
  return {
    bytes: sum(streams, "bytesReceived"),
    packets: sum(streams, "packetsReceived"),
    lost: sum(streams, "packetsLost"),
    jitter: main(streams).jitter,
    ...(streams[0].kind === "video" && {
      frames: sum(streams, "framesDecoded"),
      ...picture(streams),
      freezes: sum(streams, "freezeCount"),
      freezeSeconds: sum(streams, "totalFreezesDuration"),
    }),
    ...codec(stats, main(streams)),
  };
}

/** @param {any[]} streams */
function picture(streams) {
  const { framesPerSecond, frameWidth, frameHeight } = main(streams);
  return { fps: framesPerSecond, width: frameWidth, height: frameHeight };
}

/**
 * @param {RTCStatsReport} stats
 * @param {any} row
 * @returns {{codec?: string}} as "VP8"
 */
function codec(stats, row) {
  const type = stats.get(row.codecId)?.mimeType;
  return type ? { codec: type.slice(type.indexOf("/") + 1) } : {};
}

/**
 * The stream that flows now, rather than one that is switched off; of two, the larger picture.
 *
 * @param {any[]} streams
 */
function main(streams) {
  const worth = (/** @type {any} */ row) => (row.framesPerSecond ? 1e6 : 0) + (row.frameWidth ?? 0);
  return streams.reduce((best, row) => (worth(row) > worth(best) ? row : best));
}

/**
 * @param {any[]} rows
 * @param {string} name
 * @returns {number}
 */
function sum(rows, name) {
  return rows.reduce((total, row) => total + (row[name] ?? 0), 0);
}
