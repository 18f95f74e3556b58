import type { CallAnswer } from '../app/call.ts';

/** One order of the preview. */
export type PreviewItem = CallAnswer<'previewExport'>['items'][number];
