import type { AuditChange } from '../../database/tables/account-tables.ts';

/** The fields in which two states of one thing differ, for the audit log. */
export function differingFields<T extends object>(before: T, after: T): readonly AuditChange[] {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([field, value]: [string, unknown]) =>
    JSON.stringify(was.get(field)) === JSON.stringify(value)
      ? []
      : [{ field, before: was.get(field), after: value }],
  );
}
