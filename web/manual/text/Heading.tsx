import { Link } from '@tanstack/react-router';
import { IconLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/useWords.ts';
import classes from './ManualText.module.css';

type Props = {
  readonly tag: 'h2' | 'h3';
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
};

/** A heading with the link to itself. */
export function Heading({ tag: Tag, id, name, children }: Props) {
  const words = useWords().manual;
  return (
    <Tag id={id}>
      {children}
      <Link to="." hash={id} className={classes.anchor} aria-label={words.toHeading(name)}>
        <IconLink size={15} aria-hidden />
      </Link>
    </Tag>
  );
}
