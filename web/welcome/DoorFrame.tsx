import { IconBook2, IconChecks, IconFlask, IconLock } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { useWords } from '../words/useWords.ts';
import classes from './DoorFrame.module.css';

const POINT_ICONS = [IconBook2, IconChecks, IconFlask, IconLock];

/** The frame of the screens before the sign-in: what Matome is on one side, the form on the other. */
export function DoorFrame({ title, children }: { title: string; children: ReactNode }) {
  const words = useWords();
  useEffect(() => {
    document.title = `${title} – ${words.shell.product}`;
  }, [title, words]);
  return (
    <div className={classes.frame}>
      <aside className={classes.about}>
        <div className={classes.brand}>
          <img src="/icon.svg" alt="" width={32} height={32} />
          <span>{words.shell.product}</span>
        </div>
        <p className={classes.tagline}>{words.welcome.tagline}</p>
        <ul className={classes.points}>
          {words.welcome.points.map((point, index) => {
            const Icon = POINT_ICONS[index] ?? IconChecks;
            return (
              <li key={point.title}>
                <Icon size={18} stroke={1.6} aria-hidden />
                <div>
                  <strong>{point.title}</strong>
                  <span>{point.body}</span>
                </div>
              </li>
            );
          })}
        </ul>
      </aside>
      <main className={classes.door}>
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
        <div className={classes.form}>
          <img className={classes.mark} src="/icon.svg" alt="" width={36} height={36} />
          <h1 className={classes.title}>{title}</h1>
          {children}
        </div>
      </main>
    </div>
  );
}
