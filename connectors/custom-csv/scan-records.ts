const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;

/**
 * The end of each record (after its line end), without decoding: in UTF-8 and CP932 alike no byte of another character is a
 * quote, a comma or a line end. Reads a quote as `readRows` does: only at the front of a cell it opens one. Returns whether the
 * last quote was closed.
 */
export function* recordEnds(bytes: Uint8Array): Generator<number, boolean> {
  let isQuoted = false;
  let isAtFront = true;
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let i = start; i < bytes.length; i += 1) {
    const byte = bytes[i];
    if (isQuoted) {
      if (byte !== QUOTE) continue;
      if (bytes[i + 1] === QUOTE) i += 1;
      else isQuoted = false;
      continue;
    }
    if (byte === QUOTE && isAtFront) {
      isQuoted = true;
      isAtFront = false;
    } else if (byte === LF || byte === CR) {
      if (byte === CR && bytes[i + 1] === LF) i += 1;
      isAtFront = true;
      yield i + 1;
    } else {
      isAtFront = byte === COMMA;
    }
  }
  if (!isAtFront || isQuoted || bytes[bytes.length - 1] === COMMA) yield bytes.length;
  return !isQuoted;
}
