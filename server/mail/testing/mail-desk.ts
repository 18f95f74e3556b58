import { inAccount } from '../../database/account-scope.ts';
import { startTestDesk } from '../../testing/test-desk.ts';
import type { TestContextOptions } from '../../testing/test-context.ts';
import { findShownMail } from '../mail-store.ts';
import type { MailKey } from '../mail-store.ts';
import { createMailer } from '../mailer.ts';
import { writeMails } from '../queue-mail.ts';
import type { Mail } from '../queue-mail.ts';
import { sendMail } from '../send-mail.ts';

export const NOW = '2026-04-01T12:00:00+09:00';
const MINUTE_MS = 60_000;

/** A desk whose mails go to `smtpUrl`; the test sends them, and moves the clock. */
export async function openMailDesk(smtpUrl: string, options: TestContextOptions = {}) {
  let nowMs = Date.parse(NOW);
  let crashAt: string | null = null;
  const desk = await startTestDesk({
    worker: false,
    now: () => new Date(nowMs),
    ...options,
    env: { SMTP_URL: smtpUrl, MATOME_PUBLIC_URL: 'https://desk.example', ...options.env },
    reached: async (step) => {
      if (step !== crashAt) return;
      crashAt = null;
      throw new Error(`died at ${step}`);
    },
  });
  const { context } = desk;
  const account = await desk.createAccount();
  const mailer = createMailer(context);
  return {
    ...desk,
    account,
    /** Writes a mail; its key, or `null` where the person has it already. */
    write: async (
      mail: Omit<Mail, 'accountId' | 'to'> & Partial<Pick<Mail, 'to'>>,
    ): Promise<MailKey | null> => {
      const whole = { to: 'subscribers', ...mail, accountId: account.accountId } as Mail;
      const keys = await inAccount(context.db, account.accountId, (tx) => writeMails(tx, context, whole));
      return keys[0] ?? null;
    },
    send: (key: MailKey) => sendMail(context, mailer, key),
    show: (key: MailKey) => inAccount(context.db, key.accountId, (tx) => findShownMail(tx, context, key)),
    passMinutes: (minutes: number) => {
      nowMs += minutes * MINUTE_MS;
    },
    crashAt: (step: string) => {
      crashAt = step;
    },
    /** The jobs that wait, by name. */
    jobs: async (name: string) => {
      const { rows } = await context.pool.query<{ in_s: number }>(
        `select extract(epoch from j.run_at - now())::int as in_s from graphile_worker.jobs j where task_identifier = $1`,
        [name],
      );
      return rows.map((row) => row.in_s);
    },
  };
}
