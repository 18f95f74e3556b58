import type { ManualItem } from '@matome/contract/manual.ts';
import classes from './ManualPage.module.css';
import { PageRow } from './PageRow.tsx';

/** Found pages stand by their worth; all pages by their category. */
export function FoundPages({ items, isSearch }: { items: readonly ManualItem[]; isSearch: boolean }) {
  if (isSearch) {
    return (
      <ol className={classes.rows}>
        {items.map((item) => (
          <PageRow key={item.slug} item={item} isFound />
        ))}
      </ol>
    );
  }
  return (
    <div>
      {[...Map.groupBy(items, ({ categoryName }) => categoryName)].map(([category, members]) => (
        <section key={category} aria-label={category}>
          <h2 className={classes.category}>{category}</h2>
          <ul className={classes.rows}>
            {members.map((item) => (
              <PageRow key={item.slug} item={item} isFound={false} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
