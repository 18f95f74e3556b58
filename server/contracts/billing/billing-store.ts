import type { BilledContract } from '@matome/domain/contracts/billing/billed-days.ts';
import { firstDayOf, monthOf } from '@matome/domain/contracts/billing/month.ts';
import type { Month } from '@matome/domain/contracts/billing/month.ts';
import { sql } from 'kysely';
import type { OperatorTx } from '../../database/account-scope.ts';

export type ContractRef = { readonly accountId: string; readonly contractId: string };

/** A contract with what its invoice needs; its row is held until the transaction ends. */
export type ContractToBill = BilledContract & {
  readonly addressee: string;
};

/** Contracts with a month up to `lastPassed` that is not billed yet. Those of demo accounts never are. */
export async function listUnbilled(tx: OperatorTx, lastPassed: Month): Promise<readonly ContractRef[]> {
  const { rows } = await sql<ContractRef>`
    select c.account_id as "accountId", c.id as "contractId"
    from api_option_contract c
    join account a on a.id = c.account_id and not a.demo
    left join api_option_billing b on b.account_id = c.account_id and b.contract_id = c.id
    cross join lateral (select least(c.ends_on, (c.over_at at time zone 'Asia/Tokyo')::date) as day) last
    where c.active_from <= least(last.day, ${firstDayOf(lastPassed)}::date + interval '1 month' - interval '1 day')
      and (b.billed_through is null
        or b.billed_through < date_trunc('month', least(last.day, ${firstDayOf(lastPassed)}::date)))
    order by c.active_from, c.id`.execute(tx);
  return rows;
}

export async function holdContract(
  tx: OperatorTx,
  { accountId, contractId }: ContractRef,
): Promise<ContractToBill | null> {
  const row = await tx
    .selectFrom('api_option_contract as contract')
    .innerJoin('account', 'account.id', 'contract.account_id')
    .select([
      'contract.active_from as activeFrom',
      'contract.ends_on as endsOn',
      'contract.over_at as overAt',
      'contract.initial_fee_yen as initialFeeYen',
      'contract.monthly_fee_yen as monthlyFeeYen',
      'account.name as addressee',
    ])
    .where('contract.account_id', '=', accountId)
    .where('contract.id', '=', contractId)
    .forUpdate('contract')
    .executeTakeFirst();
  return row ?? null;
}

/** Ask after `holdContract`: whoever held the contract before may have billed it. */
export async function readBilledThrough(
  tx: OperatorTx,
  { accountId, contractId }: ContractRef,
): Promise<Month | null> {
  const row = await tx
    .selectFrom('api_option_billing')
    .select('billed_through')
    .where('account_id', '=', accountId)
    .where('contract_id', '=', contractId)
    .executeTakeFirst();
  return row === undefined ? null : monthOf(row.billed_through);
}

export async function setBilledThrough(
  tx: OperatorTx,
  { accountId, contractId }: ContractRef,
  month: Month,
): Promise<void> {
  const written = { billed_through: firstDayOf(month) };
  await tx
    .insertInto('api_option_billing')
    .values({ account_id: accountId, contract_id: contractId, ...written })
    .onConflict((conflict) => conflict.columns(['account_id', 'contract_id']).doUpdateSet(written))
    .execute();
}

/** The next number of a month. Other transactions wait for this one's end, so that none is left out. */
export async function takeNumber(tx: OperatorTx, month: Month): Promise<number> {
  const { last_given } = await tx
    .insertInto('invoice_number')
    .values({ month: firstDayOf(month), last_given: 1 })
    .onConflict((conflict) =>
      conflict.column('month').doUpdateSet({ last_given: sql`invoice_number.last_given + 1` }),
    )
    .returning('last_given')
    .executeTakeFirstOrThrow();
  return last_given;
}
