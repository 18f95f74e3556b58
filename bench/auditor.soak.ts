import type { JournalEntry } from '@matome/simulators/http/journal.ts';
import { describe, expect, test } from 'vitest';
import { audit } from './soak/audit.ts';
import type { DeskFacts, MallFacts } from './soak/audit.ts';
import { findUnsettled } from './soak/find-unsettled.ts';

const AT = '2026-04-01T00:00:00.000Z';
const SENT = {
  mallOrderNo: '7',
  phase: 'shipped',
  mallStatus: 'awaiting_receipt',
  shipNotice: 'sent',
  buyerRating: 'none',
};
const CONFIRMED = {
  mallOrderNo: '7',
  kind: 'ship-notice',
  state: 'confirmed',
  code: null,
  message: null,
  payload: null,
};
const DESK: DeskFacts = { orders: [SENT], instructions: [CONFIRMED], paused: null };

function request(seq: number, part: Partial<JournalEntry>): JournalEntry {
  return {
    seq,
    at: AT,
    method: 'GET',
    path: '/v1/orders/7',
    body: null,
    shop: '1',
    status: 200,
    fault: null,
    effect: null,
    ...part,
  };
}

function notice(seq: number, part: Partial<JournalEntry> = {}): JournalEntry {
  const body = { tracking_number: '400000000007' };
  const effect = { kind: 'ship-notice', orderId: '7', itemId: null, at: AT, body };
  return request(seq, { method: 'POST', path: '/v1/orders/7/shipping_notice', body, effect, ...part });
}

function mallWith(...journal: JournalEntry[]): MallFacts {
  return { statuses: new Map([['7', 'awaiting_receipt']]), journal };
}

describe('the auditor', () => {
  test('has nothing to say of one order told once', () => {
    expect(audit(DESK, mallWith(notice(1)))).toEqual([]);
    expect(findUnsettled(DESK, mallWith(notice(1)))).toEqual([]);
  });

  test('A1: sees an order that the desk does not have', () => {
    expect(audit({ ...DESK, orders: [], instructions: [] }, mallWith())).toEqual([
      'A1 7: the mall has this order, the desk does not',
    ]);
  });

  test('A2: sees a notice that is sent again after the mall had accepted it', () => {
    const again = notice(2, { status: 409, effect: null });
    expect(audit(DESK, mallWith(notice(1), again))[0]).toContain('sent again after the mall had accepted it');
  });

  test('A2: sees a notice that is sent again before anyone looked what became of the first', () => {
    const lost = notice(1, { status: 502, effect: null });
    expect(audit(DESK, mallWith(lost, notice(2)))[0]).toContain('sent again blindly');
    expect(audit(DESK, mallWith(lost, request(2, {}), notice(3)))).toEqual([]);
  });

  test('A3: sees a notice that the desk claims and the mall never accepted', () => {
    expect(audit(DESK, mallWith())).toEqual([
      'A3 7: the ledger confirms a ship-notice that the mall never accepted',
    ]);
  });

  test('A3: sees a notice that the mall has and the desk does not speak of', () => {
    const silent = { ...DESK, orders: [{ ...SENT, shipNotice: 'waiting' }], instructions: [] };
    expect(audit(silent, mallWith(notice(1)))).toEqual([
      'A3 7: the mall was notified, the desk says waiting',
    ]);
  });

  test('A4: sees what is still under way, and a shop that is left alone', () => {
    const open = { ...DESK, instructions: [{ ...CONFIRMED, state: 'uncertain' }], paused: 'sign-in-refused' };
    expect(findUnsettled(open, mallWith(notice(1)))).toEqual([
      'A4 the shop is paused: sign-in-refused',
      'A4 7: the ship-notice is still uncertain (no message)',
    ]);
  });

  test('A5: sees a request over the rate, but not one that the mall turned away by a fault', () => {
    const many = Array.from({ length: 20 }, (_, seq) => request(seq + 1, {}));
    const over = request(21, { status: 429 });
    expect(audit(DESK, mallWith(...many, over, notice(22)))[0]).toContain("over the mall's rate");
    expect(audit(DESK, mallWith(...many, { ...over, fault: 'rate-limit' }, notice(22)))).toEqual([]);
  });
});
