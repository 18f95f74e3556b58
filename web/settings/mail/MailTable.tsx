import { Ago } from '../../app/Ago.tsx';
import type { CallAnswer } from '../../app/call.ts';
import { StateMark } from '../../app/StateMark.tsx';
import type { Tone } from '../../app/StateMark.tsx';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';
import classes from './Mail.module.css';

type Mail = CallAnswer<'listMails'>['items'][number];

const TONES = { queued: 'info', sent: 'ok', failed: 'bad' } as const satisfies Record<Mail['state'], Tone>;

export function MailTable({ mails }: { mails: readonly Mail[] }) {
  const page = useAllWords().mail;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{page.kind}</th>
          <th>{page.recipient}</th>
          <th>{page.state}</th>
          <th>{page.at}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <td className={table.strong}>{page.kinds[mail.kind]}</td>
            <td data-label={page.recipient} className={classes.address}>
              {mail.to}
            </td>
            <td data-label={page.state}>
              <span className={classes.state}>
                <StateMark tone={TONES[mail.state]}>{page.states[mail.state]}</StateMark>
                {mail.attempts > 1 && <span className={classes.more}>{page.tries(mail.attempts)}</span>}
                {mail.lastError !== null && <span className={classes.more}>{mail.lastError}</span>}
              </span>
            </td>
            <td data-label={page.at}>
              <Ago at={mail.endedAt ?? mail.queuedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
