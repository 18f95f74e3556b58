import { createClient } from '@matome/contract/client.ts';
import type { Client } from '@matome/contract/client.ts';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { DESK_URL } from './desk-address.ts';
import { anyAddress } from './seller.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const made = z.object({ operatorId: z.string(), apiKey: z.string() });

/** Somebody who runs the installation of the journeys. */
export type Operator = { readonly email: string; readonly password: string; readonly api: Client };

/** Made as an operator is made: by the command line, beside the running desk. */
export async function createOperator(name = '運営 太郎'): Promise<Operator> {
  const email = `unei-${randomUUID().slice(0, 8)}@operator.example`;
  const password = 'operator-password';
  const words = ['operator', 'create', '--name', name, '--email', email, '--password', password, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, ['cli/matome.ts', ...words], {
    cwd: ROOT,
    env: { ...process.env, MATOME_DATA_DIR: process.env['MATOME_JOURNEY_DATA_DIR'], LOG_LEVEL: 'warn' },
  });
  const { apiKey } = made.parse(JSON.parse(stdout));
  return { email, password, api: createClient({ baseUrl: DESK_URL, apiKey, checkAnswers: true }) };
}

/** What an operator does by a program. */
export async function openOperator(): Promise<Client> {
  return (await createOperator()).api;
}

/** Signs the page's browser in. */
export async function signInOperator(page: Page, { email, password }: Operator): Promise<void> {
  const signedIn = await page.request.post('/api/auth/sign-in/email', {
    data: { email, password },
    headers: { 'x-forwarded-for': anyAddress(), origin: DESK_URL },
  });
  if (!signedIn.ok()) throw new Error(`sign-in: ${signedIn.status()} ${await signedIn.text()}`);
}
