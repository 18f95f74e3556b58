import type { ManualPage } from '@matome/contract/manual.ts';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import Markdown from 'react-markdown';
import type { Components, Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { useWords } from '../../words/useWords.ts';
import { Figure } from './Figure.tsx';
import { Heading } from './Heading.tsx';
import classes from './ManualText.module.css';
import { setAnchors } from './set-anchors.ts';
import { TextLink } from './TextLink.tsx';

const REMARK: Options['remarkPlugins'] = [remarkGfm];

/** A page's Markdown. HTML in it is left out. */
export function ManualText({ page: { slug, markdown, headings } }: { page: ManualPage }) {
  const anchors = useMemo(() => headings.map(({ anchor }) => anchor), [headings]);
  const components = useMemo(() => componentsOf({ slug, headings }), [slug, headings]);
  useScrollToAnchor();
  return (
    <div className={classes.text}>
      <Markdown
        skipHtml
        remarkPlugins={REMARK}
        rehypePlugins={[[setAnchors, anchors]]}
        components={components}
      >
        {markdown}
      </Markdown>
    </div>
  );
}

function componentsOf({ slug, headings }: Pick<ManualPage, 'slug' | 'headings'>): Components {
  const nameOf = (id: string) => headings.find(({ anchor }) => anchor === id)?.text ?? id;
  return {
    h2: ({ id = '', children }) => (
      <Heading tag="h2" id={id} name={nameOf(id)}>
        {children}
      </Heading>
    ),
    h3: ({ id = '', children }) => (
      <Heading tag="h3" id={id} name={nameOf(id)}>
        {children}
      </Heading>
    ),
    a: ({ href = '', children }) => (
      <TextLink slug={slug} href={href}>
        {children}
      </TextLink>
    ),
    img: ({ src, alt = '' }) => <Figure slug={slug} src={typeof src === 'string' ? src : ''} alt={alt} />,
    // A picture alone in its paragraph is a figure, and no figure may stand in a paragraph.
    p: ({ node, children }) => {
      const [only, ...more] = node?.children ?? [];
      const isFigure = more.length === 0 && only?.type === 'element' && only.tagName === 'img';
      return isFigure ? children : <p>{children}</p>;
    },
    table: ({ children }) => <Table>{children}</Table>,
  };
}

function Table({ children }: { children: ReactNode }) {
  const words = useWords().manual;
  return (
    <div className={classes.scroll} role="region" aria-label={words.table} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

/** The text comes after the address was opened, so the browser had nowhere to go yet. */
function useScrollToAnchor(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
}
