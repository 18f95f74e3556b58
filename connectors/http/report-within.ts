import type { ConnectionReport } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import type { Words } from '../words.ts';
import { around } from '@matome/domain/text/said.ts';
import { untilAborted } from './until-aborted.ts';

/** A person waits for the connection test, so it says what it found before the web request must end. */
const CONNECTION_TEST_TIMEOUT_MS = 9_000;

type Reports = {
  readonly timedOut: ConnectionReport;
  readonly reportFailure: (error: MallError) => ConnectionReport;
};

const TRY_LATER: Words = { ja: 'しばらくしてから、もう一度お試しください。', en: 'Try again in a while.' };

/** The mall did not answer within the time that a person waits for. */
export function reportTimedOut({ ja, en }: Words): ConnectionReport {
  return {
    state: 'failing',
    code: 'timeout',
    detail: {
      ja: `${ja}の応答が時間内に得られませんでした。${TRY_LATER.ja}`,
      en: `${en} did not answer in time. ${TRY_LATER.en}`,
    },
  };
}

/** What the test found; a mall that fails is a finding as well. */
export async function reportWithin(
  test: () => Promise<ConnectionReport>,
  { timedOut, reportFailure }: Reports,
): Promise<ConnectionReport> {
  const deadline = AbortSignal.timeout(CONNECTION_TEST_TIMEOUT_MS);
  try {
    return await untilAborted(test(), deadline);
  } catch (error) {
    if (error instanceof MallError) return reportFailure(error);
    if (deadline.aborted && error === deadline.reason) return timedOut;
    throw error;
  }
}

/** A mall that cannot answer just now, whatever the credentials. */
export function reportTrouble(error: MallError, timedOut: ConnectionReport): ConnectionReport {
  if (error.code === 'timeout') return timedOut;
  return {
    state: 'failing',
    code: error.kind === 'rate-limited' ? 'rate-limited' : 'unavailable',
    detail: around(error.said, {
      ja: (words) => `${words}${TRY_LATER.ja}`,
      en: (words) => `${words} ${TRY_LATER.en}`,
    }),
  };
}
