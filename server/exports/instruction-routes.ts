import { routes } from '@matome/contract/routes.ts';
import type { Instruction } from '@matome/contract/instructions.ts';
import { reasonMessage } from '@matome/domain/export/reason-message.ts';
import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import type { Language } from '../http/caller.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { serveRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { cancelInstruction } from './ledger/cancel-instruction.ts';
import { findShownInstruction, listInstructions, readAttempts } from './ledger/instruction-store.ts';
import { retryInstruction } from './ledger/retry-instruction.ts';
import type { RetryRefusal } from './ledger/retry-instruction.ts';
import { showInstruction } from './ledger/show-instruction.ts';

const place = z.object({ id: z.uuid() });

export function serveInstructions(api: Api): void {
  serveRoute(api, routes.listInstructions, async ({ query }, { tx, context, caller, language }) => {
    const { accountId } = caller;
    const { limit, cursor, shop, state = null, kind = null, superseded } = query;
    if (shop !== undefined && !z.uuid().safeParse(shop).success) return { items: [], nextCursor: null };
    const after = cursor === undefined ? null : readCursor(context.cursorKey, place, cursor).id;
    const found = await listInstructions(tx, {
      accountId,
      shopId: shop ?? null,
      state,
      kind,
      superseded: superseded === undefined ? null : superseded === 'true',
      after,
      limit: limit + 1,
    });
    const rows = found.slice(0, limit);
    const attempts = await readAttempts(tx, { accountId, instructionIds: rows.map((row) => row.id) });
    const last = found.length > limit ? rows.at(-1) : undefined;
    return {
      items: rows.map((row) => showInstruction(row, attempts.get(row.id) ?? [], language)),
      nextCursor: last === undefined ? null : writeCursor(context.cursorKey, { id: last.id }),
    };
  });
  serveRoute(api, routes.retryInstruction, async ({ params }, { tx, context, caller, language, note }) => {
    const { accountId, name: whoName } = caller;
    const retried = await retryInstruction(tx, context, { accountId, id: params.id, whoName });
    if ('refused' in retried) throw refuseRetry(retried, language);
    const shown = await show({ tx, language }, accountId, retried.id);
    note({ targetId: shown.orderId, targetName: shown.mallOrderNo });
    return shown;
  });
  serveRoute(api, routes.cancelInstruction, async ({ params, body }, { tx, context, caller, language }) => {
    const { accountId, name: whoName } = caller;
    const cancelled = await cancelInstruction(tx, context, {
      accountId,
      id: params.id,
      note: body.note,
      whoName,
    });
    if ('refused' in cancelled) throw new HttpProblem(cancelled.refused);
    return show({ tx, language }, accountId, cancelled.id);
  });
}

function refuseRetry(refusal: RetryRefusal, language: Language): HttpProblem {
  if (refusal.refused !== 'not-sendable') return new HttpProblem(refusal.refused);
  return new HttpProblem('not-sendable', {
    detail: refusal.reasons.map((reason) => reasonMessage(reason, language)).join(' '),
    errors: refusal.reasons.map((reason) => ({
      path: reason.code,
      message: reasonMessage(reason, language),
    })),
  });
}

type Shown = { readonly tx: AccountTx; readonly language: Language };

async function show({ tx, language }: Shown, accountId: string, id: string): Promise<Instruction> {
  const row = await findShownInstruction(tx, { accountId, id });
  if (row === null) throw new Error(`instruction ${id} vanished while it was shown`);
  const attempts = await readAttempts(tx, { accountId, instructionIds: [id] });
  return showInstruction(row, attempts.get(id) ?? [], language);
}
