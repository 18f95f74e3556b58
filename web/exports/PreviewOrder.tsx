import { formatDay } from '../app/format-time.ts';
import { carrierName, methodName } from '../orders/edit/choices.ts';
import { useSpeech } from '../words/WordsProvider.tsx';
import classes from './exports.module.css';
import type { PreviewItem } from './preview-item.ts';

/** To whom, what, and how it goes, so that a clerk knows the order without opening it. */
export function PreviewOrder({ order }: { order: PreviewItem['order'] }) {
  const { words, language } = useSpeech();
  const { recipientName, itemName, lineCount, shipment } = order;
  const carrier =
    shipment.carrier === 'other'
      ? (shipment.carrierName ?? carrierName('other', language))
      : carrierName(shipment.carrier, language);
  const way = [
    carrier,
    methodName(shipment.method, language),
    shipment.shipsOn === null ? null : formatDay(shipment.shipsOn),
    shipment.trackingNumbers.join(', '),
  ].filter((part) => part !== null && part !== '');
  return (
    <>
      <p className={classes.about}>
        {[recipientName, words.exports.itemInShort(itemName, lineCount)]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {way.length > 0 && <p className={classes.way}>{way.join(' · ')}</p>}
    </>
  );
}
