import { readdir, readFile } from 'node:fs/promises';

const KB_A_MB = 1024;

/** Proportional memory (shared pages counted once, divided) of a process and all its descendants, MB. Linux only. */
export async function readTreeMemoryMb(rootPid: number): Promise<number> {
  const parents = await readParents();
  const tree = [rootPid];
  for (const pid of tree)
    tree.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child));
  const sizes = await Promise.all(tree.map(readPssKb));
  return sizes.reduce((sum, size) => sum + size, 0) / KB_A_MB;
}

/** Parent by process. */
async function readParents(): Promise<ReadonlyMap<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = new Map<number, number>();
  for (const pid of pids) {
    // The name in parentheses may hold anything; the parent is the second field after it.
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(pid), Number(parent));
  }
  return parents;
}

/** A process that has ended meanwhile takes nothing. */
async function readPssKb(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
}
