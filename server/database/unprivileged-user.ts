import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

type Command = readonly [program: string, args: readonly string[]];

/** How to run PostgreSQL, which refuses root, on this machine. */
export type UnprivilegedUser = {
  readonly uid: number;
  readonly gid: number;
  command(program: string, args: readonly string[]): Command;
  /** The same, and the program is told to stop when our process dies, even by `kill -9`. */
  supervised(program: string, args: readonly string[]): Command;
};

const CANDIDATES = ['postgres', 'nobody'];

function succeeds(program: string, args: readonly string[]): Promise<boolean> {
  return run(program, [...args]).then(
    () => true,
    () => false,
  );
}

/**
 * As root on Linux: a user to drop to, through util-linux `setpriv`. As an ordinary user with setpriv: only the death signal.
 * `null` where there is no setpriv (macOS, Windows): the server is then adopted after a crash instead.
 */
export async function findUnprivilegedUser(): Promise<UnprivilegedUser | null> {
  if (
    process.platform !== 'linux' ||
    process.getuid === undefined ||
    !(await succeeds('setpriv', ['--version']))
  )
    return null;
  if (process.getuid() !== 0) {
    return {
      uid: process.getuid(),
      gid: process.getgid?.() ?? 0,
      command: (program, args) => [program, args],
      supervised: (program, args) => ['setpriv', ['--pdeathsig', 'INT', program, ...args]],
    };
  }
  for (const name of CANDIDATES) {
    const ids = await run('id', ['-u', name]).then(
      async ({ stdout }) => ({ uid: Number(stdout), gid: Number((await run('id', ['-g', name])).stdout) }),
      () => null,
    );
    if (ids === null) continue;
    const plain = ['--reuid', String(ids.uid), '--regid', String(ids.gid), '--clear-groups'];
    // A checkout below a folder that only root may enter (/root, say) is still to be read by the dropped user.
    const reading = [...plain, '--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'];
    const drop = (await succeeds('setpriv', [...reading, 'true'])) ? reading : plain;
    return {
      ...ids,
      command: (program, args) => ['setpriv', [...drop, program, ...args]],
      supervised: (program, args) => ['setpriv', ['--pdeathsig', 'INT', ...drop, program, ...args]],
    };
  }
  return null;
}
