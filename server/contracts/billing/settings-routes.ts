import type { PricesAnswer } from '@matome/contract/prices.ts';
import { routes } from '@matome/contract/routes.ts';
import { registrationNumberFault } from '@matome/domain/contracts/billing/registration-number.ts';
import type { Issuer } from '@matome/domain/contracts/billing/issuer.ts';
import type { OperatorTx } from '../../database/account-scope.ts';
import { differingFields } from './differing-fields.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveOperatorRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { planInvoices } from '../../jobs/plan-invoices.ts';
import { readIssuer, saveIssuer } from './issuer-store.ts';
import { addPrices, currentPrices, listPrices } from './price-store.ts';

/** What the operator sets of billing: what it costs, and who sends the invoices. */
export function serveBillingSettings(api: Api): void {
  serveOperatorRoute(api, routes.getPrices, (_input, { tx }) => showPrices(tx));
  serveOperatorRoute(api, routes.updatePrices, async ({ body }, { tx, context, operator, note }) => {
    const before = await currentPrices(tx);
    const after = {
      initialFeeYen: body.initialFeeYen ?? before.initialFeeYen,
      monthlyFeeYen: body.monthlyFeeYen ?? before.monthlyFeeYen,
    };
    const changes = differingFields(before, after);
    note({ changes });
    if (changes.length > 0) await addPrices(tx, { ...after, setAt: context.now(), setBy: operator.name });
    return showPrices(tx);
  });
  serveOperatorRoute(api, routes.getIssuer, async (_input, { tx }) => showIssuer(await readIssuer(tx)));
  serveOperatorRoute(api, routes.updateIssuer, async ({ body }, { tx, note }) => {
    const before = await readIssuer(tx);
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    const after: Issuer = { ...before, ...given };
    const { registrationNumber, isSoleProprietor } = after;
    const fault =
      registrationNumber === null ? null : registrationNumberFault(registrationNumber, isSoleProprietor);
    if (fault !== null) throw new HttpProblem(fault);
    note({ changes: differingFields(before, after) });
    await saveIssuer(tx, after);
    // What waited for somebody to send it waits no longer.
    if (after.name !== '') await planInvoices(tx);
    return showIssuer(after);
  });
}

async function showPrices(tx: OperatorTx): Promise<PricesAnswer> {
  const history = (await listPrices(tx)).map(({ setAt, ...set }) => ({ ...set, setAt: setAt.toISOString() }));
  return { ...(await currentPrices(tx)), history };
}

function showIssuer(issuer: Issuer) {
  return { ...issuer, bankAccount: [...issuer.bankAccount] };
}
