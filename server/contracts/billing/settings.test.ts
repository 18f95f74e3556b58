import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestDesk } from '../../testing/test-desk.ts';
import type { TestDesk } from '../../testing/test-desk.ts';

let desk: TestDesk;
let operator: string;
beforeAll(async () => {
  desk = await startTestDesk({ now: () => new Date('2026-11-10T09:00:00+09:00'), worker: false });
  operator = await desk.createOperator();
});
afterAll(() => desk.close());

describe('M14 what the API option costs', () => {
  test('is the usual price until the operator sets another, 0 too; a contract keeps what was agreed', async () => {
    const prices = async () => (await desk.ask(operator, 'GET', '/operator/prices')).body;
    expect(await prices()).toEqual({ initialFeeYen: 10_000, monthlyFeeYen: 5_000, history: [] });
    const { accountId } = await desk.createAccount();
    const owner = await desk.createApiKey(accountId);
    await desk.ask(owner, 'POST', '/contract/api-option');
    await desk.ask(operator, 'PATCH', '/operator/prices', { initialFeeYen: 0 });
    await desk.ask(operator, 'PATCH', '/operator/prices', { monthlyFeeYen: 6_000 });
    await desk.ask(operator, 'PATCH', '/operator/prices', { monthlyFeeYen: 6_000 });
    const by = { setAt: '2026-11-10T00:00:00.000Z', setBy: '運営 太郎' };
    expect(await prices()).toEqual({
      initialFeeYen: 0,
      monthlyFeeYen: 6_000,
      history: [
        { initialFeeYen: 0, monthlyFeeYen: 6_000, ...by },
        { initialFeeYen: 0, monthlyFeeYen: 5_000, ...by },
      ],
    });
    const contract = async (key: string) => (await desk.ask(key, 'GET', '/contract')).body.apiOption;
    expect(await contract(owner)).toMatchObject({ initialFeeYen: 10_000, monthlyFeeYen: 5_000 });
    const newcomer = await desk.createApiKey((await desk.createAccount()).accountId);
    expect(await contract(newcomer)).toMatchObject({ initialFeeYen: 0, monthlyFeeYen: 6_000 });
  });

  test.each([{ monthlyFeeYen: -1 }, { monthlyFeeYen: 0.5 }, { monthlyFeeYen: '5000' }])(
    'is not %j',
    async (body) => {
      expect((await desk.ask(operator, 'PATCH', '/operator/prices', body)).status).toBe(422);
    },
  );
});

describe('M14 who sends the invoices', () => {
  test('is nobody at first, then whom the operator wrote down', async () => {
    expect((await desk.ask(operator, 'GET', '/operator/issuer')).body).toMatchObject({
      name: '',
      registrationNumber: null,
    });
    await desk.ask(operator, 'PATCH', '/operator/issuer', { name: '運営株式会社', phone: '03-1234-5678' });
    await desk.ask(operator, 'PATCH', '/operator/issuer', { registrationNumber: 'T7000012050002' });
    expect((await desk.ask(operator, 'GET', '/operator/issuer')).body).toMatchObject({
      name: '運営株式会社',
      phone: '03-1234-5678',
      registrationNumber: 'T7000012050002',
    });
  });

  test.each([
    [{ registrationNumber: 'T123' }, [422, 'no-registration-number', 'registrationNumber']],
    [{ registrationNumber: 'T1234567890123' }, [422, 'check-digit-differs', 'registrationNumber']],
    [{ registrationNumber: 'T1234567890123', isSoleProprietor: true }, [200, undefined, undefined]],
    [{ registrationNumber: null }, [200, undefined, undefined]],
    [{ email: 'nobody' }, [422, 'bad-input', 'email']],
  ])('%j is answered %j', async (body, expected) => {
    const { status, body: answer } = await desk.ask(operator, 'PATCH', '/operator/issuer', body);
    expect([status, answer.code, answer.errors?.[0].path]).toEqual(expected);
  });
});
