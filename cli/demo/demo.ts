import { runOnce } from './run-once.ts';
import { openDemoDesk } from './open-demo-desk.ts';

/** The main job with nothing configured. `once`: without a browser, and judged. */
export async function runDemo(options: { readonly once?: boolean }): Promise<void> {
  if (options.once !== true) return openDemoDesk();
  const agreed = await runOnce({ log: (line) => console.log(line) });
  process.exitCode = agreed ? 0 : 1;
}
