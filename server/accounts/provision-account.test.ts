import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import { createTestContext } from '../testing/test-context.ts';
import type { TestContext } from '../testing/test-context.ts';
import { orderAccount } from './order-account.ts';
import { PROVISIONING_STEPS, provisionAccount } from './provision-account.ts';
import { findProvisioning } from './provisioning-store.ts';

class Crash extends Error {}

const REQUEST = { company: '山田商店', name: '山田 太郎', password: 'a long enough one' };

describe('M1 アカウント発行', () => {
  let t: TestContext;
  let crashAt: string | null = null;
  beforeAll(async () => {
    t = await createTestContext({
      reached: async (step) => {
        if (step === crashAt) throw new Crash(step);
      },
    });
  });
  afterAll(() => t.close());

  test.each([...PROVISIONING_STEPS])(
    'killed before the step %s it finishes when it runs again, and nobody enters before',
    async (step) => {
      const email = `killed-at-${step}@seller.example`;
      const ordered = await orderAccount(t.context, { ...REQUEST, email });
      if ('refused' in ordered) throw new Error(ordered.refused);
      crashAt = `provision:${step}`;
      await expect(provisionAccount(t.context, t.auth, ordered.provisioningId)).rejects.toThrow(Crash);
      const half = await findProvisioning(t.context.db, t.context.vault, ordered.provisioningId);
      expect(half?.ready).toBe(false);
      crashAt = null;
      await provisionAccount(t.context, t.auth, ordered.provisioningId);
      const whole = await findProvisioning(t.context.db, t.context.vault, ordered.provisioningId);
      expect(whole?.ready).toBe(true);
      expect(whole?.steps.every((made) => made.doneAt !== null)).toBe(true);
      expect(whole?.order).toBeNull();
      const session = await t.auth.api.signInEmail({ body: { email, password: REQUEST.password } });
      expect(session.user.email).toBe(email);
      const members = await inAccount(t.context.db, ordered.accountId, (tx) =>
        tx.selectFrom('member').selectAll().execute(),
      );
      expect(members).toHaveLength(1);
    },
  );

  test('two processes that make the same account at once make it once', async () => {
    const ordered = await orderAccount(t.context, { ...REQUEST, email: 'at-once@seller.example' });
    if ('refused' in ordered) throw new Error(ordered.refused);
    await Promise.all([1, 2, 3].map(() => provisionAccount(t.context, t.auth, ordered.provisioningId)));
    const members = await inAccount(t.context.db, ordered.accountId, (tx) =>
      tx.selectFrom('member').selectAll().execute(),
    );
    expect(members).toHaveLength(1);
  });

  test('the same e-mail address twice is refused, whatever its case', async () => {
    await orderAccount(t.context, { ...REQUEST, email: 'twice@seller.example' });
    expect(await orderAccount(t.context, { ...REQUEST, email: 'Twice@Seller.example' })).toEqual({
      refused: 'email-taken',
    });
  });

  test('what was given at sign-up is sealed while it waits', async () => {
    await orderAccount(t.context, { ...REQUEST, company: 'かくれ商店', email: 'sealed@seller.example' });
    const rows = await t.context.db.selectFrom('provisioning').selectAll().execute();
    expect(
      JSON.stringify(rows.map((row) => ({ ...row, sealed: row.sealed?.toString('latin1') }))),
    ).not.toContain('かくれ商店');
  });
});
