import { formatInstant } from '../../app/format-time.ts';
import { StateMark } from '../../app/StateMark.tsx';
import { useAllWords } from '../../words/useWords.ts';
import type { Endpoint } from './endpoint.ts';
import classes from './Webhooks.module.css';

export function EndpointState({ endpoint }: { endpoint: Endpoint }) {
  const page = useAllWords().webhooks;
  const { failingSince, waiting } = endpoint;
  return (
    <span className={classes.stacked}>
      <Mark endpoint={endpoint} />
      {failingSince !== null && (
        <span className={classes.more}>{page.failingSince(formatInstant(failingSince))}</span>
      )}
      {waiting > 0 && <span className={classes.more}>{page.waiting(waiting)}</span>}
    </span>
  );
}

function Mark({ endpoint: { enabled, disabledBecause, failingSince } }: { endpoint: Endpoint }) {
  const page = useAllWords().webhooks;
  if (disabledBecause === 'gone') return <StateMark tone="bad">{page.gone}</StateMark>;
  if (disabledBecause === 'failing') return <StateMark tone="bad">{page.failing3}</StateMark>;
  if (!enabled) return <StateMark tone="quiet">{page.off}</StateMark>;
  if (failingSince !== null) return <StateMark tone="warn">{page.failing}</StateMark>;
  return <StateMark tone="ok">{page.on}</StateMark>;
}
