import type { Instruction } from '@matome/contract/instructions.ts';
import { Code } from '@mantine/core';
import { formatInstant } from '../app/format-time.ts';
import { useWords } from '../words/useWords.ts';
import classes from './ToSettle.module.css';

/** Every attempt, and the very words for the mall. */
export function InstructionDetails({ item }: { item: Instruction }) {
  const page = useWords().health;
  return (
    <details className={classes.details}>
      <summary>{page.details}</summary>
      <ol className={classes.attempts}>
        {item.attempts.map((attempt) => (
          <li key={`${attempt.at} ${attempt.outcome}`}>
            <time dateTime={attempt.at}>{formatInstant(attempt.at)}</time>
            <strong>{page.outcomes[attempt.outcome]}</strong>
            {attempt.status !== undefined && <span>HTTP {attempt.status}</span>}
            {attempt.message !== undefined && <span>{attempt.message}</span>}
          </li>
        ))}
      </ol>
      <div>{page.payload}</div>
      <Code block>{JSON.stringify(item.payload, null, 2)}</Code>
    </details>
  );
}
