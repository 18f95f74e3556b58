import { Alert, EmptyState, Progress, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertCircle, IconFileUnknown } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { ProblemError } from '../app/call.ts';
import { formatInstant } from '../app/format-time.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { queryOf } from '../app/query-of.ts';
import { isUnderWay, RunMark } from '../imports/RunMark.tsx';
import classes from '../imports/ShopCard.module.css';
import { useShops } from '../orders/useShops.ts';
import { useWords } from '../words/useWords.ts';
import { doneOf } from './done-of.ts';
import { ExportItems } from './items/ExportItems.tsx';

const route = getRouteApi('/desk/exports/$runId');
const ASK_MS = 1_000;
/** Items of a finished run go on living: a refused one may be retried, an uncertain one is read back. */
const ASK_OPEN_MS = 5_000;

const NUMBERS = ['total', 'sent', 'skipped', 'refused', 'uncertain', 'waiting'] as const;

/** One export run: counts live while it goes on, then every order with its reasons and attempts. */
export function ExportRunPage() {
  const words = useWords().exports;
  const { runId } = route.useParams();
  const { shopName, shopOf, mallName } = useShops();
  const {
    data: run,
    error,
    refetch,
  } = useQuery({
    ...queryOf('getExport', { params: { id: runId } }),
    refetchInterval: ({ state: { data } }) => {
      if (data === undefined) return false;
      if (isUnderWay(data.state)) return ASK_MS;
      return data.uncertain + data.waiting > 0 ? ASK_OPEN_MS : false;
    },
  });
  if (run === undefined && error instanceof ProblemError && error.problem.status === 404) {
    return (
      <EmptyState py={80} icon={<IconFileUnknown size={26} stroke={1.5} />} title={words.run.notFound} />
    );
  }
  if (run === undefined)
    return error === null ? (
      <Skeleton h={280} />
    ) : (
      <LoadFailed error={error} onRetry={() => void refetch()} />
    );
  const shop = shopOf(run.shopId);
  const { done, total } = doneOf(run);
  const facts = [
    [words.columns.kind, words.kinds[run.kind]],
    [words.columns.trigger, words.triggers[run.trigger]],
    [words.columns.startedAt, formatInstant(run.createdAt)],
    [words.run.finishedAt, run.finishedAt === null ? '–' : formatInstant(run.finishedAt)],
  ] as const;
  return (
    <>
      <PageHeader
        title={words.run.title}
        trail={[{ label: words.title, to: '/exports' }]}
        meta={
          <>
            <RunMark state={run.state} word={words.states[run.state]} />
            <span>
              {shop === undefined ? '' : `${mallName(shop.mall)} · `}
              {shopName(run.shopId)}
            </span>
          </>
        }
      />
      {run.error !== null && (
        <Alert
          color="red"
          variant="light"
          maw={1120}
          mb="md"
          title={words.run.error}
          icon={<IconAlertCircle size={18} aria-hidden />}
        >
          {run.error.message}
        </Alert>
      )}
      <section className={classes.box} aria-live="polite">
        <dl className={classes.counts}>
          {NUMBERS.map((name) => (
            <div key={name}>
              <dt>{words.columns[name]}</dt>
              <dd
                data-zero={run[name] === 0 || undefined}
                data-bad={((name === 'refused' || name === 'uncertain') && run[name] > 0) || undefined}
              >
                {run[name].toLocaleString('ja-JP')}
              </dd>
            </div>
          ))}
        </dl>
        {isUnderWay(run.state) && (
          <Progress
            mt="sm"
            size="sm"
            value={total === 0 ? 0 : (done / total) * 100}
            aria-label={words.run.progress}
          />
        )}
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <ExportItems items={run.items} />
    </>
  );
}
