import { routes } from '@matome/contract/routes.ts';
import { applicationState } from '@matome/domain/application/application.ts';
import { findAccount } from '../../accounts/account-store.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import type { Work } from '../../http/work.ts';
import { findShop } from '../shop-store.ts';
import { knownFacts, openFacts } from './application-facts.ts';
import { applicationView } from './application-view.ts';
import { saveApplication } from './save-application.ts';

type Asked = { readonly id: string; readonly lock?: boolean };

/** How a shop asks its mall for the API; 404 at a mall that is not asked. */
export function serveApplications(api: Api): void {
  serveRoute(api, routes.getApplication, async ({ params }, work) => show(work, await open(work, params)));
  serveRoute(api, routes.updateApplication, async ({ params, body }, work) => {
    const { tx, context, language } = work;
    const { shop, application, known } = await open(work, { ...params, lock: true });
    await saveApplication(tx, context, { shop, application, known, change: body, language });
    const saved = await open(work, params);
    work.note({
      targetName: shop.name,
      changes: [
        {
          field: 'application',
          before: applicationState(shop.application),
          after: applicationState(saved.shop.application),
        },
      ],
    });
    return show(work, saved);
  });
}

async function open({ tx, context, caller }: Work, asked: Asked) {
  const { accountId } = caller;
  const shop = await findShop(tx, context.vault, { accountId, ...asked });
  const application = shop === null ? undefined : context.malls.get(shop.mall)?.application;
  if (shop === null || application === undefined) throw new HttpProblem('not-found');
  const { name: accountName } = await findAccount(tx, accountId);
  return { shop, application, known: knownFacts(application.fields, { shop, accountName, caller }) };
}

function show({ context, language }: Work, { shop, application, known }: Awaited<ReturnType<typeof open>>) {
  const facts = { ...known, ...openFacts(context.vault, shop) };
  return applicationView(application, { shop, facts, language, now: context.now() });
}
