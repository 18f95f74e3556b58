import { useAllWords } from '../../words/useWords.ts';
import classes from './RoleHelp.module.css';
import { ROLES } from '../roles.ts';

/** What each role may do, in words. */
export function RoleHelp() {
  const words = useAllWords();
  return (
    <section aria-label={words.members.rolesTitle}>
      <dl className={classes.roles}>
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{words.shell.role[role]}</dt>
            <dd>{words.members.roles[role]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
