import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 5;

/** Waits until the desk's `/readyz` says so. `stillAlive` throws when there is nothing to wait for any more. */
export async function untilReady(deskUrl: string, stillAlive: () => void = () => undefined): Promise<void> {
  while (!(await isReady(deskUrl))) {
    stillAlive();
    await wait(LOOK_EVERY_MS);
  }
}

async function isReady(deskUrl: string): Promise<boolean> {
  const answer = await fetch(`${deskUrl}/readyz`).catch(() => null);
  await answer?.text();
  return answer?.ok === true;
}
