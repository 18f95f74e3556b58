import { SegmentedControl } from '@mantine/core';
import type { Shop } from '@matome/contract/shops.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../app/query-of.ts';
import { StateMark } from '../app/StateMark.tsx';
import { StoppedNote } from '../contract/StoppedNote.tsx';
import { isUnderWay } from '../imports/RunMark.tsx';
import { ShopCard } from '../imports/ShopCard.tsx';
import classes from '../imports/ShopCard.module.css';
import { useShops } from '../orders/useShops.ts';
import { useToday } from '../orders/days/useToday.ts';
import { useAllWords } from '../words/useWords.ts';
import type { ExportKind } from './export-kind.ts';
import { NO_PERIOD, readPeriod } from './export-period.ts';
import own from './exports.module.css';
import { ExportPeriod } from './ExportPeriod.tsx';
import { ExportRuns } from './ExportRuns.tsx';
import { ExportUnderWay } from './ExportUnderWay.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';

/** How often a run that goes on is asked for, besides the events. */
const ASK_MS = 1_500;

/** One shop: what to write back, from which period, the preview with its button, and the runs. */
export function ExportCard({ shop }: { shop: Shop }) {
  const {
    exports: words,
    contract: { stoppedHere },
  } = useAllWords();
  const today = useToday();
  const { mallOf, mallName } = useShops();
  const [kind, setKind] = useState<ExportKind>('ship-notice');
  const [draft, setDraft] = useState(NO_PERIOD);
  const read = readPeriod(draft, today);
  const can = mallOf(shop.mall)?.capabilities;
  const kinds: readonly ExportKind[] = [
    'ship-notice',
    ...(can?.buyerRating === true ? (['buyer-rating'] as const) : []),
    ...(can?.correctShipNotice === true ? (['ship-notice-correction'] as const) : []),
  ];
  const runs = useQuery({
    ...queryOf('listExports', { params: { id: shop.id }, query: { limit: 5 } }),
    refetchInterval: ({ state }) => (state.data?.items.some((run) => isUnderWay(run.state)) ? ASK_MS : false),
  });
  const [startedId, setStartedId] = useState<string | null>(null);
  const list = runs.data?.items ?? [];
  const shown = list.find((run) => isUnderWay(run.state)) ?? list.find((run) => run.id === startedId);
  return (
    <ShopCard shop={shop} kicker={words.apiExport(mallName(shop.mall))} meta={<AutoExport shop={shop} />}>
      {shop.autoExportStopped !== null && (
        <div className={own.stopped}>
          <StoppedNote says={stoppedHere} />
        </div>
      )}
      <div className={classes.controls}>
        {kinds.length > 1 && (
          <SegmentedControl
            aria-label={words.kind}
            value={kind}
            data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={setKind}
          />
        )}
        <ExportPeriod draft={draft} problem={'problem' in read ? read.problem : null} onChange={setDraft} />
      </div>
      {'asked' in read && (
        <PreviewPanel key={kind} shop={shop} kind={kind} asked={read.asked} onStarted={setStartedId} />
      )}
      {shown !== undefined && <ExportUnderWay run={shown} />}
      <ExportRuns runs={runs.data?.items} error={runs.error} onRetry={() => void runs.refetch()} />
    </ShopCard>
  );
}

function AutoExport({ shop }: { shop: Shop }) {
  const { exports: words, contract } = useAllWords();
  if (shop.autoExportStopped !== null) return <StateMark tone="warn">{contract.stoppedShort}</StateMark>;
  return <span>{shop.autoExport ? words.autoOn : words.autoOff}</span>;
}
