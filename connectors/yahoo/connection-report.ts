import { reportTimedOut, reportTrouble } from '../http/report-within.ts';
import type { ConnectionReport, Credentials } from '../mall.ts';
import type { MallError } from '../mall-error.ts';
import type { Words } from '../words.ts';
import { around } from '@matome/domain/text/said.ts';
import { reportRefusal } from './report-refusal.ts';
import { joined, warnOfSignature } from './signature-words.ts';
import { NAME } from './codes.ts';

export const TIMED_OUT = reportTimedOut(NAME);

/** It works for now; without a valid signature it will not for long. */
export function reportConnected(credentials: Credentials, signatureStatus: string | null): ConnectionReport {
  const store = credentials['sellerId']?.trim() ?? '';
  const connected: Words = {
    ja: `Yahoo!ショッピングのストア「${store}」に接続できました。`,
    en: `Connected to the Yahoo! Shopping store “${store}”.`,
  };
  const isUnsigned = (credentials['publicKey']?.trim() ?? '') === '';
  const warning = warnOfSignature(isUnsigned ? 'none' : signatureStatus);
  return { state: 'ok', code: 'ok', detail: joined(connected, warning) };
}

export function reportFailure(error: MallError, signatureStatus: string | null): ConnectionReport {
  switch (error.kind) {
    case 'sign-in':
      return reportRefusal(error, signatureStatus);
    case 'refused':
      return {
        state: 'failing',
        code: 'unavailable',
        detail: around(error.said, {
          ja: (words) => `Yahoo!ショッピングが接続テストに応じませんでした。モールの回答：${words}`,
          en: (words) => `Yahoo! Shopping did not answer the connection test. The mall says: ${words}`,
        }),
      };
    case 'rate-limited':
    case 'unavailable':
    case 'unreadable':
      return reportTrouble(error, TIMED_OUT);
    default:
      return error.kind satisfies never;
  }
}
