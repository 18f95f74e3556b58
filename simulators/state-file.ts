import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const DEBOUNCE_MS = 500;

const fileSchema = z.object({
  format: z.literal('matome-simulators-1'),
  malls: z.record(z.string(), z.unknown()),
});

/** The malls' states in one file, so that shops outlive a restart. Written at most every half second, whole or not at all. */
export interface StateFile {
  /** What stood in it for a mall, or `undefined`. */
  saved(id: string): unknown;
  /** Says that there is something new to write. */
  changed(): void;
  /** Writes what is not yet written, and no more after that. */
  close(): void;
}

/** Throws when the file exists and is something else. */
export function openStateFile(file: string, freeze: () => Record<string, unknown>): StateFile {
  const saved = readStateFile(file);
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  function write(): void {
    timer = null;
    const text = JSON.stringify({ format: 'matome-simulators-1', malls: freeze() });
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return {
    saved: (id) => saved[id],
    changed() {
      if (!isClosed) timer ??= setTimeout(write, DEBOUNCE_MS).unref();
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      write();
    },
  };
}

function readStateFile(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).malls;
  } catch (error) {
    throw new Error(`${file} is not a state file of these simulators`, { cause: error });
  }
}
