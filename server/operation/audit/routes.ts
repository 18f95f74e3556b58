import { routes } from '@matome/contract/routes.ts';
import { z } from 'zod';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { serveOperatorRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { listInstallationAudit } from './operator-audit-store.ts';
import type { AuditPlace, AuditRow } from './operator-audit-store.ts';

const place = z.object({ list: z.literal('operator-audit'), at: z.iso.datetime(), id: z.uuid() });

export function serveOperatorAudit(api: Api): void {
  serveOperatorRoute(api, routes.listOperatorAudit, async ({ query }, { tx, context }) => {
    const after = readPlace(context.cursorKey, query.cursor);
    const rows = await listInstallationAudit(tx, { after, limit: query.limit + 1 });
    const shown = rows.slice(0, query.limit);
    const last = rows.length > shown.length ? shown.at(-1) : undefined;
    return {
      items: shown.map(showEntry),
      nextCursor:
        last === undefined
          ? null
          : writeCursor(context.cursorKey, {
              list: 'operator-audit',
              at: last.at.toISOString(),
              id: last.id,
            }),
    };
  });
}

function readPlace(key: Buffer, cursor: string | undefined): AuditPlace | null {
  if (cursor === undefined) return null;
  const { at, id } = readCursor(key, place, cursor);
  return { at: new Date(at), id };
}

function showEntry(row: AuditRow) {
  const { id, at, kind, whoId, who, action, targetId, targetName, changes, company } = row;
  return {
    id,
    at: at.toISOString(),
    who: { kind, id: whoId, name: who },
    action,
    target: { id: targetId, name: targetName },
    changes: changes.map(({ field, before, after }) => ({ field, before, after })),
    account: targetId === null || company === null ? null : { id: targetId, company },
  };
}
