import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { type Field, findField, GROUPS, type Group } from '../fields/find-field.ts';
import { writeItemField } from '../fields/item-fields.ts';
import type { Order } from '../order/order.ts';
import type { YahooState } from '../sign-in/yahoo-state.ts';
import { writeElement, writeText } from '../xml/write-xml.ts';
import { readCall } from './read-call.ts';
import { answerXml, badParameter, ORDER_NOT_FOUND, refuse, type Refusal } from './refuse.ts';
import { isBytesUpTo } from './rules.ts';

const MOST_FIELD_BYTES = 10_000;
const REQUIRED = ['Target/OrderId', 'Target/Field'];
const RULES = {
  'Target/OrderId': (value: string) => value !== '',
  'Target/Field': isBytesUpTo(MOST_FIELD_BYTES),
};

/** `orderInfo`: one order, with the keys that were asked for and no other. */
export function readOrder(state: YahooState, c: Context<MallEnv>): Response {
  const call = readCall(c, { rules: RULES, required: REQUIRED });
  if ('code' in call) return refuse(c, call);
  const fields = readFields(call.get('Target/Field') ?? '');
  if ('code' in fields) return refuse(c, fields);
  const order = state.book.find(call.get('Target/OrderId') ?? '');
  if (order === undefined) return refuse(c, ORDER_NOT_FOUND);
  const result = writeElement('Result', [
    writeText('Status', 'OK'),
    writeElement('OrderInfo', writeOrder(order, { fields, at: c.get('at') })),
  ]);
  const counts = 'totalResultsAvailable="1" totalResultsReturned="1" firstResultPosition="1"';
  return answerXml(c, writeElement('ResultSet', [result], counts));
}

function readFields(text: string): readonly Field[] | Refusal {
  const fields: Field[] = [];
  for (const key of text.split(',')) {
    const field = findField(key);
    if (field === null) return badParameter(key);
    fields.push(field);
  }
  return fields;
}

type Asked = { readonly fields: readonly Field[]; readonly at: number };

function writeOrder(order: Order, asked: Asked): readonly string[] {
  const groups = GROUPS.flatMap((group) => writeGroup(order, group, asked));
  return order.oddity === 'new-field' ? [...groups, writeText('DeliveryRobotType', '1')] : groups;
}

/** A group of which nothing was asked is not there. */
function writeGroup(order: Order, group: Group, { fields, at }: Asked): readonly string[] {
  const isUnreadable = order.oddity === 'unreadable';
  const mine = fields.filter(
    (field) => field.group === group && !(isUnreadable && field.key === 'OrderTime'),
  );
  if (mine.length === 0) return [];
  if (group === 'Item') return isUnreadable ? [] : writeLines(order, mine);
  const written = mine.map(({ key, valueOf }) => writeText(key, valueOf({ order, at })));
  return group === 'Order' ? written : [writeElement(group, written)];
}

function writeLines({ lines }: Order, fields: readonly Field[]): readonly string[] {
  return lines.map((line, index) =>
    writeElement(
      'Item',
      fields.map(({ key }) => writeItemField(key, { line, lineId: index + 1 })),
    ),
  );
}
