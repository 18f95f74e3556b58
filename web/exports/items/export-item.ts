import type { CallAnswer } from '../../app/call.ts';

/** One order of a run. */
export type ExportItem = CallAnswer<'getExport'>['items'][number];
