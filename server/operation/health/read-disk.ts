import { statfs } from 'node:fs/promises';
import type { Config } from '../../config.ts';

/** Of the folder that holds the data; `null` = the database is elsewhere. */
export async function readDisk({
  databaseUrl,
  dataDir,
}: Config): Promise<{ freeBytes: number; totalBytes: number } | null> {
  if (databaseUrl !== undefined) return null;
  try {
    const { bavail, blocks, bsize } = await statfs(dataDir);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
