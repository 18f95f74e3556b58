import { NativeSelect, Stack, Text } from '@mantine/core';
import type { OrderDetail } from '@matome/contract/orders.ts';
import { useCallback } from 'react';
import { useWords } from '../../words/useWords.ts';
import { useSaveOrder } from '../save/useSaveOrder.tsx';
import type { SaveChanges } from '../save/useSaveOrder.tsx';
import { Card } from '../facts/Card.tsx';
import { sayNobody } from '../say-nobody.ts';
import { useCanEdit } from '../useCanEdit.ts';
import { useStatuses } from '../useStatuses.ts';
import { DraftText } from './DraftText.tsx';
import { Overrides } from './Overrides.tsx';
import { Persons } from './Persons.tsx';
import { ShipmentFields } from './ShipmentFields.tsx';

/** What we decide about the order. Each field is saved by itself as it is left, like in the list. */
export function Decisions({ order }: { order: OrderDetail }) {
  const words = useWords().orders;
  const canEdit = useCanEdit();
  const { all } = useStatuses();
  const save = useSaveOrder();
  const onSave: SaveChanges = useCallback(
    async (changes) => (await save(order, changes)).kind === 'saved',
    [save, order],
  );
  return (
    <>
      <Card title={words.detail.decisions} {...(canEdit ? {} : { note: words.readOnly })}>
        <fieldset disabled={!canEdit} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack gap={12}>
            <NativeSelect
              label={words.detail.status}
              value={order.status}
              data={all.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => void onSave({ status: event.currentTarget.value })}
            />
            {order.parcels.map((parcel, index) => (
              <section key={parcel.id} aria-label={words.detail.parcel(index + 1, order.parcels.length)}>
                {order.parcels.length > 1 && (
                  <Text size="xs" fw={600} mb={4}>
                    {words.detail.parcel(index + 1, order.parcels.length)} ·{' '}
                    {parcel.recipient?.name ?? sayNobody(order, words.row)}
                  </Text>
                )}
                <ShipmentFields
                  mall={order.mall}
                  shipment={parcel.shipment}
                  onSave={(shipment) =>
                    onSave(
                      order.parcels.length > 1 ? { parcels: [{ id: parcel.id, shipment }] } : { shipment },
                    )
                  }
                />
              </section>
            ))}
            <DraftText
              label={words.detail.memo}
              hint={words.detail.memoHint}
              isLong
              maxLength={4000}
              value={order.memo ?? ''}
              onSave={(memo) => onSave({ memo: memo.trim() === '' ? null : memo })}
            />
            <Overrides order={order} onSave={onSave} />
          </Stack>
        </fieldset>
      </Card>
      <Persons order={order} onSave={onSave} canEdit={canEdit} />
    </>
  );
}
