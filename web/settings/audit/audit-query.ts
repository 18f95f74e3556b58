import type { CallRequest } from '../../app/call.ts';

/** What the filter's fields hold; an empty text filters nothing. Days are Tokyo's. */
export type AuditFilter = {
  readonly scope: 'all' | 'account' | 'orders';
  readonly who: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
};

export const EVERYTHING: AuditFilter = { scope: 'all', who: '', target: '', from: '', to: '' };

type AuditQuery = Omit<NonNullable<CallRequest<'listAudit'>['query']>, 'limit' | 'cursor'>;

/** The call's query, or `null` while only one end of the period is given. */
export function auditQuery({ scope, who, target, from, to }: AuditFilter): AuditQuery | null {
  if ((from === '') !== (to === '') || from > to) return null;
  return {
    scope,
    ...(who.trim() === '' ? {} : { who: who.trim() }),
    ...(target.trim() === '' ? {} : { target: target.trim() }),
    ...(from === '' ? {} : { from, to }),
  };
}
