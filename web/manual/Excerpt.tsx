import type { ManualItem } from '@matome/contract/manual.ts';
import classes from './ManualPage.module.css';

/** The piece of text that shows why a page was found, its hits marked. */
export function Excerpt({ excerpt: { text, hits } }: { excerpt: ManualItem['excerpt'] }) {
  return (
    <span className={classes.excerpt}>
      {hits.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(hits[index - 1]?.to ?? 0, from)}
          <mark className={classes.hit}>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(hits.at(-1)?.to ?? 0)}
    </span>
  );
}
