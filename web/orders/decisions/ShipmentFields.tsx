import { NativeSelect } from '@mantine/core';
import type { Order, OrderChanges } from '@matome/contract/orders.ts';
import { useSpeech } from '../../words/WordsProvider.tsx';
import { carrierChoices, isCarrier, isMethod, methodChoices } from '../edit/choices.ts';
import { splitTrackingNumbers } from '../edit/parse-paste.ts';
import { useShops } from '../useShops.ts';
import { DayField } from './DayField.tsx';
import classes from './decisions.module.css';
import { DraftText } from './DraftText.tsx';

type Shipment = Order['shipment'];
type ShipmentChanges = NonNullable<OrderChanges['shipment']>;

type Props = {
  readonly mall: string;
  readonly shipment: Shipment;
  readonly onSave: (changes: ShipmentChanges) => Promise<boolean>;
};

const toOption = ({ value, label }: { value: string | null; label: string }) => ({
  value: value ?? '',
  label,
});

/** 配送業者, 配送方法, 出荷日, 伝票番号 of one parcel. */
export function ShipmentFields({ mall, shipment, onSave }: Props) {
  const { words, language } = useSpeech();
  const said = words.orders;
  const { mallOf } = useShops();
  const choice = { language, unset: said.row.unset };
  const most = mallOf(mall)?.capabilities.trackingNumbersMax;
  const isCut = most !== undefined && shipment.trackingNumbers.length > most;
  return (
    <div className={classes.stack}>
      <div className={classes.pair}>
        <NativeSelect
          label={said.columns.carrier}
          value={shipment.carrier ?? ''}
          data={carrierChoices(choice).map(toOption)}
          onChange={(event) =>
            void onSave({ carrier: isCarrier(event.currentTarget.value) ? event.currentTarget.value : null })
          }
        />
        <NativeSelect
          label={said.columns.method}
          value={shipment.method ?? ''}
          data={methodChoices(choice).map(toOption)}
          onChange={(event) =>
            void onSave({ method: isMethod(event.currentTarget.value) ? event.currentTarget.value : null })
          }
        />
      </div>
      {shipment.carrier === 'other' && (
        <DraftText
          label={said.detail.carrierName}
          maxLength={60}
          value={shipment.carrierName ?? ''}
          onSave={(name) => onSave({ carrierName: name.trim() === '' ? null : name.trim() })}
        />
      )}
      <DayField
        label={said.columns.shipsOn}
        value={shipment.shipsOn}
        onSave={(shipsOn) => onSave({ shipsOn })}
      />
      <DraftText
        label={said.detail.trackingNumbers}
        hint={isCut ? said.detail.trackingMax(mallOf(mall)?.name ?? mall, most) : said.detail.trackingHint}
        isLong
        rows={1}
        value={shipment.trackingNumbers.join('\n')}
        onSave={(text) => onSave({ trackingNumbers: [...splitTrackingNumbers(text)] })}
      />
    </div>
  );
}
