import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A process told to stop gives its work back and ends within this time. */
const STOPS_WITHIN_MS = 15_000;

/** A `matome` command that is killed and started again. */
export type MatomeProcess = {
  /** Ends it, waits, and starts it again; while that goes on, another call does nothing. */
  restart(how: { readonly signal: 'SIGKILL' | 'SIGTERM'; readonly downMs: number }): Promise<void>;
  /** Ends it for good, once a restart under way is over. */
  stop(): Promise<void>;
  /** One sentence for each time that it did not end when it was told to. */
  readonly complaints: readonly string[];
};

export function runMatome(command: 'start' | 'worker', env: Readonly<Record<string, string>>): MatomeProcess {
  const complaints: string[] = [];
  let child = begin();
  let restarting: Promise<void> | null = null;

  function begin(): ChildProcess {
    return spawn(process.execPath, ['cli/matome.ts', command], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    });
  }
  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    const late = setTimeout(() => {
      complaints.push(`R14 matome ${command} did not end within ${STOPS_WITHIN_MS / 1000} s of ${signal}`);
      child.kill('SIGKILL');
    }, STOPS_WITHIN_MS);
    child.kill(signal);
    await ended;
    clearTimeout(late);
    if (signal === 'SIGTERM' && child.exitCode !== 0) {
      complaints.push(
        `R14 matome ${command} ended with ${child.exitCode ?? child.signalCode} after ${signal}`,
      );
    }
  }

  return {
    complaints,
    restart: async ({ signal, downMs }) => {
      if (restarting !== null) return;
      restarting = (async () => {
        await end(signal);
        await wait(downMs);
        child = begin();
      })();
      await restarting;
      restarting = null;
    },
    stop: async () => {
      await restarting;
      await end('SIGTERM');
    },
  };
}
