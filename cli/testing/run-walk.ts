import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differencesOf, missingLines } from './read-walk.ts';
import type { Step } from './read-walk.ts';

const MARK = '--- end of a step ---';

/** Runs the steps of a page in one shell, as a reader pastes them; what did not go as the page says. */
export async function runWalk(
  steps: readonly Step[],
  env: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'matome-walk-'));
  try {
    const shell = spawn('bash', ['--noprofile', '--norc'], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const chunks: Buffer[] = [];
    shell.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    shell.stdin.end(
      steps.map(({ commands }) => `${commands}\nprintf '\\n%s %s\\n' "$?" '${MARK}'\n`).join(''),
    );
    await once(shell, 'close');
    const printed = Buffer.concat(chunks).toString().split(`${MARK}\n`);
    return steps.flatMap((step, index) => judge(step, printed[index] ?? ''));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function judge({ line, says }: Step, output: string): readonly string[] {
  const [, printed = '', code = 'none'] = /^([\s\S]*)\n(\d+) $/.exec(output) ?? [];
  const faults = code === '0' ? [] : [`exit code ${code}`];
  if (says?.kind === 'text')
    faults.push(...missingLines(says.text, printed).map((text) => `missing: ${text}`));
  if (says?.kind === 'json') faults.push(...differencesOf(JSON.parse(says.text), readJson(printed)));
  return faults.map((fault) => `line ${line}: ${fault}\n${printed}`);
}

function readJson(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch (error) {
    if (error instanceof SyntaxError) return printed;
    throw error;
  }
}
