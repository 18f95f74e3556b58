import { liveEvent } from '../events.ts';
import type { LiveEvent } from '../events.ts';
import { readProblem } from './api-problem.ts';
import type { Desk } from './desk.ts';
import { pause } from './pause.ts';
import { readEventData } from './read-event-data.ts';

/** The server sends a heartbeat every 25 s: longer silence means that the line is dead, though nobody has said so. */
const SILENT_MS = 60_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

type Listener = {
  readonly signal: AbortSignal | undefined;
  readonly onReconnect: (() => void) | undefined;
};

/** `GET /events` until the signal ends it. Throws ApiProblem when the server refuses; a lost line is opened again. */
export async function* streamEvents(desk: Desk, listener: Listener) {
  const { signal } = listener;
  const isOver = () => signal?.aborted === true;
  let failures = 0;
  let wasOpen = false;
  while (!isOver()) {
    try {
      for await (const data of listenOnce(desk, signal)) {
        if (data === null) {
          if (wasOpen) listener.onReconnect?.();
          wasOpen = true;
          failures = 0;
        } else yield* knownEvents(data);
      }
    } catch (error) {
      if (isOver()) return;
      if (!(error instanceof LineLost)) throw error;
    }
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
    failures += 1;
    await pause(pauseMs * (0.5 + Math.random() / 2), signal).catch(() => undefined);
  }
}

/** `null` first, once the line is open; then the data of each event. */
async function* listenOnce(desk: Desk, signal: AbortSignal | undefined) {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENT_MS);
  const over = AbortSignal.any(signal === undefined ? [silence.signal] : [silence.signal, signal]);
  try {
    const answer = await lineOf(
      desk.fetch(`${desk.baseUrl}/api/v1/events`, {
        headers: { ...desk.headers, accept: 'text/event-stream' },
        signal: over,
      }),
    );
    if (answer.status === 429 || answer.status >= 500) throw new LineLost();
    if (!answer.ok) throw await readProblem(answer);
    if (answer.body === null) throw new LineLost();
    yield null;
    const reader = readEventData(answer.body, over);
    for (;;) {
      const next = await lineOf(reader.next());
      if (next.done === true) return;
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENT_MS);
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

/** Of a newer server there may be events that this contract does not know. */
function knownEvents(data: string): readonly LiveEvent[] {
  const read = liveEvent.safeParse(JSON.parse(data));
  return read.success ? [read.data] : [];
}

class LineLost extends Error {}

async function lineOf<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    throw new LineLost('the stream of events broke off', { cause });
  }
}
