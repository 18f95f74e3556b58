import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import type { Refusal } from '../shop/refusals.ts';
import { writeElement } from '../xml/write-xml.ts';

export const XML_TYPE = 'application/xml; charset=UTF-8';
type HttpStatus = 200 | 401 | 404 | 405 | 415 | 429 | 500;

/** `rows`: what stands in `response` behind the result, as XML. */
export function answerDone(c: Context<MallEnv>, rows = ''): Response {
  return answerXml(c, 200, `<result><status>0</status></result>${rows}`);
}

/** The mall refuses with HTTP 200, except where a status is given. */
export function answerRefusal(c: Context<MallEnv>, refusal: Refusal, status: HttpStatus = 200): Response {
  return answerXml(c, status, writeResult(refusal));
}

/** The whole body of a refusal. */
export function writeRefusal(refusal: Refusal): string {
  return writeResponse(writeResult(refusal));
}

function answerXml(c: Context<MallEnv>, status: HttpStatus, inside: string): Response {
  return c.body(writeResponse(inside), status, { 'content-type': XML_TYPE });
}

function writeResult({ code, message }: Refusal): string {
  return writeElement('result', { status: 1, error: { code, message } });
}

function writeResponse(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<response>${inside}</response>`;
}
