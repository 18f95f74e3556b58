import type { Application, ApplicationFacts, ApplicationWay } from '@matome/connectors/application.ts';
import type { Words } from '@matome/connectors/words.ts';
import type { Application as ApplicationAnswer } from '@matome/contract/applications.ts';
import { applicationState } from '@matome/domain/application/application.ts';
import type { Language } from '../../http/caller.ts';
import type { Shop } from '../shop-store.ts';
import { reminderOf } from './application-mark.ts';

/** An application as it is answered, in the reader's language; what goes to the mall stays as the mall wants it. */
export function applicationView(
  application: Application,
  shown: {
    readonly shop: Shop;
    readonly facts: ApplicationFacts;
    readonly language: Language;
    readonly now: Date;
  },
): ApplicationAnswer {
  const { shop, facts, language } = shown;
  const { appliedOn, issuedOn, issuedByTest } = shop.application;
  const reminder = reminderOf(shop, application, shown.now);
  const way = chosenWay(application, shop);
  const inWords = (words: Words | null) => words?.[language] ?? null;
  return {
    state: applicationState(shop.application),
    appliedOn,
    issuedOn,
    issuedByTest,
    daysSince: reminder?.daysSince ?? null,
    remindOn: reminder?.remindOn ?? null,
    remind: reminder?.isDue ?? false,
    ways: application.ways.map(({ id, title, lead, formUrl, steps }) => ({
      id,
      title: title[language],
      lead: lead[language],
      formUrl,
      steps: steps.map((step) => step[language]),
    })),
    way: way.id,
    fields: application.fields
      .filter(({ name }) => way.fields.includes(name))
      .map((field) => ({
        name: field.name,
        label: field.label[language],
        help: field.help[language],
        kind: field.kind,
        placeholder: field.placeholder ?? null,
        fault: inWords(field.check(facts[field.name] ?? '')),
      })),
    facts,
    answers: application.composeAnswers(way.id, facts).map(({ label, value, fault }) => ({
      label: label.ja,
      meaning: language === 'ja' ? null : label[language],
      value,
      fault: inWords(fault),
    })),
  };
}

function chosenWay({ ways }: Application, shop: Shop): ApplicationWay {
  return ways.find(({ id }) => id === shop.application.way) ?? ways[0];
}
