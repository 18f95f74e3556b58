import type { ConnectionReport } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { untilAborted } from './until-aborted.ts';

/** A person waits for the connection test, so it says what it found before the web request must end. */
const CONNECTION_TEST_TIMEOUT_MS = 9_000;

type Words = {
  readonly timedOut: ConnectionReport;
  readonly reportFailure: (error: MallError) => ConnectionReport;
};

/** What the test found; a mall that fails is a finding as well. */
export async function reportWithin(
  test: () => Promise<ConnectionReport>,
  { timedOut, reportFailure }: Words,
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
    code: 'unavailable',
    detail: `${error.message}しばらくしてから、もう一度お試しください。`,
  };
}
