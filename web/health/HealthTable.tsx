import type { ShopHealth } from '@matome/contract/health.ts';
import type { Mall } from '@matome/contract/malls.ts';
import { Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconPlayerPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Ago } from '../app/Ago.tsx';
import { Due } from '../app/Due.tsx';
import { StateMark } from '../app/StateMark.tsx';
import table from '../app/table.module.css';
import { ApplicationMark } from '../settings/ApplicationMark.tsx';
import { ExpiryMark } from '../settings/ExpiryMark.tsx';
import { useAllWords } from '../words/useWords.ts';
import classes from './HealthTable.module.css';
import { formatLag } from './format-lag.ts';

const MARKS = {
  ok: { tone: 'ok', Icon: IconCircleCheck },
  failing: { tone: 'bad', Icon: IconAlertTriangle },
  paused: { tone: 'bad', Icon: IconPlayerPause },
  idle: { tone: 'quiet', Icon: IconCircleDashed },
} as const;

export function HealthTable({ shops, malls }: { shops: readonly ShopHealth[]; malls: readonly Mall[] }) {
  const { columns } = useAllWords().health;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {Object.entries(columns).map(([name, word]) => (
            <th key={name}>{word}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shops.map((shop) => (
          <HealthRow
            key={shop.shopId}
            shop={shop}
            mallName={malls.find((mall) => mall.id === shop.mall)?.name ?? shop.mall}
          />
        ))}
      </tbody>
    </table>
  );
}

function HealthRow({ shop, mallName }: { shop: ShopHealth; mallName: string }) {
  const words = useAllWords();
  const { columns, ...page } = words.health;
  const mark = MARKS[shop.state];
  const isTrouble = shop.state === 'failing' || shop.state === 'paused';
  const percent = Math.round(Math.min(1, shop.rateBudgetUsed) * 100);
  return (
    <tr>
      <td>
        <Link to="/settings/shops/$shopId" params={{ shopId: shop.shopId }} className={classes.shop}>
          {shop.shopName}
        </Link>
        <span className={classes.mall}>{mallName}</span>
      </td>
      <td data-label={columns.state}>
        <div>
          <div className={classes.marks}>
            <StateMark tone={mark.tone} icon={<mark.Icon aria-hidden />}>
              {page.states[shop.state]}
            </StateMark>
            <ApplicationMark application={shop.application} />
            {shop.autoExportStopped !== null && (
              <Link to="/contract">
                <StateMark tone="warn" icon={<IconPlayerPause aria-hidden />}>
                  {words.contract.stoppedShort}
                </StateMark>
              </Link>
            )}
          </div>
          {shop.lastFailure !== null && shop.lastFailureAt !== null && (
            <p className={classes.failure} data-now={isTrouble || undefined}>
              {page.lastFailure} <Ago at={shop.lastFailureAt} />: {shop.lastFailure.message}
            </p>
          )}
        </div>
      </td>
      <td data-label={columns.lastSuccess}>
        {shop.lastSuccessAt === null ? words.common.never : <Ago at={shop.lastSuccessAt} />}
      </td>
      <td data-label={columns.lag}>{formatLag(shop.lagSeconds, page.lag)}</td>
      <td data-label={columns.next}>
        {shop.nextImportAt === null ? (
          <span className={table.dim}>{page.manual}</span>
        ) : (
          <Due at={shop.nextImportAt} />
        )}
      </td>
      <td data-label={columns.budget}>
        <div className={classes.budget}>
          <Progress value={percent} size="sm" aria-label={page.budgetOf(shop.shopName, percent)} />
          <span>{percent}%</span>
        </div>
      </td>
      <td data-label={columns.expiry}>
        {shop.credentialsExpireAt === null ? (
          <span className={table.dim}>{page.noExpiry}</span>
        ) : (
          <Link to="/settings/shops/$shopId" params={{ shopId: shop.shopId }}>
            <ExpiryMark at={shop.credentialsExpireAt} />
          </Link>
        )}
      </td>
      <td data-label={columns.outgoing}>
        <Outgoing shop={shop} />
      </td>
    </tr>
  );
}

function Outgoing({ shop }: { shop: ShopHealth }) {
  const page = useAllWords().health;
  if (shop.waiting + shop.refused + shop.uncertain === 0)
    return <span className={table.dim}>{page.nothingOpen}</span>;
  return (
    <div className={classes.outgoing}>
      {shop.waiting > 0 && <StateMark tone="info">{page.waiting(shop.waiting)}</StateMark>}
      {shop.refused > 0 && <StateMark tone="bad">{page.refused(shop.refused)}</StateMark>}
      {shop.uncertain > 0 && <StateMark tone="warn">{page.uncertain(shop.uncertain)}</StateMark>}
    </div>
  );
}
