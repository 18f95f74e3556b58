import { findFreePort } from '@matome/server/database/find-free-port.ts';
import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until } from '../cli/demo/until.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const READY_WITHIN_MS = 60_000;

export type OwnDesk = {
  readonly url: string;
  stop(): Promise<void>;
};

/** A desk beside the journeys' common one, on a folder of its own; its clock moved to an instant, or with more of the environment. */
export async function startOwnDesk(
  dataDir: string,
  own: string | Readonly<Record<string, string>>,
): Promise<OwnDesk> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const desk = spawn(process.execPath, ['cli/matome.ts', 'start'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...environment(dataDir, own), PORT: String(port) },
  });
  const ended = new Promise<void>((done) => {
    desk.once('exit', () => done());
  });
  await until(
    () =>
      fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    (isReady) => isReady,
    READY_WITHIN_MS,
  );
  return {
    url,
    stop: async () => {
      desk.kill('SIGTERM');
      await ended;
    },
  };
}

/** Somebody who runs the desk of that folder; answers their API key. The desk must not be running. */
export function createOperator(
  dataDir: string,
  person: { readonly name: string; readonly email: string; readonly password: string },
): string {
  const said = execFileSync(
    process.execPath,
    [
      'cli/matome.ts',
      'operator',
      'create',
      '--json',
      ...Object.entries(person).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    { cwd: ROOT, encoding: 'utf8', env: environment(dataDir) },
  );
  return (JSON.parse(said) as { apiKey: string }).apiKey;
}

function environment(
  dataDir: string,
  own: string | Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    MATOME_DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    ...(typeof own === 'string' ? { MATOME_NOW: own } : own),
  };
}
