import { writeCsv } from '@matome/connectors/custom-csv/write-csv.ts';
import { routes } from '@matome/contract/routes.ts';
import { periodMessage } from '@matome/domain/time/period-message.ts';
import { readPeriod } from '@matome/domain/time/period.ts';
import { z } from 'zod';
import type { Language } from '../../http/caller.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { csvFileAnswer } from '../../http/csv-file-answer.ts';
import { listAuditEntries } from './audit-list-store.ts';
import type { AuditFilter, AuditPlace } from './audit-list-store.ts';
import { auditRows } from './audit-rows.ts';

/** The most rows of a CSV; a period makes it fewer. */
const CSV_ROWS = 50_000;

const place = z.object({ list: z.literal('audit'), at: z.iso.datetime(), id: z.uuid() });

export function serveAudit(api: Api): void {
  serveRoute(api, routes.listAudit, async ({ query }, { tx, context, caller, language }) => {
    const { limit, cursor, ...asked } = query;
    const filter = filterOrThrow({ ...asked, accountId: caller.accountId }, language);
    const from = cursor === undefined ? null : readCursor(context.cursorKey, place, cursor);
    const after: AuditPlace | null = from === null ? null : { at: new Date(from.at), id: from.id };
    const items = await listAuditEntries(tx, filter, { after, limit });
    const last = items.length < limit ? undefined : items.at(-1);
    return {
      items: [...items],
      nextCursor:
        last === undefined
          ? null
          : writeCursor(context.cursorKey, { list: 'audit', at: last.at, id: last.id }),
    };
  });
  serveRoute(api, routes.getAuditCsv, async ({ query }, { tx, caller, language }) => {
    const filter = filterOrThrow({ ...query, accountId: caller.accountId }, language);
    const entries = await listAuditEntries(tx, filter, { after: null, limit: CSV_ROWS });
    return csvFileAnswer(writeCsv(auditRows(entries, language), 'utf-8'), {
      name: 'audit.csv',
      charset: 'utf-8',
    });
  });
}

type Asked = {
  readonly accountId: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly who?: string | undefined;
  readonly action?: string | undefined;
  readonly target?: string | undefined;
  readonly scope: AuditFilter['scope'];
};

function filterOrThrow(asked: Asked, language: Language): AuditFilter {
  const period = readPeriod(asked);
  if (period !== null && 'refused' in period)
    throw new HttpProblem(period.refused, { detail: periodMessage(period.refused, language) });
  return {
    accountId: asked.accountId,
    period,
    who: asked.who ?? null,
    action: asked.action ?? null,
    target: asked.target ?? null,
    scope: asked.scope,
  };
}
