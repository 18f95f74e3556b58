import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ConfigError } from '../config.ts';
import { END_OF_ROWS, ending, heading, section } from './backup-format.ts';
import type { Heading, Section } from './backup-format.ts';

const NEWLINE = 10;
const PIECE_BYTES = 256 * 1024;

export type BackupReader = {
  readonly heading: Heading;
  /** In their order; the rows of each are to be read to their end before the next. Throws ConfigError where the file is not whole. */
  readonly sections: AsyncGenerator<{ readonly section: Section; readonly rows: Readable }>;
};

/** Opens a backup and reads what it says of itself. Throws ConfigError for anything that is none. */
export async function openBackup(file: string): Promise<BackupReader> {
  const lines = readLines(file);
  const first = heading.safeParse(asJson(await nextLine(lines)));
  if (!first.success) throw new ConfigError(`${file}: is no backup of Matome that this version can read`);
  return { heading: first.data, sections: readSections(lines, file) };
}

async function* readSections(
  lines: AsyncGenerator<Buffer, undefined>,
  file: string,
): BackupReader['sections'] {
  const count = { rows: 0 };
  for (;;) {
    const line = asJson(await nextLine(lines));
    const end = ending.safeParse(line);
    if (end.success && end.data.rows === count.rows) return;
    const next = section.safeParse(line);
    if (!next.success) throw notWhole(file);
    const rows = readRows(lines, count, file);
    yield { section: next.data, rows: Readable.from(rows, { objectMode: false }) };
  }
}

/** In pieces of many rows. */
async function* readRows(
  lines: AsyncGenerator<Buffer, undefined>,
  count: { rows: number },
  file: string,
): AsyncGenerator<Buffer, undefined> {
  let piece: Buffer[] = [];
  let bytes = 0;
  for (;;) {
    const line = await nextLine(lines);
    if (line === null) throw notWhole(file);
    const isEnd = line.length === END_OF_ROWS.length && line.toString() === END_OF_ROWS;
    if (!isEnd) {
      count.rows++;
      piece.push(line, LINE_END);
      bytes += line.length;
    }
    if (bytes > PIECE_BYTES || (isEnd && bytes > 0)) {
      yield Buffer.concat(piece);
      piece = [];
      bytes = 0;
    }
    if (isEnd) return;
  }
}

function notWhole(file: string): ConfigError {
  return new ConfigError(`${file}: is not whole; its end is missing or damaged`);
}

const LINE_END = Buffer.from('\n');

/** Without their newline. Rows hold no other: COPY writes those in the data as `\n`. */
async function* readLines(file: string): AsyncGenerator<Buffer, undefined> {
  const source = createReadStream(file);
  const text = createGunzip();
  source.on('error', (cause) => text.destroy(cause));
  try {
    let rest: Buffer = Buffer.alloc(0);
    const chunks: AsyncIterable<Buffer> = source.pipe(text);
    for await (const chunk of chunks) {
      const known = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let from = 0;
      for (let at = known.indexOf(NEWLINE); at >= 0; at = known.indexOf(NEWLINE, from)) {
        yield known.subarray(from, at);
        from = at + 1;
      }
      rest = known.subarray(from);
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'Z_BUF_ERROR') throw notWhole(file);
    throw new ConfigError(`${file}: cannot be read (${String(cause)})`);
  } finally {
    source.destroy();
  }
}

async function nextLine(lines: AsyncGenerator<Buffer, undefined>): Promise<Buffer | null> {
  const next = await lines.next();
  return next.done === true ? null : next.value;
}

/** `undefined` where it is none. */
function asJson(line: Buffer | null): unknown {
  try {
    return JSON.parse(line?.toString() ?? '');
  } catch {
    return undefined;
  }
}
