import { Alert, Button, NativeSelect } from '@mantine/core';
import type { Shop } from '@matome/contract/shops.ts';
import { IconAlertCircle, IconFileDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { describeError } from '../app/describe-error.ts';
import { download } from '../app/download.ts';
import { NO_PERIOD, readPeriod } from '../exports/export-period.ts';
import { ExportPeriod } from '../exports/ExportPeriod.tsx';
import { ShopCard } from '../imports/ShopCard.tsx';
import card from '../imports/ShopCard.module.css';
import { useShops } from '../orders/useShops.ts';
import { useToday } from '../orders/days/useToday.ts';
import { useAllWords } from '../words/useWords.ts';
import { ShippedColumns } from './ShippedColumns.tsx';

const CHARSETS = ['utf-8', 'cp932'] as const;

/** 出荷済みCSV of a shop that is kept by files: the period, the charset, the columns. */
export function ShippedCard({ shop }: { shop: Shop }) {
  const words = useAllWords();
  const said = words.csv;
  const today = useToday();
  const { mallName } = useShops();
  const [draft, setDraft] = useState(NO_PERIOD);
  const [charset, setCharset] = useState<(typeof CHARSETS)[number]>('utf-8');
  const read = readPeriod(draft, today);
  const fetchFile = useMutation({
    mutationFn: async () => {
      if ('asked' in read)
        await download('getShippedCsv', { params: { id: shop.id }, query: { ...read.asked, charset } });
    },
  });
  return (
    <ShopCard shop={shop} kicker={said.kicker(mallName(shop.mall))} meta={null}>
      <div className={card.controls}>
        <ExportPeriod draft={draft} problem={'problem' in read ? read.problem : null} onChange={setDraft} />
        <NativeSelect
          aria-label={said.charset}
          value={charset}
          data={CHARSETS.map((value) => ({ value, label: said.charsets[value] }))}
          onChange={(event) => {
            const chosen = CHARSETS.find((value) => value === event.currentTarget.value);
            if (chosen !== undefined) setCharset(chosen);
          }}
        />
        <div className={card.control}>
          <Button
            leftSection={<IconFileDownload size={15} aria-hidden />}
            disabled={!('asked' in read)}
            loading={fetchFile.isPending}
            onClick={() => fetchFile.mutate()}
          >
            {said.shipped}
          </Button>
          <p className={card.hint}>{said.shippedHint}</p>
        </div>
      </div>
      {fetchFile.error !== null && (
        <div className={card.problem}>
          <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle size={18} aria-hidden />}>
            {describeError(fetchFile.error, words.common)}
          </Alert>
        </div>
      )}
      <ShippedColumns shopId={shop.id} />
    </ShopCard>
  );
}
