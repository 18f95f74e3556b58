import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import type { Charset } from './mapping.ts';
import { recordEnds } from './scan-records.ts';

/** Bytes decoded before others get their turn. */
const TURN_BYTES = 512 * 1024;

export type CharsetFault =
  | { readonly fault: 'utf-16' }
  /** The first row, as a spreadsheet counts, that the charset cannot say. */
  | { readonly fault: 'bad-byte'; readonly charset: Charset; readonly row: number };

/**
 * The charset of a file: as asked, or recognised. UTF-8 when all of it is UTF-8 (or a byte order mark says so), else CP932.
 * Checked to the last byte: what is read later has no broken characters.
 */
export async function findCharset(
  bytes: Uint8Array,
  asked: 'auto' | Charset,
): Promise<Charset | CharsetFault> {
  if (isUtf16(bytes)) return { fault: 'utf-16' };
  if (asked !== 'cp932' && isUtf8(bytes)) return 'utf-8';
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (asked !== 'utf-8' && !hasMark && (await isCp932(bytes))) return 'cp932';
  const charsets: readonly Charset[] =
    asked === 'auto' ? (hasMark ? ['utf-8'] : ['utf-8', 'cp932']) : [asked];
  const faults = charsets.map(
    (charset) => ({ fault: 'bad-byte', charset, row: badRow(bytes, charset) }) as const,
  );
  // Of two readings the one that came further is the likelier one.
  return faults.reduce((one, other) => (other.row > one.row ? other : one));
}

/** The text of some bytes of one file, piece after piece. Throws TypeError for a byte that the charset does not know. */
export function openDecoder(charset: Charset): (bytes: Uint8Array, isLast: boolean) => string {
  const decoder = new TextDecoder(charset === 'utf-8' ? 'utf-8' : 'shift_jis', { fatal: true });
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast });
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

async function isCp932(bytes: Uint8Array): Promise<boolean> {
  const decode = openDecoder('cp932');
  for (let at = 0; at < bytes.length; at += TURN_BYTES) {
    if (!canDecode(() => decode(bytes.subarray(at, at + TURN_BYTES), at + TURN_BYTES >= bytes.length)))
      return false;
    await setImmediate();
  }
  return true;
}

function badRow(bytes: Uint8Array, charset: Charset): number {
  let row = 0;
  let start = 0;
  for (const end of recordEnds(bytes)) {
    row += 1;
    const record = bytes.subarray(start, end);
    if (!canDecode(() => openDecoder(charset)(record, true))) return row;
    start = end;
  }
  return Math.max(row, 1);
}

function canDecode(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
