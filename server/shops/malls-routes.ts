import type { Mall } from '@matome/connectors/mall.ts';
import { isCredential } from './read-settings.ts';
import type { Mall as MallAnswer } from '@matome/contract/malls.ts';
import { routes } from '@matome/contract/routes.ts';
import type { Language } from '../http/caller.ts';
import { serveRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';

export function serveMalls(api: Api): void {
  serveRoute(api, routes.listMalls, async (_input, { context, language }) => ({
    items: [...context.malls.values()].map((mall) => mallView(mall, language)),
  }));
}

/** A mall as its connector describes it, in the reader's language. */
function mallView(mall: Mall, language: Language): MallAnswer {
  return {
    id: mall.id,
    name: mall.name[language],
    note: mall.note?.[language] ?? null,
    capabilities: mall.capabilities,
    statusNames: Object.fromEntries(
      Object.entries(mall.statusNames ?? {}).map(([code, name]) => [code, name[language]]),
    ),
    settings: mall.settings.map((field) => ({
      name: field.name,
      label: field.label[language],
      kind: field.kind,
      required: field.required,
      credential: isCredential(field),
      help: field.help[language],
      maxLength: field.maxLength ?? null,
      multiline: field.multiline ?? false,
      choices: (field.choices ?? []).map(({ value, label }) => ({ value, label: label[language] })),
      livesDays: field.livesDays ?? null,
    })),
    carrierTable: carrierTableView(mall, language),
    byFiles: mall.connect === undefined,
    consent: mall.consent !== undefined,
  };
}

function carrierTableView({ carrierTable }: Mall, language: Language): MallAnswer['carrierTable'] {
  if (carrierTable === undefined) return null;
  const { codes, takesOtherCodes, namedCode, defaults } = carrierTable;
  return {
    codes: codes.map(({ code, name }) => ({ code, name: name[language] })),
    takesOtherCodes,
    namedCode,
    defaults: [...defaults],
  };
}
