import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { writeDocument, writeElement, writeText, XML_TYPE } from '../xml/write-xml.ts';

/** Why the mall does not do it. `code`: `null` where the mall gives none. */
export interface Refusal {
  readonly code: string | null;
  readonly message: string;
  /** 200: the answer itself says NG. */
  readonly status: 200 | 400 | 401 | 403 | 404 | 429 | 500 | 503;
}

/** A parameter that is missing, wrong or unknown. */
export function badParameter(name: string): Refusal {
  return { code: 'od90101', message: `Request Parameter Error : ${name}`, status: 400 };
}

export const ORDER_NOT_FOUND: Refusal = {
  code: 'od10001',
  message: 'Order not found.',
  status: 200,
};

/** The order stands so that the change is not allowed. */
export function notAllowed(message: string): Refusal {
  return { code: 'od90137', message, status: 200 };
}

export function writeError({ code, message }: Pick<Refusal, 'code' | 'message'>): string {
  return writeElement('Error', [
    ...(code === null ? [] : [writeText('Code', code)]),
    writeText('Message', message),
  ]);
}

/** What the mall says of itself with a status of HTTP. */
export function errorOf(code: number): Pick<Refusal, 'code' | 'message'> {
  switch (code) {
    case 401:
      return { code: null, message: 'Please provide valid credentials.' };
    case 403:
    case 429:
      return { code: null, message: 'Your request has exceeded the limit.' };
    case 404:
      return { code: null, message: 'The requested resource was not found.' };
    case 500:
      return { code: 'od91001', message: 'System error.' };
    case 503:
      return { code: 'ed-00002', message: 'Service unavailable.' };
    default:
      return { code: 'ed-00006', message: 'The request could not be processed.' };
  }
}

export function answerXml(c: Context<MallEnv>, root: string, status: Refusal['status'] = 200): Response {
  return c.body(writeDocument(root), status, { 'content-type': XML_TYPE });
}

/** The refusal of a call that is about one order: a bare error, or a result that says NG. */
export function refuse(c: Context<MallEnv>, refusal: Refusal): Response {
  if (refusal.status !== 200) return answerXml(c, writeError(refusal), refusal.status);
  const result = writeElement('Result', [writeText('Status', 'NG'), writeError(refusal)]);
  const counts = 'totalResultsAvailable="0" totalResultsReturned="0" firstResultPosition="0" ok="0" ng="1"';
  return answerXml(c, writeElement('ResultSet', [result], counts));
}
