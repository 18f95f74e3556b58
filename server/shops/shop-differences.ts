import { isDeepStrictEqual } from 'node:util';
import type { AuditChange } from '../database/tables/account-tables.ts';
import type { Shop } from './shop-store.ts';

const FIELDS = ['name', 'importDays', 'autoImport', 'autoExport', 'carrierRows'] as const;

/** What differs between two states of a shop, for the audit log. Of a secret it is said only that it changed. */
export function shopDifferences(before: Shop, after: Shop): readonly AuditChange[] {
  const secrets = new Set([...before.secretNames, ...after.secretNames]);
  const settings = [...new Set([...Object.keys(before.credentials), ...Object.keys(after.credentials)])];
  const plain = FIELDS.filter((field) => !isDeepStrictEqual(before[field], after[field]));
  const entered = settings.filter((name) => before.credentials[name] !== after.credentials[name]);
  return [
    ...plain.map((field) => ({ field, before: before[field], after: after[field] })),
    ...entered.map((name) => {
      const field = `settings.${name}`;
      if (secrets.has(name)) return { field, hidden: true as const };
      return { field, before: before.credentials[name] ?? null, after: after.credentials[name] ?? null };
    }),
  ];
}
