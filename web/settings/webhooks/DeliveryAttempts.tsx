import { Code } from '@mantine/core';
import { formatInstant } from '../../app/format-time.ts';
import { useAllWords } from '../../words/useWords.ts';
import type { Delivery } from './delivery.ts';
import classes from './Webhooks.module.css';

/** Every call, what it was answered, and when the next one is made. */
export function DeliveryAttempts({ delivery }: { delivery: Delivery }) {
  const page = useAllWords().webhooks;
  const { attempts, nextAttemptAt } = delivery;
  return (
    <>
      <h3 className={classes.heading}>{page.attempts}</h3>
      {attempts.length === 0 && <p className={classes.none}>{page.noAttempt}</p>}
      <ol className={classes.attempts}>
        {attempts.map((attempt) => (
          <li key={attempt.at}>
            <time dateTime={attempt.at}>{formatInstant(attempt.at)}</time>
            <strong>{attempt.status === null ? page.noStatus : page.status(attempt.status)}</strong>
            <span>{page.latency(attempt.latencyMs)}</span>
            {attempt.error !== null && <span className={classes.fault}>{attempt.error}</span>}
            {attempt.answer !== null && attempt.answer !== '' && (
              <Code className={classes.answer} title={page.answer}>
                {attempt.answer}
              </Code>
            )}
          </li>
        ))}
      </ol>
      {nextAttemptAt !== null && attempts.length > 0 && (
        <p className={classes.none}>
          {page.next}: {formatInstant(nextAttemptAt)}
        </p>
      )}
    </>
  );
}
