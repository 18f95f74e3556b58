import type { exportItem, ExportRun } from '@matome/contract/exports.ts';
import { reasonMessage } from '@matome/domain/export/reason-message.ts';
import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import type { z } from 'zod';
import type { Language } from '../../http/caller.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import type { Said } from '@matome/domain/text/said.ts';
import type { RunRow } from './export-run-store.ts';
import type { AttemptRow } from '../ledger/instruction-store.ts';
import { showAttempt } from '../ledger/show-instruction.ts';
import { itemState } from './show-run-store.ts';
import type { RunCounts, ShownItem } from './show-run-store.ts';

/** A run as the API shows it: its items go on living after its end, so its counts are those of now. */
export function showRun(run: RunRow, counts: RunCounts, language: Language): ExportRun {
  return {
    id: run.id,
    shopId: run.shop_id,
    kind: run.kind,
    trigger: run.trigger,
    state: stateNow(run, counts),
    ...counts,
    error:
      run.error_code === null
        ? null
        : { code: run.error_code, message: saidIn(run.error_message ?? '', language) },
    createdAt: run.created_at.toISOString(),
    finishedAt: run.finished_at?.toISOString() ?? null,
  };
}

function stateNow({ state, finished_at }: RunRow, counts: RunCounts): ExportRun['state'] {
  if (finished_at === null || state === 'failed') return state;
  return counts.refused + counts.uncertain + counts.waiting > 0 ? 'partly' : 'succeeded';
}

export function showItem(
  item: ShownItem,
  attempts: readonly AttemptRow[],
  language: Language,
): z.input<typeof exportItem> {
  return {
    orderId: item.orderId,
    mallOrderNo: item.mallOrderNo,
    state: itemState(item.instruction?.state ?? null),
    reasons: reasonsOf(item).map((reason) => showReason(reason, language)),
    warnings: (item.instruction?.warnings ?? item.warnings).map((each) => showWarning(each, language)),
    attempts: attempts.map((each) => showAttempt(each, language)),
    instructionId: item.instructionId,
  };
}

export function showReason(
  reason: Reason,
  language: Language,
): { readonly code: string; readonly message: string } {
  return { code: reason.code, message: reasonMessage(reason, language) };
}

export function showWarning(
  { code, message }: Warning,
  language: Language,
): { readonly code: string; readonly message: string } {
  return { code, message: saidIn(message, language) };
}

/** The item's own reasons say why it was passed over or withdrawn; for the rest the ledger speaks. */
function reasonsOf({ reasons, instruction }: ShownItem): readonly Reason[] {
  switch (instruction?.state) {
    case undefined:
    case 'confirmed':
      return instruction === null ? reasons : [];
    case 'planned':
      return [withWords('waiting', instruction.message)];
    case 'sending':
      return [{ code: 'waiting' }];
    case 'uncertain':
      return [{ code: 'uncertain' }];
    case 'refused':
      return reasons.length > 0 ? reasons : [withWords('mall-refused', instruction.message)];
    case 'settled-by-a-person':
      return [withWords('settled-by-a-person', instruction.note)];
  }
}

function withWords(code: Reason['code'], detail: Said | null): Reason {
  return detail === null ? { code } : { code, detail };
}
