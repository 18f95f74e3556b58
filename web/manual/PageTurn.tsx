import type { ManualItem, ManualPage } from '@matome/contract/manual.ts';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/useWords.ts';
import classes from './PageTurn.module.css';
import { useManual } from './useManual.ts';

/** The page before and the page after, within the category. */
export function PageTurn({ page }: { page: ManualPage }) {
  const words = useWords().manual;
  const pages = useManual().filter(({ category }) => category === page.category);
  const at = pages.findIndex(({ slug }) => slug === page.slug);
  const before = pages[at - 1];
  const after = pages[at + 1];
  if (at === -1 || (before === undefined && after === undefined)) return null;
  return (
    <nav className={classes.turn} aria-label={words.pages}>
      {before === undefined ? <span /> : <Turn page={before} word={words.previous} side="before" />}
      {after !== undefined && <Turn page={after} word={words.next} side="after" />}
    </nav>
  );
}

function Turn({ page, word, side }: { page: ManualItem; word: string; side: 'before' | 'after' }) {
  return (
    <Link to="/manual/$" params={{ _splat: page.slug }} className={classes.link} data-side={side}>
      {side === 'before' && <IconArrowLeft size={16} aria-hidden />}
      <span>
        <span className={classes.word}>{word}</span>
        <span className={classes.title}>{page.title}</span>
      </span>
      {side === 'after' && <IconArrowRight size={16} aria-hidden />}
    </Link>
  );
}
