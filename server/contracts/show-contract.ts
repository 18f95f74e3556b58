import type { Contract } from '@matome/contract/contracts.ts';
import { apiOptionState } from '@matome/domain/contracts/api-option.ts';
import { lastDayOf, monthOf } from '@matome/domain/contracts/billing/month.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { findApiOption } from '../accounts/api-option-store.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { currentPrices } from './billing/price-store.ts';

/** The account's contract as the API shows it at `now`; without one, at the prices of now. */
export async function showContract(tx: AccountTx, accountId: string, now: Date): Promise<Contract> {
  const contract = await findApiOption(tx, accountId);
  const state = apiOptionState(contract, now);
  if (contract === null || state === 'none') {
    return {
      apiOption: {
        state: 'none',
        requestedAt: null,
        activeFrom: null,
        endsOn: null,
        wouldEndOn: null,
        ...(await currentPrices(tx)),
      },
    };
  }
  const { requestedAt, activeFrom, endsOn, initialFeeYen, monthlyFeeYen } = contract;
  return {
    apiOption: {
      state,
      requestedAt: requestedAt.toISOString(),
      activeFrom,
      endsOn,
      wouldEndOn: state === 'active' ? lastDayOf(monthOf(tokyoDay(now))) : null,
      initialFeeYen,
      monthlyFeeYen,
    },
  };
}
