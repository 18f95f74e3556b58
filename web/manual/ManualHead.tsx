import type { ManualPage } from '@matome/contract/manual.ts';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatDay } from '../app/format-time.ts';
import { PageHeader } from '../app/PageHeader.tsx';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { useSpeech } from '../words/WordsProvider.tsx';
import classes from './ManualTextPage.module.css';

/** What page it is, from when, where it belongs; and what can be done with it. */
export function ManualHead({ page }: { page: ManualPage }) {
  const { words, language } = useSpeech();
  const { title, category, categoryName, tags, updated } = page;
  return (
    <>
      <PageHeader
        title={title}
        trail={[{ label: words.manual.title, to: '/manual' }]}
        meta={
          <>
            <Link to="/manual" search={{ category }} className={classes.quiet}>
              {categoryName}
            </Link>
            <span>
              {words.manual.updated} <time dateTime={updated}>{formatDay(updated)}</time>
            </span>
          </>
        }
        actions={
          <div className={classes.actions}>
            <LanguageSwitch />
            <Button
              variant="default"
              leftSection={<IconPrinter size={14} aria-hidden />}
              onClick={() => window.print()}
            >
              {words.manual.print}
            </Button>
          </div>
        }
      />
      <ul className={classes.tags} aria-label={words.manual.tags}>
        {tags.map((tag) => (
          <li key={tag}>
            <Link to="/manual" search={{ tag }} className={classes.tag}>
              {tag}
            </Link>
          </li>
        ))}
      </ul>
      {page.language !== language && <p className={classes.note}>{words.manual.onlyJapanese}</p>}
    </>
  );
}
