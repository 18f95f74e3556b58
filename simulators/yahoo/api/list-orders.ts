import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { type Field, findListField } from '../fields/find-field.ts';
import type { Order } from '../order/order.ts';
import type { YahooState } from '../sign-in/yahoo-state.ts';
import { writeElement, writeText } from '../xml/write-xml.ts';
import { CONDITIONS, isListed, MANDATORY } from './list-conditions.ts';
import { type Call, readCall } from './read-call.ts';
import { answerXml, badParameter, type Refusal, writeError } from './refuse.ts';
import { isOneOf, isWholeNumber, orEmpty } from './rules.ts';

const PATH = 'Search/Condition/';
const DEFAULT_RESULT = 10;
const MOST_RESULT = 2000;

const RULES = {
  'Search/Result': isWholeNumber({ from: 1, to: MOST_RESULT }),
  'Search/Start': isWholeNumber({ from: 1, to: 999_999_999 }),
  'Search/Sort': isOneOf(['+order_time', '-order_time']),
  'Search/Field': (value: string) => value !== '',
  ...Object.fromEntries(
    Object.entries(CONDITIONS).map(([name, { isRight }]) => [`${PATH}${name}`, orEmpty(isRight)]),
  ),
};

/** `orderList`: orders by their time, a page at a time, without addresses or lines. */
export function listOrders(state: YahooState, c: Context<MallEnv>): Response {
  const call = readCall(c, { rules: RULES, required: ['Search/Field'] });
  if ('code' in call) return refuseList(c, call);
  const fields = readFields(call.get('Search/Field') ?? '');
  if ('code' in fields) return refuseList(c, fields);
  const asked = Object.keys(CONDITIONS).flatMap((name) => {
    const value = call.get(`${PATH}${name}`) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  if (!MANDATORY.some((name) => asked.some(([given]) => given === name))) {
    return refuseList(c, badParameter('Condition'));
  }
  const hits = search(state, { call, asked, at: c.get('at') });
  return answerXml(c, writeList(hits, { call, fields, at: c.get('at') }));
}

function refuseList(c: Context<MallEnv>, refusal: Refusal): Response {
  return answerXml(c, writeElement('Result', [writeError(refusal)]), refusal.status);
}

function readFields(text: string): readonly Field[] | Refusal {
  const fields: Field[] = [];
  for (const key of text.split(',')) {
    const field = findListField(key);
    if (field === null) return badParameter(key);
    fields.push(field);
  }
  return fields;
}

function search(
  state: YahooState,
  wanted: {
    readonly call: Call;
    readonly asked: readonly (readonly [string, string])[];
    readonly at: number;
  },
): readonly Order[] {
  const { call, asked, at } = wanted;
  const readOnlyMode = call.get(`${PATH}ReadOnlyMode`) || '0';
  const showsHeld = call.get(`${PATH}FraudHoldDisplayType`) === '1';
  const conditions = asked.flatMap(([name, value]) => {
    const condition = CONDITIONS[name];
    return condition === undefined ? [] : [{ condition, value }];
  });
  const hits = state.book
    .all()
    .filter(
      (order) =>
        isListed(order, { readOnlyMode, showsHeld, at }) &&
        conditions.every(({ condition, value }) => condition.fits(order, value, at)),
    );
  const turn = call.get('Search/Sort') === '-order_time' ? -1 : 1;
  return hits.toSorted((one, other) => turn * (one.orderedAt - other.orderedAt));
}

function writeList(
  hits: readonly Order[],
  { call, fields, at }: { readonly call: Call; readonly fields: readonly Field[]; readonly at: number },
): string {
  const start = Number(call.get('Search/Start') ?? 1);
  const result = Number(call.get('Search/Result') ?? DEFAULT_RESULT);
  const page = hits.slice(start - 1, start - 1 + result);
  const written = page.map((order, index) => {
    const shown = fields.filter(({ key }) => order.oddity !== 'unreadable' || key !== 'OrderTime');
    return writeElement('OrderInfo', [
      writeText('Index', start + index),
      ...shown.map(({ key, valueOf }) => writeText(key, valueOf({ order, at }))),
    ]);
  });
  const isBeyond = hits.length > 0 && page.length === 0;
  return writeElement('Result', [
    writeText('Status', 'OK'),
    writeElement('Search', [
      writeText('TotalCount', hits.length),
      ...(isBeyond ? [writeElement('OrderInfo', [])] : written),
    ]),
  ]);
}
