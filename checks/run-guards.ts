import type { Guard, Tally } from './guard.ts';

/** Runs the guards one after another; prints a line for each, and what a failed one said. */
export async function runGuards(guards: readonly Guard[]): Promise<Tally> {
  let failed = 0;
  for (const { name, run } of guards) {
    const startedAt = performance.now();
    // One after another: each of the tools uses all cores by itself.
    const verdict = await run();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`${verdict.passed ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (verdict.note !== undefined) console.log(indent(verdict.note));
    if (verdict.passed) continue;
    failed += 1;
    console.log(indent(verdict.output));
  }
  return { passed: guards.length - failed, failed };
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
