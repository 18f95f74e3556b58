import { expiryWarning } from '@matome/domain/credentials/credentials-expiry.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Context } from '../context.ts';
import { asOperator, inAccount } from '../database/account-scope.ts';
import { addJob } from '../jobs/add-job.ts';
import type { Database } from '../database/pool.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { listExpiring } from './expiring-store.ts';
import type { ExpiringShop } from './expiring-store.ts';

const EVERY_MS = 60 * 60 * 1000;
const KEY = 'watch-credentials';

/** One look an hour for the whole installation. Every look says all that is due by then, so one that was missed loses nothing. */
export async function planCredentialsWatch(db: Database, afterMs = 0): Promise<void> {
  await addJob(db, { name: 'watch-credentials', payload: {}, key: KEY, afterMs });
}

/** Tells whose credentials run out, once at each warning day and once when they have; then plans the next look. */
export async function watchCredentials(context: Context): Promise<void> {
  const now = context.now();
  const expiring = await asOperator(context.db, (tx) => listExpiring(tx, now));
  for (const shop of expiring) await tell(context, shop, now);
  await planCredentialsWatch(context.db, EVERY_MS);
}

async function tell(context: Context, shop: ExpiringShop, now: Date): Promise<void> {
  const warning = expiryWarning(shop.expireAt, now);
  if (warning === null) return;
  const { accountId, id } = shop;
  const expiresOn = tokyoDay(shop.expireAt);
  const step = warning.state === 'expired' ? 'expired' : warning.step;
  await inAccount(context.db, accountId, (tx) =>
    queueMail(tx, context, {
      accountId,
      to: 'subscribers',
      kind: 'credentials-expiring',
      facts: {
        shop: shop.name,
        mall: context.malls.get(shop.mall)?.name.ja ?? shop.mall,
        expiresOn,
        daysLeft: warning.state === 'expired' ? null : warning.daysLeft,
        shopId: id,
      },
      about: id,
      dedupeKey: `credentials:${id}:${expiresOn}:${step}`,
    }),
  );
}
