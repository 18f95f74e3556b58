import type { Application, ApplicationFacts } from '@matome/connectors/application.ts';
import type { updateApplication } from '@matome/contract/applications.ts';
import type { RouteInput } from '@matome/contract/route.ts';
import { applicationState } from '@matome/domain/application/application.ts';
import { changeApplication } from '@matome/domain/application/change-application.ts';
import type { DayFault } from '@matome/domain/application/change-application.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { announce } from '../../events.ts';
import type { Language } from '../../http/caller.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { updateShopRow } from '../shop-store.ts';
import type { Shop } from '../shop-store.ts';
import { openFacts, sealFacts } from './application-facts.ts';

type Change = RouteInput<typeof updateApplication>['body'];

const DAY_FAULTS: Record<DayFault['fault'], { ja: string; en: string }> = {
  'day-in-future': { ja: '今日までの日付を選んでください。', en: 'Choose today or an earlier day.' },
  'issued-before-applied': {
    ja: '発行日は申請日と同じか、それより後にしてください。',
    en: 'The day of issue cannot be before the day of the application.',
  },
  'day-without-state': {
    ja: 'この日付は、いまの申請の状態にはありません。',
    en: 'The application, as it stands, has no such day.',
  },
};
const UNKNOWN_WAY = { ja: 'この申請方法はありません。', en: 'There is no such way to apply.' };
const UNKNOWN_FIELD = { ja: 'この項目はありません。', en: 'There is no such field.' };

/** Saves what a person filled in or said of the application. Throws 422 with the path of each fault. */
export async function saveApplication(
  tx: AccountTx,
  context: Context,
  asked: {
    readonly shop: Shop;
    readonly application: Application;
    readonly change: Change;
    /** What the desk fills in by itself; kept with the application once it is sent in. */
    readonly known: ApplicationFacts;
    readonly language: Language;
  },
): Promise<void> {
  const { shop, application, change, language } = asked;
  refuseUnknown(application, change, language);
  const days = changeApplication(shop.application, change, tokyoDay(context.now()));
  if ('faults' in days) {
    const errors = days.faults.map(({ at, fault }) => ({ path: at, message: DAY_FAULTS[fault][language] }));
    throw new HttpProblem('bad-input', { errors });
  }
  const said = withChange(openFacts(context.vault, shop), change.facts ?? {});
  const facts = applicationState(days) === 'not-applied' ? said : { ...asked.known, ...said };
  await updateShopRow(tx, shop, {
    applied_on: days.appliedOn,
    issued_on: days.issuedOn,
    issued_by_test: change.state === undefined && shop.application.issuedByTest,
    application_facts: sealFacts(context.vault, shop.accountId, facts),
    ...(change.way === undefined ? {} : { application_way: change.way }),
  });
  await announce(tx, shop.accountId, { type: 'shop-changed', shopId: shop.id });
}

function refuseUnknown({ ways, fields }: Application, change: Change, language: Language): void {
  const isKnown = (name: string) => fields.some((field) => field.name === name);
  const errors = [
    ...(change.way === undefined || ways.some(({ id }) => id === change.way)
      ? []
      : [{ path: 'way', message: UNKNOWN_WAY[language] }]),
    ...Object.keys(change.facts ?? {})
      .filter((name) => !isKnown(name))
      .map((name) => ({ path: `facts.${name}`, message: UNKNOWN_FIELD[language] })),
  ];
  if (errors.length > 0) throw new HttpProblem('bad-input', { errors });
}

function withChange(
  said: ApplicationFacts,
  change: Readonly<Record<string, string | null>>,
): ApplicationFacts {
  const facts = new Map(Object.entries(said));
  for (const [name, value] of Object.entries(change)) {
    if (value === null) facts.delete(name);
    else facts.set(name, value.trim());
  }
  return Object.fromEntries(facts);
}
