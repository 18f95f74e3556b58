import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { queryOf } from '../../app/query-of.ts';
import { useWords } from '../../words/useWords.ts';
import { withChange } from '../orders-search.ts';
import { useStatuses } from '../useStatuses.ts';
import classes from './StatusTabs.module.css';

const route = getRouteApi('/desk/');

/** One tab per status with the exact number of orders in it, for the chosen shop or all. */
export function StatusTabs() {
  const words = useWords();
  const search = route.useSearch();
  const { all } = useStatuses();
  const { data } = useQuery(
    queryOf('countOrders', { query: search.shop === undefined ? {} : { shop: search.shop } }),
  );
  const countOf = (status: string) => data?.byStatus.find((entry) => entry.status === status)?.count ?? 0;
  const tabs = [
    { id: undefined, name: words.orders.all, count: data?.total ?? 0 },
    ...all.map(({ id, name }) => ({ id, name, count: countOf(id) })),
  ];
  return (
    <nav className={classes.tabs} aria-label={words.orders.statusTabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.id ?? 'all'}
          from="/"
          to="/"
          search={withChange(search, { status: tab.id })}
          activeOptions={{ exact: true, includeSearch: true }}
          className={classes.tab}
          aria-current={tab.id === search.status ? 'page' : undefined}
          data-empty={tab.count === 0 || undefined}
        >
          {tab.name}
          <span className={classes.count}>{data === undefined ? '' : tab.count.toLocaleString('ja-JP')}</span>
        </Link>
      ))}
    </nav>
  );
}
