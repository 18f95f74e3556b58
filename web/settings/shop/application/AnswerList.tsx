import type { Application } from '@matome/contract/applications.ts';
import { Button, CopyButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAllWords } from '../../../words/useWords.ts';
import classes from './Application.module.css';

type Answer = Application['answers'][number];

/** What goes to the mall, field by field, each with its copy button. */
export function AnswerList({ answers, action }: { answers: readonly Answer[]; action: ReactNode }) {
  const words = useAllWords().application;
  return (
    <section className={classes.part}>
      <div className={classes.head}>
        <div>
          <h3>{words.answers}</h3>
          <p className={classes.hint}>{words.answersHint}</p>
        </div>
        <div className={classes.actions}>
          {action}
          <Copy text={answers.map(({ label, value }) => `${label}\n${value}`).join('\n\n')}>
            {words.copyAll}
          </Copy>
        </div>
      </div>
      <dl className={classes.answers}>
        {answers.map((answer) => (
          <AnswerRow key={answer.label} answer={answer} />
        ))}
      </dl>
    </section>
  );
}

function AnswerRow({ answer }: { answer: Answer }) {
  const words = useAllWords();
  const { label, meaning, value, fault } = answer;
  return (
    <div className={classes.answer}>
      <dt lang="ja">
        {label}
        {meaning !== null && (
          <span className={classes.meaning} lang="en">
            {meaning}
          </span>
        )}
      </dt>
      <dd>
        {value !== '' && (
          <span className={classes.value} lang="ja">
            {value}
          </span>
        )}
        {fault !== null && (
          <span className={classes.fault} data-empty={value === '' || undefined}>
            <IconAlertTriangle size={14} aria-hidden />
            {fault}
          </span>
        )}
      </dd>
      <dd className={classes.copy}>
        {value !== '' && (
          <Copy isQuiet text={value} label={words.application.copyOf(label)}>
            {words.common.copy}
          </Copy>
        )}
      </dd>
    </div>
  );
}

/** A button that puts a text into the clipboard and says so for two seconds. */
function Copy(props: { text: string; label?: string; isQuiet?: boolean; children: ReactNode }) {
  const { text, label, isQuiet = false, children } = props;
  const words = useAllWords().common;
  return (
    <CopyButton value={text} timeout={2000}>
      {({ copied, copy }) => (
        <Button
          size="compact-sm"
          {...(copied ? { variant: 'light', color: 'green' } : { variant: isQuiet ? 'subtle' : 'default' })}
          aria-label={copied ? words.copied : label}
          leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          onClick={copy}
        >
          {copied ? words.copied : children}
        </Button>
      )}
    </CopyButton>
  );
}
