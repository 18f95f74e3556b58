import type { OperatorAccount } from '@matome/contract/operator-accounts.ts';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';

/** How many shops at which mall: ラクマ 2、Amazon 1. */
export function ShopsByMall({ shops }: { shops: OperatorAccount['shops'] }) {
  const page = useAllWords().operator.accountsPage;
  if (shops.count === 0) return <span className={table.dim}>{page.noShops}</span>;
  return shops.byMall.map(({ mallName, count }) => page.mallCount(mallName, count)).join('、');
}
