import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';
import { inAccount } from '../database/account-scope.ts';
import { watchContracts } from './watch-contracts.ts';

describe('M14 the contract of the API option', () => {
  let desk: TestDesk;
  let operator: string;
  let now = '2026-11-20T10:00:00+09:00';
  let accountId: string;
  let owner: string;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false, now: () => new Date(now) });
    operator = await desk.createOperator();
  });
  beforeEach(async () => {
    now = '2026-11-20T10:00:00+09:00';
    accountId = (await desk.createAccount()).accountId;
    owner = await desk.createApiKey(accountId);
  });
  afterAll(() => desk.close());

  const option = async () => (await desk.ask(owner, 'GET', '/contract')).body.apiOption;
  const apply = () => desk.ask(owner, 'POST', '/contract/api-option');
  const end = () => desk.ask(owner, 'DELETE', '/contract/api-option');
  const operate = (body: object, id = accountId) =>
    desk.ask(operator, 'POST', `/operator/accounts/${id}/api-option`, body);
  const isOn = async () => (await desk.ask(owner, 'GET', '/me')).body.apiOption;
  const audit = () =>
    inAccount(desk.context.db, accountId, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select(['who_kind', 'action', 'changes'])
        .where('account_id', '=', accountId)
        .orderBy('id')
        .execute(),
    );

  test('is applied for, approved by the operator, and active from that day', async () => {
    expect(await option()).toEqual({
      state: 'none',
      requestedAt: null,
      activeFrom: null,
      endsOn: null,
      wouldEndOn: null,
      initialFeeYen: 10_000,
      monthlyFeeYen: 5_000,
    });
    const applied = await apply();
    expect([applied.status, applied.body.apiOption]).toMatchObject([
      201,
      { state: 'requested', requestedAt: '2026-11-20T01:00:00.000Z', activeFrom: null },
    ]);
    expect(await isOn()).toBe(false);
    const again = await apply();
    expect([again.status, again.body.code]).toEqual([409, 'api-option-requested']);
    now = '2026-11-22T00:30:00+09:00';
    const approved = await operate({ action: 'activate' });
    expect([approved.status, approved.body.apiOption]).toMatchObject([
      200,
      { state: 'active', activeFrom: '2026-11-22', endsOn: null, wouldEndOn: '2026-11-30' },
    ]);
    expect(await isOn()).toBe(true);
    expect([(await apply()).body.code, (await operate({ action: 'activate' })).body.code]).toEqual([
      'api-option-active',
      'api-option-active',
    ]);
    expect(await audit()).toEqual([
      {
        who_kind: 'api-key',
        action: 'applyForApiOption',
        changes: [{ field: 'apiOption', before: 'none', after: 'requested' }],
      },
      {
        who_kind: 'operator',
        action: 'operateApiOption',
        changes: [{ field: 'apiOption', before: 'requested', after: 'active' }],
      },
    ]);
  });

  test('an application is withdrawn by the seller, or declined by the operator', async () => {
    await apply();
    expect((await end()).body.apiOption.state).toBe('none');
    await apply();
    expect((await operate({ action: 'end' })).body.apiOption.state).toBe('none');
    expect([(await end()).status, (await end()).body.code]).toEqual([409, 'api-option-none']);
    expect((await operate({ action: 'end' })).body.code).toBe('api-option-none');
  });

  test('ends with the month in Tokyo, is good to its last instant, and the end can be taken back', async () => {
    await operate({ action: 'activate' });
    expect((await end()).body.apiOption).toMatchObject({
      state: 'ending',
      endsOn: '2026-11-30',
      wouldEndOn: null,
    });
    expect((await apply()).body.apiOption).toMatchObject({ state: 'active', endsOn: null });
    await end();
    now = '2026-11-30T23:59:59.999+09:00';
    await watchContracts(desk.context);
    expect([await isOn(), (await option()).state]).toEqual([true, 'ending']);
    now = '2026-12-01T00:00:00+09:00';
    expect([await isOn(), (await option()).state]).toEqual([false, 'none']);
  });

  test('a lapse is written down once, however many look', async () => {
    await operate({ action: 'activate' });
    await end();
    now = '2026-12-03T09:00:00+09:00';
    await Promise.all([
      watchContracts(desk.context),
      watchContracts(desk.context),
      watchContracts(desk.context),
    ]);
    await watchContracts(desk.context);
    const lapses = (await audit()).filter(({ action }) => action === 'apiOptionLapsed');
    expect(lapses).toEqual([
      {
        who_kind: 'system',
        action: 'apiOptionLapsed',
        changes: [
          { field: 'apiOption', before: 'ending', after: 'none' },
          { field: 'endsOn', after: '2026-11-30' },
        ],
      },
    ]);
  });

  test('after a lapse it is a new contract, at the prices of that day, even before anybody noticed the lapse', async () => {
    await operate({ action: 'activate' });
    await end();
    now = '2026-12-01T00:00:05+09:00';
    expect((await apply()).body.apiOption).toMatchObject({ state: 'requested', activeFrom: null });
    await operate({ action: 'activate' });
    const contracts = await inAccount(desk.context.db, accountId, (tx) =>
      tx
        .selectFrom('api_option_contract')
        .select(['active_from', 'ends_on', 'initial_fee_yen'])
        .where('account_id', '=', accountId)
        .orderBy('requested_at')
        .execute(),
    );
    expect(contracts).toEqual([
      { active_from: '2026-11-20', ends_on: '2026-11-30', initial_fee_yen: 10_000 },
      { active_from: '2026-12-01', ends_on: null, initial_fee_yen: 10_000 },
    ]);
  });

  test('the operator ends it at once, or with a day of today or later', async () => {
    await operate({ action: 'activate' });
    const past = await operate({ action: 'end', on: '2026-11-19' });
    expect([past.status, past.body.errors[0].path]).toEqual([422, 'on']);
    expect((await operate({ action: 'end', on: '2026-11-25' })).body.apiOption).toMatchObject({
      state: 'ending',
      endsOn: '2026-11-25',
    });
    expect((await operate({ action: 'end' })).body.apiOption.state).toBe('none');
    expect(await isOn()).toBe(false);
    const unknown = await operate({ action: 'end' }, '01900000-0000-7000-8000-000000000000');
    expect(unknown.status).toBe(404);
  });

  test('two applications at one moment make one contract', async () => {
    const answers = await Promise.all([apply(), apply(), apply()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test('only an owner acts; staff and viewers see it', async () => {
    for (const role of ['staff', 'viewer'] as const) {
      const key = await desk.createApiKey(accountId, role);
      expect((await desk.ask(key, 'GET', '/contract')).status).toBe(200);
      expect((await desk.ask(key, 'POST', '/contract/api-option')).status).toBe(403);
      expect((await desk.ask(key, 'DELETE', '/contract/api-option')).status).toBe(403);
    }
  });
});
