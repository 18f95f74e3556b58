import { Button, TextInput } from '@mantine/core';
import { addDays, tokyoDay } from '@matome/domain/time/tokyo.ts';
import { useState } from 'react';
import { WhyNot } from '../app/WhyNot.tsx';
import { useWords } from '../words/useWords.ts';
import classes from './ShopCard.module.css';
import { inputOfInstant, instantOfInput } from './tokyo-input.ts';

type Props = {
  readonly isBusy: boolean;
  readonly why: readonly { readonly code: string; readonly message: string }[];
  readonly onFetch: (period: { from: string; to: string }) => void;
};

/** A period from–to, to the minute, and [取得]. */
export function FetchPeriod({ isBusy, why, onFetch }: Props) {
  const words = useWords().imports;
  const [from, setFrom] = useState(() => `${addDays(tokyoDay(new Date()), -1)}T00:00`);
  const [to, setTo] = useState(() => inputOfInstant(new Date()));
  const [wasTried, setTried] = useState(false);
  const problem = findProblem(from, to, words);
  return (
    <form
      className={classes.control}
      aria-label={words.period}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const period = { from: instantOfInput(from), to: instantOfInput(to) };
        if (problem === null && period.from !== undefined && period.to !== undefined)
          onFetch({ from: period.from, to: period.to });
      }}
    >
      <div className={classes.line}>
        <TextInput
          type="datetime-local"
          aria-label={words.from}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <span aria-hidden>–</span>
        <TextInput
          type="datetime-local"
          aria-label={words.to}
          value={to}
          aria-invalid={wasTried && problem !== null}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <WhyNot reasons={why}>
          <Button type="submit" variant="default" loading={isBusy} disabled={why.length > 0}>
            {words.fetch}
          </Button>
        </WhyNot>
      </div>
      <p
        className={classes.hint}
        role={wasTried && problem !== null ? 'alert' : undefined}
        data-bad={wasTried && problem !== null}
      >
        {wasTried && problem !== null ? problem : words.periodHint}
      </p>
    </form>
  );
}

function findProblem(from: string, to: string, words: ReturnType<typeof useWords>['imports']): string | null {
  if (from === '' || to === '') return words.periodMissing;
  return from >= to ? words.periodReversed : null;
}
