import { describe, expect, test } from 'vitest';
import { CARRIER_IDS } from '@matome/domain/shipping/carriers.ts';
import { describeConnecting } from './conformance/describe-connecting.ts';
import { describeFaultStorm } from './conformance/describe-fault-storm.ts';
import { describeReading } from './conformance/describe-reading.ts';
import { describeWriting } from './conformance/describe-writing.ts';
import type { MallUnderTest } from './conformance/mall-under-test.ts';
import { worldAt } from './conformance/world-at.ts';

/** What every mall must do, proven against its simulator over HTTP. One call in each mall's own test file. */
export function describeMall(subject: MallUnderTest): void {
  const { mall } = subject;
  describe(`the mall ${mall.id}`, () => {
    test('M17 what it says it can do is what it has methods for', () => {
      const connection = mall.connect({}, worldAt('http://127.0.0.1:1'));
      expect({
        shipNotice: connection.sendShipNotices !== undefined && mall.composeShipNotice !== undefined,
        correctShipNotice: connection.correctShipNotices !== undefined,
        buyerRating: connection.rateBuyers !== undefined && mall.composeBuyerRating !== undefined,
      }).toEqual({
        shipNotice: mall.capabilities.shipNotice,
        correctShipNotice: mall.capabilities.correctShipNotice,
        buyerRating: mall.capabilities.buyerRating,
      });
    });

    test('every setting has its words in both languages', () => {
      for (const { label, help } of mall.settings) {
        for (const words of [label.ja, label.en, help.ja, help.en]) expect(words).toMatch(/\S/u);
      }
    });

    test.runIf(mall.capabilities.shipNotice)(
      'M11 each of our carriers has a code at the mall, or none on purpose',
      () => {
        const rows = mall.carrierTable?.defaults ?? [];
        const codes = mall.carrierTable?.codes.map(({ code }) => code) ?? [];
        const general = rows.filter(({ method }) => method === null).map(({ carrier }) => carrier);
        expect(general.toSorted()).toEqual([...CARRIER_IDS].toSorted());
        expect(codes).toEqual(expect.arrayContaining(rows.flatMap(({ code }) => code ?? [])));
      },
    );

    describeConnecting(subject);
    describeReading(subject);
    describeWriting(subject);
    describeFaultStorm(subject);
  });
}
