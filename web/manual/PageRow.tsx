import type { ManualItem } from '@matome/contract/manual.ts';
import { Link } from '@tanstack/react-router';
import { formatDay } from '../app/format-time.ts';
import { useWords } from '../words/useWords.ts';
import { Excerpt } from './Excerpt.tsx';
import classes from './ManualPage.module.css';

/** A page in the list. What was searched for leads to its place on the page. */
export function PageRow({ item, isFound }: { item: ManualItem; isFound: boolean }) {
  const words = useWords().manual;
  const { slug, title, categoryName, tags, updated, excerpt } = item;
  return (
    <li className={classes.row}>
      <Link
        to="/manual/$"
        params={{ _splat: slug }}
        {...(isFound && excerpt.anchor !== null ? { hash: excerpt.anchor } : {})}
        className={classes.link}
      >
        <span className={classes.name}>{title}</span>
        <Excerpt excerpt={excerpt} />
      </Link>
      <p className={classes.facts}>
        {isFound && <span>{categoryName}</span>}
        <span>
          {words.updated} <time dateTime={updated}>{formatDay(updated)}</time>
        </span>
        <span className={classes.tags}>{tags.join('・')}</span>
      </p>
    </li>
  );
}
