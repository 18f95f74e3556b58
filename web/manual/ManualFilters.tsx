import type { CallAnswer } from '../app/call.ts';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/useWords.ts';
import { withManualChange } from './manual-search.ts';
import type { ManualSearch } from './manual-search.ts';
import classes from './ManualFilters.module.css';

type Props = {
  readonly search: ManualSearch;
  readonly found: Pick<CallAnswer<'listManual'>, 'categories' | 'tags'>;
};

/** The tags that most pages have; the others are found by the search. */
const SHOWN_TAGS = 16;

/** Categories and tags, each with how many pages it would leave. The chosen one, pressed again, is taken away. */
export function ManualFilters({ search, found }: Props) {
  const words = useWords().manual;
  const total = found.categories.reduce((sum, { count }) => sum + count, 0);
  const tags = found.tags
    .filter(({ count, name }) => count > 0 || name === search.tag)
    .toSorted((a, b) => Number(b.name === search.tag) - Number(a.name === search.tag) || b.count - a.count)
    .slice(0, SHOWN_TAGS);
  return (
    <nav className={classes.filters} aria-label={words.filters}>
      <h2 className={classes.title}>{words.categories}</h2>
      <ul className={classes.categories}>
        <Choice
          name={words.all}
          count={total}
          isChosen={search.category === undefined}
          search={{ ...search, category: undefined }}
        />
        {found.categories.map(({ id, name, count }) => (
          <Choice
            key={id}
            name={name}
            count={count}
            isChosen={search.category === id}
            search={{ ...search, category: id }}
          />
        ))}
      </ul>
      <h2 className={classes.title}>{words.tags}</h2>
      <ul className={classes.tags}>
        {tags.map(({ name, count }) => (
          <Choice
            key={name}
            name={name}
            count={count}
            isChosen={search.tag === name}
            search={{ ...search, tag: search.tag === name ? undefined : name }}
          />
        ))}
      </ul>
    </nav>
  );
}

function Choice(props: {
  name: string;
  count: number;
  isChosen: boolean;
  search: { readonly [K in keyof ManualSearch]?: string | undefined };
}) {
  const { name, count, isChosen, search } = props;
  return (
    <li>
      <Link
        to="/manual"
        search={withManualChange({}, search)}
        className={classes.choice}
        data-chosen={isChosen || undefined}
        aria-current={isChosen}
      >
        <span>{name}</span>
        <span className={classes.count}>{count}</span>
      </Link>
    </li>
  );
}
