import { provisioning } from '@matome/contract/accounts.ts';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { signUpAgain } from '../floors/sign-up-again.ts';
import type { Figure } from '../report/figure.ts';
import { percentile } from '../report/statistics.ts';
import type { Stage } from '../stage/open-stage.ts';

const TIMES = 20;
const LOOK_EVERY_MS = 10;

/** P9: from the request to the account that can be entered, as the page that waits for it sees it. */
export async function measureSignUp(stage: Stage): Promise<readonly Figure[]> {
  const spent: number[] = [];
  for (let index = 0; index < TIMES; index += 1) spent.push(await signUp(stage.deskUrl));
  return [
    {
      id: 'P9',
      work: `sign-up to usable desk, p95 of ${TIMES}`,
      unit: 'ms',
      ours: percentile(spent, 95),
      floor: percentile(await signUpAgain(stage, TIMES), 95),
      target: { atMost: 2_000 },
      note: `median ${Math.round(percentile(spent, 50))} ms; the floor hashes one password and commits one row`,
    },
  ];
}

async function signUp(deskUrl: string): Promise<number> {
  const body = {
    company: '計測商店',
    name: '計測 花子',
    email: `${randomBytes(6).toString('hex')}@seller.example`,
    password: randomBytes(12).toString('base64url'),
  };
  const startedAtMs = performance.now();
  const answer = await fetch(`${deskUrl}/api/v1/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  let state = await readProvisioning(answer);
  while (state.state !== 'ready') {
    await wait(LOOK_EVERY_MS);
    state = await readProvisioning(await fetch(`${deskUrl}/api/v1/provisionings/${state.id}`));
  }
  return performance.now() - startedAtMs;
}

async function readProvisioning(answer: Response) {
  if (!answer.ok) throw new Error(`sign-up: ${answer.status} ${await answer.text()}`);
  return provisioning.parse(await answer.json());
}
