import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { ClosedAddress } from '../guard/guard.ts';
import type { Guard } from '../guard/guard.ts';
import type { Said, Words } from '@matome/domain/text/said.ts';

const TIMEOUT_MS = 15_000;
const ANSWER_BYTES = 4000;
const ANSWER_CHARACTERS = 1000;

/** What a call came to. No status: there was no answer, and `error` says why. */
export type Posted = {
  readonly status: number | null;
  readonly latencyMs: number;
  readonly answer: string | null;
  readonly error: Said | null;
};

type Post = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs?: number;
};

const REFUSED: Words = {
  ja: '公開されていないアドレスのため、接続しませんでした。',
  en: 'The address is not a public one, so no connection was made.',
};
const TOO_SLOW: Words = {
  ja: '15秒以内に応答がありませんでした。',
  en: 'There was no answer within 15 seconds.',
};

/** One POST. Follows no redirect, and connects only where the guard lets it. Never throws. */
export async function postEvent(guard: Guard, post: Post): Promise<Posted> {
  const startedMs = performance.now();
  const took = () => Math.round(performance.now() - startedMs);
  const url = URL.parse(post.url);
  if (url === null || guard.refuse(url) !== null)
    return { status: null, latencyMs: 0, answer: null, error: REFUSED };
  const signal = AbortSignal.timeout(post.timeoutMs ?? TIMEOUT_MS);
  try {
    const answer = await send(url, { ...post, signal, lookup: guard.lookup });
    const text = await readBeginning(answer);
    return { status: answer.statusCode ?? null, latencyMs: took(), answer: text, error: null };
  } catch (error) {
    return { status: null, latencyMs: took(), answer: null, error: wordsOf(error, signal) };
  }
}

function send(
  url: URL,
  { headers, body, signal, lookup }: Post & { signal: AbortSignal; lookup: Guard['lookup'] },
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, fail) => {
    // A connection of its own for each call: the address is looked at every time.
    const call = request(url, { method: 'POST', agent: false, headers, lookup, signal }, done);
    call.on('error', fail);
    call.end(body);
  });
}

/** An answer that goes on and on, or breaks off, has said its status all the same. */
async function readBeginning(answer: IncomingMessage): Promise<string> {
  const read: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of answer) {
      const piece = Buffer.from(chunk);
      read.push(piece);
      bytes += piece.length;
      if (bytes >= ANSWER_BYTES) break;
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  answer.destroy();
  const text = Buffer.concat(read).subarray(0, ANSWER_BYTES).toString();
  return text.replaceAll('\0', '\uFFFD').slice(0, ANSWER_CHARACTERS).toWellFormed();
}

function wordsOf(error: unknown, signal: AbortSignal): Said {
  if (error instanceof ClosedAddress) return REFUSED;
  if (signal.aborted) return TOO_SLOW;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const { ja, en } = NETWORK_WORDS[code] ?? NO_CONNECTION;
  const why = code === '' ? error.message : code;
  return { ja: `${ja} (${why})`, en: `${en} (${why})` };
}

const NO_CONNECTION: Words = { ja: '接続できませんでした。', en: 'No connection could be made.' };
const NETWORK_WORDS: Readonly<Record<string, Words>> = {
  ECONNREFUSED: { ja: '接続を拒否されました。', en: 'The connection was refused.' },
  ECONNRESET: { ja: '接続が切れました。', en: 'The connection broke off.' },
  ENOTFOUND: { ja: 'ホスト名が見つかりません。', en: 'There is no such host.' },
  EAI_AGAIN: { ja: 'ホスト名を調べられませんでした。', en: 'The host could not be looked up.' },
  EHOSTUNREACH: { ja: '届く経路がありません。', en: 'There is no way to the host.' },
  ETIMEDOUT: NO_CONNECTION,
  CERT_HAS_EXPIRED: { ja: '証明書の期限が切れています。', en: 'The certificate has expired.' },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    ja: '証明書を確認できません（自己署名）。',
    en: 'The certificate cannot be verified (self-signed).',
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    ja: '証明書を確認できません。',
    en: 'The certificate cannot be verified.',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    ja: '証明書のホスト名が一致しません。',
    en: 'The certificate is for another host.',
  },
};
