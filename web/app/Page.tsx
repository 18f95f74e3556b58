import type { ReactNode } from 'react';
import classes from './Page.module.css';

/** A screen of readable width, its parts one below the other. */
export function Page({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={wide ? classes.wide : classes.page}>{children}</div>;
}
