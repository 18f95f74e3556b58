import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

type Program = {
  readonly words: readonly string[];
  /** `live`: straight to the terminal. `kept`: returned. */
  readonly output: 'live' | 'kept';
  readonly env?: Readonly<Record<string, string>>;
};

/** Runs a program of the installed packages at the repository root, on the project's own Node.js. */
export function runProgram({ words, output, env }: Program): Promise<{ code: number; output: string }> {
  const [name = '', ...rest] = words;
  const path = `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const child = spawn(name, rest, {
    cwd: ROOT,
    env: { ...process.env, PATH: path, ...env },
    stdio: output === 'live' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString().trim() }),
    );
  });
}
