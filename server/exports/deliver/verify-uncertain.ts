import type { MallConnection } from '@matome/connectors/mall.ts';
import { MallError } from '@matome/connectors/mall-error.ts';
import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import type { Desk } from '../decide/decide.ts';
import { listAbandoned, listDoubtful } from '../ledger/claim-store.ts';
import { SETTLED } from './judge-outcome.ts';
import { isMallDown, judgeLook } from './judge-look.ts';
import type { Look } from './judge-look.ts';
import { recordVerdicts } from '../ledger/record-verdicts.ts';
import type { DeliveryTiming } from './timing.ts';
import type { Verdict } from '../ledger/verdict.ts';

type Delivery = {
  readonly accountId: string;
  readonly shopId: string;
  readonly desk: Desk;
  readonly timing: DeliveryTiming;
};

const AT_ONCE = 10;

/** What was being sent by a process that died may have arrived: it is uncertain from now on. Answers how many there were. */
export async function doubtAbandoned(context: Context, delivery: Delivery): Promise<number> {
  const { accountId, shopId } = delivery;
  const abandoned = await inAccount(context.db, accountId, (tx) =>
    listAbandoned(tx, { accountId, shopId, limit: 500 }),
  );
  const verdicts = abandoned.map(
    (entry): Verdict => ({
      entry,
      from: ['sending'],
      settlement: { ...SETTLED, state: 'uncertain', message: DIED },
      attempt: { attemptId: null, outcome: 'unknown', httpStatus: null, code: null, message: DIED },
      look: null,
      step: { step: 'doubt' },
      event: 'uncertain',
      reading: null,
    }),
  );
  await recordVerdicts(context, { ...delivery, verdicts });
  if (abandoned.length > 0) await context.reached('deliver:doubted');
  return abandoned.length;
}

const DIED = {
  ja: '送信中に処理が中断しました。届いたかモールの受注を読み直して確かめます。',
  en: 'Sending broke off. The order is read back from the mall to see whether it arrived.',
};

/** Reads the uncertain ones of now back from the mall. Answers how many there were, and the failure that ended it early. */
export async function verifyUncertain(
  context: Context,
  connection: MallConnection,
  delivery: Delivery,
): Promise<{ readonly looked: number; readonly failure: MallError | null }> {
  const { accountId, shopId } = delivery;
  const entries = await inAccount(context.db, accountId, (tx) =>
    listDoubtful(tx, { accountId, shopId, limit: AT_ONCE }),
  );
  if (entries.length === 0) return { looked: 0, failure: null };
  const at = context.now();
  const founds = await readOrFail(
    connection,
    entries.map(({ candidate }) => candidate.mallOrderNo),
  );
  const looks = entries.map((entry, index): Look => ({ entry, found: founds[index] ?? null, at }));
  await context.reached('deliver:read-back');
  const now = context.now();
  const verdicts = looks.map((look) => judgeLook(look, delivery.timing, now));
  await recordVerdicts(context, { ...delivery, verdicts });
  await context.reached('deliver:verified');
  const failures = looks.flatMap(({ found }) =>
    found instanceof MallError && isMallDown(found) ? [found] : [],
  );
  return { looked: looks.length, failure: failures[0] ?? null };
}

async function readOrFail(
  connection: MallConnection,
  mallOrderNos: readonly string[],
): Promise<readonly Look['found'][]> {
  try {
    return await connection.readOrders(mallOrderNos);
  } catch (error) {
    if (error instanceof MallError) return mallOrderNos.map(() => error);
    throw error;
  }
}
