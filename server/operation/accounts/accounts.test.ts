import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inAccount } from '../../database/account-scope.ts';
import { addApiOption } from '../../accounts/api-option-store.ts';
import { startTestDesk } from '../../testing/test-desk.ts';
import type { TestDesk } from '../../testing/test-desk.ts';

describe('the list of accounts', () => {
  let desk: TestDesk;
  let operator: string;
  const ids: string[] = [];
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false });
    operator = await desk.createOperator();
    for (let i = 0; i < 5; i += 1) ids.unshift((await desk.createAccount()).accountId);
  });
  afterAll(() => desk.close());

  const list = async (query: string) => (await desk.ask(operator, 'GET', `/operator/accounts?${query}`)).body;
  const idsOf = (answer: { items: { id: string }[] }) => answer.items.map(({ id }) => id);

  test('comes page by page, newest first, each account once, whatever is opened meanwhile', async () => {
    const first = await list('limit=2');
    await desk.createAccount();
    const second = await list(`limit=2&cursor=${first.nextCursor}`);
    const third = await list(`limit=2&cursor=${second.nextCursor}`);
    expect([first, second, third].flatMap(idsOf)).toEqual(ids);
    expect(third.nextCursor).toBeNull();
    expect((await list('cursor=x')).code).toBe('bad-cursor');
  });

  test('is found in by company, address or id, and filtered by state and contract', async () => {
    const wanted = await desk.createAccount();
    expect(idsOf(await list(`q=${wanted.email.slice(0, 8).toUpperCase()}`))).toEqual([wanted.accountId]);
    expect(idsOf(await list(`q=${wanted.accountId}`))).toEqual([wanted.accountId]);
    expect(idsOf(await list('q=%25'))).toEqual([]);
    await inAccount(desk.context.db, wanted.accountId, (tx) =>
      addApiOption(tx, {
        accountId: wanted.accountId,
        requestedAt: desk.context.now(),
        requestedBy: '試験 花子',
        initialFeeYen: 10_000,
        monthlyFeeYen: 5_000,
        activeFrom: null,
        endsOn: null,
      }),
    );
    expect(idsOf(await list('apiOption=requested'))).toEqual([wanted.accountId]);
    expect(idsOf(await list('apiOption=none'))).not.toContain(wanted.accountId);
    const tasks = await desk.ask(operator, 'GET', '/operator/tasks');
    expect(tasks.body).toMatchObject({ applications: 1, accounts: { suspended: 0 } });
    await desk.ask(operator, 'POST', `/operator/accounts/${wanted.accountId}/suspend`, { reason: '確認中' });
    expect(idsOf(await list('state=suspended'))).toEqual([wanted.accountId]);
    expect(idsOf(await list('state=open'))).not.toContain(wanted.accountId);
  });

  test('shows when somebody last signed in', async () => {
    const { accountId, email, password } = await desk.createAccount();
    expect((await list(`q=${accountId}`)).items[0].lastSignInAt).toBeNull();
    await desk.app.request('http://desk.example/api/auth/sign-in/email', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        host: 'desk.example',
        origin: 'http://desk.example',
      },
      body: JSON.stringify({ email, password }),
    });
    expect((await list(`q=${accountId}`)).items[0].lastSignInAt).toEqual(expect.any(String));
  });
});
