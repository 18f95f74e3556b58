import type { Charset } from '@matome/connectors/custom-csv/mapping.ts';
import type { Language } from '../../http/caller.ts';
import type { CsvFileFault } from './inspect-csv.ts';

const NAMES: Record<Charset, string> = { 'utf-8': 'UTF-8', cp932: 'Shift_JIS' };

/** Why a file cannot be read at all, where, and what to do. */
export function fileFaultMessage(
  fault: Exclude<CsvFileFault, { readonly fault: 'too-many-rows' | 'empty' }>,
  language: Language,
): string {
  const isJa = language === 'ja';
  switch (fault.fault) {
    case 'utf-16':
      return isJa
        ? 'UTF-16 のファイルです。UTF-8 か Shift_JIS の CSV で保存し直してください。'
        : 'The file is UTF-16. Save it as a CSV in UTF-8 or Shift_JIS.';
    case 'bad-byte':
      return isJa
        ? `${fault.row}行目に ${NAMES[fault.charset]} として読めない文字があります。文字コードを確認して保存し直してください。`
        : `Row ${fault.row} holds bytes that are no ${NAMES[fault.charset]}. Check the charset and save the file again.`;
    case 'unclosed':
      return isJa
        ? `${fault.row}行目で始まる引用符（"）が閉じられていません。`
        : `A quote (") that opens in row ${fault.row} is never closed.`;
  }
}
