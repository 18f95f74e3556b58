import type { Charset } from '@matome/connectors/custom-csv/mapping.ts';
import type { writeCsv } from '@matome/connectors/custom-csv/write-csv.ts';
import type { FileAnswer } from '@matome/contract/route.ts';
import { HttpProblem } from './http-problem.ts';

/** How many of the characters that cannot be written are named. */
const NAMED_MAX = 20;

/** A written CSV as an answer. Throws 422 when the charset lacks a character of it: nothing is written in its stead. */
export function csvFileAnswer(
  written: ReturnType<typeof writeCsv>,
  file: { readonly name: string; readonly charset: Charset },
): FileAnswer {
  if ('bytes' in written) {
    const charset = file.charset === 'utf-8' ? 'utf-8' : 'shift_jis';
    return { fileName: file.name, mediaType: `text/csv; charset=${charset}`, bytes: written.bytes };
  }
  const errors = written.unencodable.slice(0, NAMED_MAX).map(({ row, character }) => ({
    path: `rows.${row}`,
    message: `「${character}」`,
  }));
  throw new HttpProblem('not-encodable', { errors });
}
