import { createClient } from '@matome/contract/client.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk } from './testing/desk-process.ts';
import type { DeskProcess } from './testing/desk-process.ts';

const PERSON = ['--name', '運営', '--email', 'unei@operator.example', '--password', 'long enough'];

describe('matome operator create', () => {
  let desk: DeskProcess;
  beforeAll(async () => {
    desk = await startDesk({});
  }, 60_000);
  afterAll(() => desk.stop());

  test('makes an operator beside the running desk; their key works, and opens no desk of orders', async () => {
    const made: { operatorId: string; apiKey: string } = JSON.parse(
      await desk.run('operator', 'create', ...PERSON, '--json'),
    );
    expect(Object.keys(made)).toEqual(['operatorId', 'apiKey']);
    const operator = createClient({ baseUrl: desk.url, apiKey: made.apiKey });
    expect(await operator.getOperator()).toEqual({
      id: made.operatorId,
      name: '運営',
      email: 'unei@operator.example',
      totp: false,
    });
    const { items } = await operator.listOperatorAccounts({ query: {} });
    expect(items.map(({ company }) => company)).toEqual(['店']);
    await expect(operator.listShops()).rejects.toMatchObject({
      code: 'operator-has-no-desk',
    });
  }, 30_000);

  test('says in one line that an address is taken', async () => {
    await expect(desk.run('operator', 'create', ...PERSON)).rejects.toMatchObject({
      code: 1,
      stderr: '--email: this address is already in use\n',
    });
  }, 30_000);
});
