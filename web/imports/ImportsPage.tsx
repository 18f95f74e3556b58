import { CsvImportCard } from '../csv/CsvImportCard.tsx';
import { useWords } from '../words/useWords.ts';
import { ImportCard } from './ImportCard.tsx';
import { ShopCards } from './ShopCards.tsx';

/** データ取込: one card per shop, with the two ways to fetch by hand and what was fetched last. */
export function ImportsPage() {
  const words = useWords().imports;
  return (
    <ShopCards
      words={words}
      choose={(shops, mallOf) => shops.filter((shop) => mallOf(shop.mall)?.capabilities.import !== false)}
      card={(shop, isByFiles) =>
        isByFiles ? <CsvImportCard key={shop.id} shop={shop} /> : <ImportCard key={shop.id} shop={shop} />
      }
    />
  );
}
