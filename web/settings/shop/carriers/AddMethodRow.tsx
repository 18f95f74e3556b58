import { CARRIER_IDS, CARRIERS, METHOD_IDS, METHODS } from '@matome/domain/shipping/carriers.ts';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAllWords } from '../../../words/useWords.ts';
import { useSpeech } from '../../../words/WordsProvider.tsx';
import type { CarrierRow } from './own-rows.ts';

type Props = {
  rows: readonly CarrierRow[];
  isDisabled: boolean;
  onAdd: (row: Omit<CarrierRow, 'own'>) => void;
};

/** A row for one method of a carrier, where the mall has a code of its own for it. */
export function AddMethodRow({ rows, isDisabled, onAdd }: Props) {
  const { language } = useSpeech();
  const say = useAllWords().carriers;
  const [carrier, setCarrier] = useState<CarrierRow['carrier']>('yamato');
  const taken = rows.filter((row) => row.carrier === carrier).map(({ method }) => method);
  const free = METHOD_IDS.filter((method) => !taken.includes(method));
  const [wanted, setWanted] = useState<string>('');
  const method = free.find((one) => one === wanted) ?? free[0];
  const general = rows.find((row) => row.carrier === carrier && row.method === null);
  return (
    <Group gap={8} align="flex-end" role="group" aria-label={say.add}>
      <NativeSelect
        label={say.add}
        value={carrier}
        disabled={isDisabled}
        onChange={(event) => {
          const chosen = CARRIER_IDS.find((id) => id === event.currentTarget.value);
          if (chosen !== undefined) setCarrier(chosen);
        }}
        data={CARRIER_IDS.map((id) => ({ value: id, label: CARRIERS[id][language] }))}
      />
      <NativeSelect
        aria-label={say.method}
        value={method ?? ''}
        disabled={isDisabled || method === undefined}
        onChange={(event) => setWanted(event.currentTarget.value)}
        data={free.map((one) => ({ value: one, label: METHODS[one][language] }))}
      />
      <Button
        variant="default"
        disabled={isDisabled || method === undefined}
        onClick={() => {
          if (method === undefined) return;
          onAdd({ carrier, method, code: general?.code ?? null, name: general?.name ?? null });
        }}
      >
        {say.addDo}
      </Button>
    </Group>
  );
}
