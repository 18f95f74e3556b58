import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { MallEnv } from '../../http/mall-env.ts';

export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 429 | 500;
  readonly code: string;
  readonly message: string;
  readonly details?: string;
}

const BY_STATUS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['InvalidInput', 'Invalid Input'],
  401: ['Unauthorized', 'Access to requested resource is denied.'],
  403: ['Unauthorized', 'Access to requested resource is denied.'],
  404: ['NotFound', 'The specified resource does not exist.'],
  429: ['QuotaExceeded', 'You exceeded your quota for the requested resource.'],
  503: ['ServiceUnavailable', 'Service is temporarily unavailable. Please try again.'],
};

/** A refusal in the mall's usual words for that status. */
export function refuseBy(status: Refusal['status'], details = ''): Refusal {
  const [code, message] = wordsFor(status);
  return { status, code, message, details };
}

export function refuseInput(message: string): Refusal {
  return { status: 400, code: 'InvalidInput', message };
}

export function answerRefusal(
  c: Context<MallEnv>,
  { status, code, message, details = '' }: Refusal,
): Response {
  return c.json({ errors: [{ code, message, details }] }, status satisfies ContentfulStatusCode);
}

/** The error body for a status that a fault asks for. */
export function describeStatus(status: number) {
  const [code, message] = wordsFor(status);
  return { errors: [{ code, message, details: '' }] };
}

function wordsFor(status: number): readonly [string, string] {
  return BY_STATUS[status] ?? ['InternalFailure', 'We encountered an internal error. Please try again.'];
}
