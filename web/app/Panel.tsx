import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './Panel.module.css';

/** A bordered part of a screen with its own heading; `flush` lets a table touch the border. */
export function Panel(props: {
  title?: string;
  hint?: ReactNode;
  aside?: ReactNode;
  flush?: boolean;
  tone?: 'bad';
  children: ReactNode;
}) {
  const { title, hint, aside, flush = false, tone, children } = props;
  const id = useId();
  return (
    <section
      className={classes.panel}
      data-tone={tone}
      {...(title === undefined ? {} : { 'aria-labelledby': id })}
    >
      {title !== undefined && (
        <div className={classes.head}>
          <div>
            <h2 id={id} className={classes.title}>
              {title}
            </h2>
            {hint !== undefined && <p className={classes.hint}>{hint}</p>}
          </div>
          {aside}
        </div>
      )}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
