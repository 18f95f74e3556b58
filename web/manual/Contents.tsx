import type { ManualPage } from '@matome/contract/manual.ts';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useWords } from '../words/useWords.ts';
import classes from './Contents.module.css';

/** 目次: beside the text, or folded above it on a phone. */
export function Contents({ headings }: Pick<ManualPage, 'headings'>) {
  const words = useWords().manual;
  const id = useId();
  const shown = headings.filter(({ level }) => level <= 3);
  if (shown.length < 2) return null;
  const list = (
    <ul className={classes.list}>
      {shown.map(({ level, text, anchor }) => (
        <li key={anchor} data-level={level}>
          <Link to="." hash={anchor} className={classes.link}>
            {text}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <nav className={classes.beside} aria-labelledby={id}>
        <h2 id={id} className={classes.title}>
          {words.contents}
        </h2>
        {list}
      </nav>
      <details className={classes.folded}>
        <summary>{words.contents}</summary>
        {list}
      </details>
    </>
  );
}
