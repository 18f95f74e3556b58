import type { Application } from '@matome/contract/applications.ts';
import { Button, TextInput } from '@mantine/core';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { fieldErrors } from '../../../app/field-errors.ts';
import { formatDay } from '../../../app/format-time.ts';
import { useNow } from '../../../app/useNow.ts';
import { WhyNot } from '../../../app/WhyNot.tsx';
import { useAllWords } from '../../../words/useWords.ts';
import classes from './Application.module.css';
import type { SaveApplication } from './useSaveApplication.ts';

type Props = { application: Application; save: SaveApplication; canEdit: boolean };

/** 未申請 → 申請済み → 発行済み: how far it has come, the next step, and the way back. */
export function ApplicationProgress({ application, save, canEdit }: Props) {
  const words = useAllWords();
  const say = words.application;
  const { state, appliedOn, issuedOn, issuedByTest } = application;
  const reasons = canEdit ? [] : [{ code: 'staff-only', message: words.settings.staffOnly }];
  return (
    <section className={classes.progress} aria-label={say.progress}>
      <ol className={classes.track}>
        <Stop isDone={appliedOn !== null} word={say.states.applied} on={appliedOn} />
        <Stop isDone={issuedOn !== null} word={say.states.issued} on={issuedOn} />
      </ol>
      {issuedByTest && <p className={classes.hint}>{say.byTest}</p>}
      <WhyNot reasons={reasons}>
        <div className={classes.next}>
          {state === 'not-applied' && (
            <NextStep
              label={say.appliedOn}
              button={say.apply}
              isDisabled={!canEdit}
              error={fieldErrors(save.error)['appliedOn']}
              onDone={(day) => save.mutate({ state: 'applied', appliedOn: day })}
            />
          )}
          {state === 'applied' && (
            <NextStep
              label={say.issuedOn}
              button={say.issue}
              isDisabled={!canEdit}
              error={fieldErrors(save.error)['issuedOn']}
              onDone={(day) => save.mutate({ state: 'issued', issuedOn: day })}
            />
          )}
          {state !== 'not-applied' && (
            <Button
              variant="subtle"
              disabled={!canEdit}
              onClick={() =>
                save.mutate({ state: state === 'issued' && appliedOn !== null ? 'applied' : 'not-applied' })
              }
            >
              {state === 'issued' && appliedOn !== null ? say.backToApplied : say.backToNone}
            </Button>
          )}
        </div>
      </WhyNot>
    </section>
  );
}

function Stop({ isDone, word, on }: { isDone: boolean; word: string; on: string | null }) {
  return (
    <li data-done={isDone || undefined}>
      <span className={classes.dot}>{isDone && <IconCheck size={12} stroke={3} aria-hidden />}</span>
      <span>
        {word}
        {on !== null && <span className={classes.on}> {formatDay(on)}</span>}
      </span>
    </li>
  );
}

function NextStep(props: {
  label: string;
  button: string;
  isDisabled: boolean;
  error: string | undefined;
  onDone: (day: string) => void;
}) {
  const { label, button, isDisabled, error, onDone } = props;
  const today = tokyoDay(useNow(60_000));
  const [day, setDay] = useState(today);
  return (
    <>
      <TextInput
        type="date"
        label={label}
        value={day}
        max={today}
        disabled={isDisabled}
        error={error}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <Button disabled={isDisabled || day === ''} onClick={() => onDone(day)}>
        {button}
      </Button>
    </>
  );
}
