import { Button } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useWords } from '../words/useWords.ts';
import classes from './OpenFrame.module.css';

/** The frame of what anybody may read: whose it is, and the way in. */
export function OpenFrame({ isOperator }: { isOperator: boolean }) {
  const words = useWords();
  const href = useLocation({ select: (location) => location.href });
  return (
    <>
      <header className={classes.bar}>
        <Link to="/welcome" className={classes.brand}>
          <img src="/icon.svg" alt="" width={24} height={24} />
          <span>{words.shell.product}</span>
        </Link>
        {isOperator ? (
          <Button renderRoot={(root) => <Link {...root} to="/operator" />}>
            {words.announcements.toConsole}
          </Button>
        ) : (
          <Button renderRoot={(root) => <Link {...root} to="/sign-in" search={{ to: href }} />}>
            {words.manual.signIn}
          </Button>
        )}
      </header>
      <main id="content" className={classes.main}>
        <Outlet />
      </main>
    </>
  );
}
