import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { HelpLink } from '../manual/HelpLink.tsx';
import { useWords } from '../words/useWords.ts';
import classes from './PageHeader.module.css';

type Crumb = { readonly label: string; readonly to: NonNullable<LinkProps['to']> };

/** The head of a screen: what it is, how many and how fresh (`meta`), what one can do here; `trail` leads back up, `manual` names its page. */
export function PageHeader(props: {
  title: string;
  trail?: readonly Crumb[];
  meta?: ReactNode;
  actions?: ReactNode;
  manual?: string | undefined;
}) {
  const { title, trail = [], meta, actions, manual } = props;
  const words = useWords();
  const product = words.shell.product;
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {trail.length > 0 && (
          <nav className={classes.trail} aria-label={words.common.trail}>
            {trail.map((crumb, index) => (
              <span key={crumb.label}>
                {index > 0 && <span aria-hidden> / </span>}
                <Link to={crumb.to}>{crumb.label}</Link>
              </span>
            ))}
          </nav>
        )}
        <div className={classes.line}>
          <Title order={1}>{title}</Title>
          <HelpLink slug={manual} />
          {meta !== undefined && <div className={classes.meta}>{meta}</div>}
        </div>
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
