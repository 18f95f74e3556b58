import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../app/call.ts';
import { useSpeech } from '../words/WordsProvider.tsx';
import type { CsvDraft } from './csv-draft.ts';

/** So much of a file shows its columns and its first orders; the dry run reads all of it. */
const BEGINNING_BYTES = 256 * 1024;

/** How a file reads: its headers, the guess, the orders to come. Asked anew with each change of the draft. */
export function useCsvPreview(asked: {
  readonly shopId: string;
  readonly file: File | null;
  readonly draft: CsvDraft | null;
}) {
  const { shopId, file, draft } = asked;
  const { language } = useSpeech();
  const mapping = draft === null ? undefined : JSON.stringify(draft);
  return useQuery({
    queryKey: ['previewCsv', shopId, file?.name, file?.size, file?.lastModified, mapping, language],
    enabled: file !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      if (file === null) throw new Error('no file is chosen');
      const isBeginning = file.size > BEGINNING_BYTES;
      const part = isBeginning ? new File([file.slice(0, BEGINNING_BYTES)], file.name) : file;
      const form = {
        file: part,
        isBeginning: String(isBeginning),
        ...(mapping === undefined ? {} : { mapping }),
      };
      return call('previewCsv', { params: { id: shopId }, form }, { signal });
    },
  });
}
