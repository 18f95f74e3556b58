import type { ReactNode } from 'react';
import classes from './bulk.module.css';

/** Floats over the end of the list, so that nothing moves when a selection begins or a result comes. */
export function BulkDock({ children }: { children: ReactNode }) {
  return <div className={classes.dock}>{children}</div>;
}
