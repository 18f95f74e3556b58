import type { ExportRun } from '@matome/contract/exports.ts';

/** What is written back: ship notices, buyer ratings, corrections. */
export type ExportKind = ExportRun['kind'];
