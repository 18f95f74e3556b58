import type { ImportRun as ImportAnswer } from '@matome/contract/imports.ts';
import type { KeptBecause } from '../database/tables/import-tables.ts';
import type { Language } from '../http/caller.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import type { Said } from '@matome/domain/text/said.ts';
import type { ImportRun } from './import-run.ts';
import type { Rejections } from './rejection-store.ts';

const KEPT_BECAUSE: Record<KeptBecause, Record<Language, string>> = {
  'there-before': { ja: 'このファイルより前からある受注です。', en: 'It was there before this file.' },
  touched: { ja: '取り込んだあとで変更されています。', en: 'It was changed after it came in.' },
  told: { ja: 'モールへの送信があります。', en: 'The mall was told about it.' },
};

export function importView(
  run: ImportRun,
  rejections: Rejections | undefined,
  language: Language,
): ImportAnswer {
  return {
    id: run.id,
    shopId: run.shopId,
    trigger: run.trigger,
    state: run.state,
    from: run.from.toISOString(),
    to: run.to.toISOString(),
    ...run.counts,
    rejected: (rejections?.first ?? []).map((rejection) => shown(rejection, language)),
    rejectedTotal: rejections?.total ?? 0,
    fileName: run.csv?.fileName ?? null,
    dryRun: run.dryRun,
    undoneAt: run.undoneAt?.toISOString() ?? null,
    undo:
      run.undo === null
        ? null
        : {
            removed: run.undo.removed,
            kept: run.undo.kept.map((kept) => ({ ...kept, message: KEPT_BECAUSE[kept.code][language] })),
          },
    error: run.error === null ? null : shown(run.error, language),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    createdAt: run.createdAt.toISOString(),
  };
}

function shown<T extends { readonly message: Said }>(told: T, language: Language): T & { message: string } {
  return { ...told, message: saidIn(told.message, language) };
}
