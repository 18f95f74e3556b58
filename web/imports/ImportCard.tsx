import { Alert, Button } from '@mantine/core';
import type { Shop } from '@matome/contract/shops.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconAlertCircle, IconDownload } from '@tabler/icons-react';
import { Due } from '../app/Due.tsx';
import { call } from '../app/call.ts';
import type { CallRequest } from '../app/call.ts';
import { queryOf } from '../app/query-of.ts';
import { WhyNot } from '../app/WhyNot.tsx';
import { useCanEdit } from '../orders/useCanEdit.ts';
import { useShops } from '../orders/useShops.ts';
import { useWords } from '../words/useWords.ts';
import { describeProblem } from './describe-problem.ts';
import { FetchPeriod } from './FetchPeriod.tsx';
import { ImportRuns } from './ImportRuns.tsx';
import { ImportUnderWay } from './ImportUnderWay.tsx';
import { isUnderWay } from './RunMark.tsx';
import { ShopCard } from './ShopCard.tsx';
import classes from './ShopCard.module.css';

type FetchBody = CallRequest<'createImport'>['body'];

/** How often a run that goes on is asked for, besides the events. */
const ASK_MS = 1_500;

/** ラクマAPI取込 and its like: the two ways to fetch, the run under way, the last ones. */
export function ImportCard({ shop }: { shop: Shop }) {
  const words = useWords();
  const said = words.imports;
  const client = useQueryClient();
  const canEdit = useCanEdit();
  const { mallName } = useShops();
  const { data: health } = useQuery({ ...queryOf('getMallHealth', {}), refetchInterval: 60_000 });
  const next = health?.items.find(({ shopId }) => shopId === shop.id)?.nextImportAt ?? null;
  const runs = useQuery({
    ...queryOf('listImports', { params: { id: shop.id }, query: { limit: 5 } }),
    refetchInterval: ({ state }) => (state.data?.items.some((run) => isUnderWay(run.state)) ? ASK_MS : false),
  });
  const begin = useMutation({
    mutationFn: (body: FetchBody) => call('createImport', { params: { id: shop.id }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['listImports'] }),
  });
  const list = runs.data?.items ?? [];
  const shown = list.find((run) => isUnderWay(run.state)) ?? list.find((run) => run.id === begin.data?.id);
  const why = canEdit ? [] : [{ code: 'viewer', message: words.orders.readOnly }];

  return (
    <ShopCard
      shop={shop}
      kicker={said.apiImport(mallName(shop.mall))}
      meta={
        <>
          <span>{shop.autoImport ? said.autoOn : said.autoOff}</span>
          {shop.autoImport && next !== null && (
            <span>
              {said.next} <Due at={next} />
            </span>
          )}
        </>
      }
    >
      <div className={classes.controls}>
        <div className={classes.control}>
          <WhyNot reasons={why}>
            <Button
              leftSection={<IconDownload size={15} aria-hidden />}
              disabled={!canEdit}
              loading={begin.isPending && begin.variables.from === undefined}
              onClick={() => begin.mutate({})}
            >
              {said.byDays}
            </Button>
          </WhyNot>
          <p className={classes.hint}>{said.daysHint(shop.importDays)}</p>
        </div>
        <FetchPeriod
          isBusy={begin.isPending && begin.variables.from !== undefined}
          why={why}
          onFetch={(period) => begin.mutate(period)}
        />
      </div>
      {begin.error !== null && (
        <div className={classes.problem}>
          <Alert
            color="red"
            variant="light"
            role="alert"
            title={said.refused}
            icon={<IconAlertCircle size={18} aria-hidden />}
          >
            {describeProblem(begin.error, words.common)}
          </Alert>
        </div>
      )}
      {shown !== undefined && <ImportUnderWay run={shown} />}
      <ImportRuns runs={runs.data?.items} error={runs.error} onRetry={() => void runs.refetch()} />
    </ShopCard>
  );
}
