import type { Mall } from '@matome/contract/malls.ts';
import type { Shop } from '@matome/contract/shops.ts';
import { Panel } from '../../../app/Panel.tsx';
import table from '../../../app/table.module.css';
import { useAllWords } from '../../../words/useWords.ts';
import { AddMethodRow } from './AddMethodRow.tsx';
import classes from './CarrierPanel.module.css';
import { CarrierTableRow } from './CarrierTableRow.tsx';
import { inOrder, withoutRow, withRow } from './own-rows.ts';
import { useSaveCarriers } from './useSaveCarriers.ts';

/** What the mall is told for each of our carriers. Each change saves itself. */
export function CarrierPanel({ shop, mall, canEdit }: { shop: Shop; mall: Mall; canEdit: boolean }) {
  const words = useAllWords().carriers;
  const save = useSaveCarriers(shop);
  if (mall.carrierTable === null) return null;
  const rows = inOrder(shop.carriers);
  return (
    <Panel title={words.title} hint={words.hint(mall.name)} flush>
      <table className={`${table.table} ${classes.table}`}>
        <thead>
          <tr>
            <th>{words.carrier}</th>
            <th>{words.method}</th>
            <th>{words.code}</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CarrierTableRow
              key={`${row.carrier} ${row.method ?? ''}`}
              row={row}
              carrierTable={mall.carrierTable}
              isDisabled={!canEdit || save.isPending}
              onChange={(changed) => save.mutate(withRow(shop.carriers, changed))}
              onRestore={() => save.mutate(withoutRow(shop.carriers, row))}
            />
          ))}
        </tbody>
      </table>
      {canEdit && (
        <div className={classes.add}>
          <AddMethodRow
            rows={rows}
            isDisabled={save.isPending}
            onAdd={(added) => save.mutate(withRow(shop.carriers, added))}
          />
        </div>
      )}
    </Panel>
  );
}
