import type { Mall } from '@matome/contract/malls.ts';
import type { Shop } from '@matome/contract/shops.ts';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Ago } from '../../app/Ago.tsx';
import { queryOf } from '../../app/query-of.ts';
import { StateMark } from '../../app/StateMark.tsx';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';
import { ApplicationMark } from '../ApplicationMark.tsx';
import { ConnectionMark } from '../ConnectionMark.tsx';
import classes from './ShopTable.module.css';

export function ShopTable({ shops, malls }: { shops: readonly Shop[]; malls: readonly Mall[] }) {
  const words = useAllWords();
  const health = useQuery(queryOf('getMallHealth', {})).data?.items;
  const columns = words.shops.columns;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{columns.shop}</th>
          <th>{columns.connection}</th>
          <th>{columns.autoImport}</th>
          <th>{columns.autoExport}</th>
          <th>{columns.lastSuccess}</th>
        </tr>
      </thead>
      <tbody>
        {shops.map((shop) => {
          const lastSuccessAt = health?.find((item) => item.shopId === shop.id)?.lastSuccessAt ?? null;
          const isByFiles = malls.find((mall) => mall.id === shop.mall)?.byFiles === true;
          return (
            <tr key={shop.id} className={classes.row}>
              <td>
                <Link to="/settings/shops/$shopId" params={{ shopId: shop.id }} className={classes.link}>
                  <span>
                    <span className={table.strong}>{shop.name}</span>
                    <span className={classes.mall}>
                      {malls.find((mall) => mall.id === shop.mall)?.name ?? shop.mall}
                    </span>
                  </span>
                  <IconChevronRight size={15} aria-hidden />
                </Link>
              </td>
              <td data-label={columns.connection}>
                {isByFiles ? (
                  <StateMark tone="quiet">{words.shops.files.kept}</StateMark>
                ) : (
                  <div className={classes.marks}>
                    <ConnectionMark shop={shop} />
                    <ApplicationMark application={shop.application} />
                  </div>
                )}
              </td>
              <td data-label={columns.autoImport}>{!isByFiles && <OnOff isOn={shop.autoImport} />}</td>
              <td data-label={columns.autoExport}>{!isByFiles && <AutoExport shop={shop} />}</td>
              <td data-label={columns.lastSuccess} className={table.dim}>
                {lastSuccessAt === null ? words.common.never : <Ago at={lastSuccessAt} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function AutoExport({ shop }: { shop: Shop }) {
  const words = useAllWords().contract;
  if (shop.autoExportStopped !== null) return <StateMark tone="warn">{words.stoppedMark}</StateMark>;
  return <OnOff isOn={shop.autoExport} />;
}

function OnOff({ isOn }: { isOn: boolean }) {
  const words = useAllWords().shops;
  return <StateMark tone={isOn ? 'info' : 'quiet'}>{isOn ? words.on : words.off}</StateMark>;
}
