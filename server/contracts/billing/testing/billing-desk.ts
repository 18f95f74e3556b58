import { sql } from 'kysely';
import { asOperator, inAccount } from '../../../database/account-scope.ts';
import { newId } from '../../../security/new-id.ts';
import { startTestDesk } from '../../../testing/test-desk.ts';
import type { TestAccount } from '../../../testing/test-context.ts';
import type { TestDesk } from '../../../testing/test-desk.ts';
import { issueInvoices } from '../issue-invoices.ts';

export const ISSUER = {
  name: '株式会社まとめ運営',
  registrationNumber: 'T7000012050002',
  address: '東京都千代田区千代田1-1',
  bankAccount: ['みずほ銀行 丸の内支店', '普通 1234567'],
};

const TABLES = [
  'invoice',
  'invoice_number',
  'api_option_billing',
  'api_option_contract',
  'invoice_issuer',
] as const;

/** A desk without a worker whose clock is set by hand, and its operator. */
export type BillingDesk = TestDesk & {
  readonly operator: string;
  onDay(day: string, time?: string): void;
  setIssuer(issuer: object): Promise<unknown>;
  /** Looks for what is to be issued, as the job does. */
  issue(): Promise<void>;
  /** What the operator is shown. */
  all(query?: string): Promise<any[]>;
  numbers(query?: string): Promise<string[]>;
  /** An account with a contract at 10,000 and 5,000 yen, and its owner's key. */
  openContract(
    activeFrom?: string,
    over?: { readonly overAt?: Date; readonly endsOn?: string },
  ): Promise<TestAccount & { readonly key: string }>;
  /** No contract and no invoice any more; it is 10 November 2026, and the issuer is set. */
  startAnew(): Promise<void>;
};

export async function startBillingDesk(): Promise<BillingDesk> {
  let now = new Date('2026-11-10T09:00:00+09:00');
  const desk = await startTestDesk({
    now: () => now,
    worker: false,
    env: { SMTP_URL: 'smtp://127.0.0.1:1' },
  });
  const operator = await desk.createOperator();
  const onDay = (day: string, time = '09:00') => {
    now = new Date(`${day}T${time}:00+09:00`);
  };
  const setIssuer = (issuer: object) => desk.ask(operator, 'PATCH', '/operator/issuer', issuer);
  const all = async (query = '') =>
    (await desk.ask(operator, 'GET', `/operator/invoices${query}`)).body.items;
  return {
    ...desk,
    operator,
    onDay,
    setIssuer,
    issue: () => issueInvoices(desk.context),
    all,
    numbers: async (query) => (await all(query)).map(({ number }: { number: string }) => number),
    openContract: async (activeFrom = '2026-11-10', over = {}) => {
      const account = await desk.createAccount();
      await inAccount(desk.context.db, account.accountId, (tx) =>
        tx
          .insertInto('api_option_contract')
          .values({
            account_id: account.accountId,
            id: newId(),
            requested_at: now,
            requested_by: '試験 花子',
            initial_fee_yen: 10_000,
            monthly_fee_yen: 5_000,
            active_from: activeFrom,
            ends_on: over.endsOn ?? null,
            over_at: over.overAt ?? null,
          })
          .execute(),
      );
      return { ...account, key: await desk.createApiKey(account.accountId) };
    },
    startAnew: async () => {
      onDay('2026-11-10');
      await asOperator(desk.context.db, async (tx) => {
        for (const table of TABLES) await sql`delete from ${sql.table(table)}`.execute(tx);
      });
      await setIssuer(ISSUER);
    },
  };
}
