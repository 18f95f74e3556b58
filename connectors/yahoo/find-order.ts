import type { ReadOrder, Rejected } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayWrongOrder } from '../say-order.ts';
import { NAME } from './codes.ts';
import { isNotFound } from './answers.ts';
import type { AskFields } from './ask-fields.ts';
import type { Client } from './client.ts';
import { isReadOrder, orThrow, readOrderXml } from './read-order.ts';
import { cutElement } from './xml.ts';

/** One order as the mall shows it now; `null` = it knows no such order. Throws MallError when it cannot be asked. */
export type LookUp = (mallOrderNo: string) => Promise<ReadOrder | Rejected | null>;

export function createLookUp(client: Client, ask: AskFields): LookUp {
  return async (mallOrderNo) => {
    try {
      const { text } = await ask((fields) =>
        client.read('orderInfo', { Target: { OrderId: mallOrderNo, Field: fields } }),
      );
      const raw = cutElement(text, 'OrderInfo');
      if (raw === null) return isEmptyHanded(text) ? null : noOrder(mallOrderNo, text);
      return asAsked(mallOrderNo, readOrderXml(raw));
    } catch (error) {
      if (isNotFound(error)) return null;
      throw error;
    }
  };
}

/** The same for one order that somebody waits for: what cannot be read is an error. */
export async function findOrder(lookUp: LookUp, mallOrderNo: string): Promise<ReadOrder | null> {
  const found = await lookUp(mallOrderNo);
  return found === null ? null : orThrow(found);
}

function asAsked(mallOrderNo: string, read: ReadOrder | Rejected): ReadOrder | Rejected {
  if (!isReadOrder(read)) return { ...read, mallOrderNo };
  const { order, raw } = read;
  if (order.mallOrderNo === mallOrderNo) return read;
  const message = sayWrongOrder(NAME, mallOrderNo, order.mallOrderNo);
  return { mallOrderNo, code: 'unreadable', message, raw };
}

function isEmptyHanded(text: string): boolean {
  return /totalResultsReturned="0"/u.test(text);
}

function noOrder(mallOrderNo: string, raw: string): Rejected {
  const message = {
    ja: 'Yahoo!ショッピングの応答に受注がありません。',
    en: 'The answer of Yahoo! Shopping holds no order.',
  };
  return { mallOrderNo, code: 'unreadable', message, raw };
}

/** What the mall says against one order of a list, kept as far as it goes. */
export function toRejected(mallOrderNo: string, error: unknown): Rejected {
  if (!(error instanceof MallError) || error.kind !== 'refused') throw error;
  const { code = 'refused', said, message } = error;
  return { mallOrderNo, code, message: said, raw: JSON.stringify({ OrderId: mallOrderNo, code, message }) };
}
