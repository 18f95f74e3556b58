import { attempt } from '@matome/contract/exports.ts';
import type { Instruction } from '@matome/contract/instructions.ts';
import type { z } from 'zod';
import { saidIn } from '@matome/domain/text/said.ts';
import type { Language } from '../../http/caller.ts';
import type { AttemptRow, ShownInstruction } from './instruction-store.ts';

/** An instruction as the API shows it. */
export function showInstruction(
  row: ShownInstruction,
  attempts: readonly AttemptRow[],
  language: Language,
): Instruction {
  return {
    id: row.id,
    shopId: row.shop_id,
    orderId: row.order_id,
    mallOrderNo: row.mall_order_no,
    kind: row.kind,
    state: row.state,
    payload: row.payload,
    code: row.code,
    message: row.message === null ? null : saidIn(row.message, language),
    note: row.note,
    superseded: row.superseded,
    plannedAt: row.planned_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    attempts: attempts.map((each) => showAttempt(each, language)),
  };
}

const outcome = attempt.shape.outcome;

export function showAttempt(row: AttemptRow, language: Language): z.infer<typeof attempt> {
  return {
    at: row.at.toISOString(),
    outcome: outcome.parse(row.outcome),
    ...(row.http_status === null ? {} : { status: row.http_status }),
    ...(row.message === null ? {} : { message: saidIn(row.message, language) }),
  };
}
