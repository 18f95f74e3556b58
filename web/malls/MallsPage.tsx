import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Page } from '../app/Page.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { Panel } from '../app/Panel.tsx';
import { queryOf } from '../app/query-of.ts';
import { useWords } from '../words/useWords.ts';
import { CapabilityTable } from './CapabilityTable.tsx';
import { MallCard } from './MallCard.tsx';
import classes from './MallsPage.module.css';

/** 対応モール・カート一覧, drawn from what the connectors say of themselves. */
export function MallsPage() {
  const words = useWords();
  const page = words.settings.mallsPage;
  const malls = useQuery({ ...queryOf('listMalls', {}), staleTime: 600_000 });
  const shops = useQuery(queryOf('listShops', {}));
  const { data, error } = malls;
  return (
    <Page wide>
      <PageHeader
        title={words.shell.malls}
        meta={data === undefined ? null : words.common.count(data.items.length)}
      />
      <p className={classes.lead}>{page.lead}</p>
      {data === undefined && error !== null && (
        <LoadFailed error={error} onRetry={() => void malls.refetch()} />
      )}
      {data === undefined && error === null && <Skeleton h={220} />}
      {data !== undefined && (
        <>
          <Panel flush>
            <CapabilityTable malls={data.items} />
          </Panel>
          <div className={classes.cards}>
            {data.items.map((mall) => (
              <MallCard
                key={mall.id}
                mall={mall}
                shopCount={shops.data?.items.filter((shop) => shop.mall === mall.id).length ?? 0}
              />
            ))}
          </div>
        </>
      )}
    </Page>
  );
}
