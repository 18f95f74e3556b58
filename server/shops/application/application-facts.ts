import type { ApplicationFacts, ApplicationField } from '@matome/connectors/application.ts';
import { z } from 'zod';
import type { Caller } from '../../http/caller.ts';
import type { Vault } from '../../security/vault.ts';
import type { Shop } from '../shop-store.ts';

const facts = z.record(z.string(), z.string());

/** What the seller said, and nothing else. */
export function openFacts(vault: Vault, shop: Shop): ApplicationFacts {
  const { sealedFacts } = shop.application;
  return sealedFacts === null ? {} : facts.parse(vault.openJson(shop.accountId, 'persons', sealedFacts));
}

export function sealFacts(vault: Vault, accountId: string, said: ApplicationFacts): Buffer | null {
  return Object.keys(said).length === 0 ? null : vault.sealJson(accountId, 'persons', said);
}

/** The facts before the seller says anything: what the desk knows already. */
export function knownFacts(
  fields: readonly ApplicationField[],
  known: { readonly shop: Shop; readonly accountName: string; readonly caller: Caller },
): ApplicationFacts {
  return Object.fromEntries(
    fields.map((field) => [field.name, settingOf(known.shop, field) ?? startOf(field, known)]),
  );
}

function settingOf({ settings }: Shop, { setting }: ApplicationField): string | undefined {
  return setting === undefined ? undefined : settings[setting];
}

function startOf(
  { startsAs }: ApplicationField,
  { accountName, caller }: { readonly accountName: string; readonly caller: Caller },
): string {
  const starts = {
    'account-name': accountName,
    // The name of a key is nobody's name.
    'caller-name': caller.kind === 'member' ? caller.name : '',
    'caller-email': caller.email ?? '',
  };
  return startsAs === undefined ? '' : starts[startsAs];
}
