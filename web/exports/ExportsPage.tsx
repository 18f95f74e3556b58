import { useSearch } from '@tanstack/react-router';
import { ShippedCard } from '../csv/ShippedCard.tsx';
import { ShopCards } from '../imports/ShopCards.tsx';
import { useWords } from '../words/useWords.ts';
import { ExportCard } from './ExportCard.tsx';

/** データ書出: one card per shop; first what would be told to the mall and why not the rest, then the button. */
export function ExportsPage() {
  const words = useWords().exports;
  const { shop: asked } = useSearch({ strict: false });
  return (
    <ShopCards
      words={words}
      choose={(shops, mallOf) =>
        shops
          .filter((shop) => {
            const mall = mallOf(shop.mall);
            return mall?.capabilities.shipNotice === true || mall?.byFiles === true;
          })
          // A link from an order brings its shop to the top.
          .toSorted((one, other) => Number(other.id === asked) - Number(one.id === asked))
      }
      card={(shop, isByFiles) =>
        isByFiles ? <ShippedCard key={shop.id} shop={shop} /> : <ExportCard key={shop.id} shop={shop} />
      }
    />
  );
}
