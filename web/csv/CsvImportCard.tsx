import { Anchor, Button } from '@mantine/core';
import type { Shop } from '@matome/contract/shops.ts';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../app/query-of.ts';
import { ImportRuns } from '../imports/ImportRuns.tsx';
import { ImportUnderWay } from '../imports/ImportUnderWay.tsx';
import { isUnderWay } from '../imports/RunMark.tsx';
import { ShopCard } from '../imports/ShopCard.tsx';
import classes from '../imports/ShopCard.module.css';
import { useShops } from '../orders/useShops.ts';
import { useAllWords } from '../words/useWords.ts';

const ASK_MS = 1_500;

/** A shop that is kept by files: the way to bring one in, and the last ones. */
export function CsvImportCard({ shop }: { shop: Shop }) {
  const words = useAllWords().csv;
  const { mallName } = useShops();
  const runs = useQuery({
    ...queryOf('listImports', { params: { id: shop.id }, query: { limit: 5 } }),
    refetchInterval: ({ state }) => (state.data?.items.some((run) => isUnderWay(run.state)) ? ASK_MS : false),
  });
  const underWay = runs.data?.items.find((run) => isUnderWay(run.state));
  return (
    <ShopCard shop={shop} kicker={words.kicker(mallName(shop.mall))} meta={null}>
      <div className={classes.controls}>
        <div className={classes.control}>
          <Button
            leftSection={<IconFileSpreadsheet size={15} aria-hidden />}
            renderRoot={(props) => <Link {...props} to="/csv/$shopId" params={{ shopId: shop.id }} />}
          >
            {words.pick}
          </Button>
          <p className={classes.hint}>
            {words.cardHint}{' '}
            <Anchor size="xs" underline="always" href={`/api/v1/shops/${shop.id}/csv-template`} download>
              {words.template}
            </Anchor>
          </p>
        </div>
      </div>
      {underWay !== undefined && <ImportUnderWay run={underWay} />}
      <ImportRuns runs={runs.data?.items} error={runs.error} onRetry={() => void runs.refetch()} />
    </ShopCard>
  );
}
