import type { ImportRun as ImportAnswer } from '@matome/contract/imports.ts';
import type { ImportRun } from './import-run.ts';
import type { Rejection } from './rejection-store.ts';

export function importView(run: ImportRun, rejected: readonly Rejection[]): ImportAnswer {
  return {
    id: run.id,
    shopId: run.shopId,
    trigger: run.trigger,
    state: run.state,
    from: run.from.toISOString(),
    to: run.to.toISOString(),
    ...run.counts,
    rejected: [...rejected],
    error: run.error,
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    createdAt: run.createdAt.toISOString(),
  };
}
