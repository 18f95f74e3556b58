import type { OperatorShop } from '@matome/contract/operator-accounts.ts';
import { EmptyState } from '@mantine/core';
import { Ago } from '../../app/Ago.tsx';
import { Panel } from '../../app/Panel.tsx';
import { StateMark } from '../../app/StateMark.tsx';
import table from '../../app/table.module.css';
import { ExpiryMark } from '../../settings/ExpiryMark.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { ShopStateMark } from '../accounts/AccountMarks.tsx';
import list from '../accounts/accounts.module.css';
import classes from './account.module.css';

/** How each shop's line to its mall does. */
export function AccountShops({ shops }: { shops: readonly OperatorShop[] }) {
  const words = useAllWords();
  const page = words.operator.accountsPage;
  if (shops.length === 0) {
    return (
      <Panel title={page.shopsTitle}>
        <EmptyState py="sm" title={page.noShops} />
      </Panel>
    );
  }
  return (
    <Panel
      title={page.shopsTitle}
      aside={<StateMark tone="quiet">{page.shopCount(shops.length)}</StateMark>}
      flush
    >
      <table className={table.table}>
        <thead>
          <tr>
            <th>{page.shop}</th>
            <th>{page.connection}</th>
            <th>{page.lastSuccess}</th>
            <th>{page.automatic}</th>
            <th>{words.health.columns.expiry}</th>
            <th>{page.ledger}</th>
          </tr>
        </thead>
        <tbody>
          {shops.map((shop) => (
            <ShopRow key={shop.id} shop={shop} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function ShopRow({ shop }: { shop: OperatorShop }) {
  const words = useAllWords();
  const page = words.operator.accountsPage;
  const { lastFailure, lastSuccessAt, credentialsExpireAt } = shop;
  const isTrouble = shop.state === 'failing' || shop.state === 'paused';
  return (
    <tr>
      <td>
        <span>
          <span className={table.strong}>{shop.name}</span>
          <span className={list.sub}>{shop.mallName}</span>
        </span>
      </td>
      <td data-label={page.connection}>
        <div>
          <ShopStateMark state={shop.state} />
          {lastFailure !== null && (
            <p className={classes.failure} data-now={isTrouble || undefined}>
              {words.health.lastFailure} <Ago at={lastFailure.at} /> ({lastFailure.code}):{' '}
              {lastFailure.message}
            </p>
          )}
        </div>
      </td>
      <td data-label={page.lastSuccess}>
        {lastSuccessAt === null ? words.common.never : <Ago at={lastSuccessAt} />}
      </td>
      <td data-label={page.automatic}>
        <span className={classes.marks}>
          {shop.autoImport && <StateMark tone="info">{page.autoImport}</StateMark>}
          {shop.autoExport && <StateMark tone="info">{page.autoExport}</StateMark>}
          {!shop.autoImport && !shop.autoExport && <span className={table.dim}>{page.manual}</span>}
        </span>
      </td>
      <td data-label={words.health.columns.expiry}>
        {credentialsExpireAt === null ? (
          <span className={table.dim}>{words.health.noExpiry}</span>
        ) : (
          <ExpiryMark at={credentialsExpireAt} />
        )}
      </td>
      <td data-label={page.ledger}>
        <Ledger shop={shop} />
      </td>
    </tr>
  );
}

function Ledger({ shop }: { shop: OperatorShop }) {
  const page = useAllWords().operator.accountsPage;
  if (shop.waiting + shop.refused + shop.uncertain === 0)
    return <span className={table.dim}>{page.nothingOpen}</span>;
  return (
    <span className={classes.marks}>
      {shop.waiting > 0 && <StateMark tone="info">{page.waiting(shop.waiting)}</StateMark>}
      {shop.refused > 0 && <StateMark tone="bad">{page.refused(shop.refused)}</StateMark>}
      {shop.uncertain > 0 && <StateMark tone="warn">{page.uncertain(shop.uncertain)}</StateMark>}
    </span>
  );
}
