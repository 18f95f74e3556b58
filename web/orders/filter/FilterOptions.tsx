import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import classes from './FilterChip.module.css';

export type FilterOption<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly detail?: string;
};

type Props<V extends string> = {
  readonly options: readonly FilterOption<V>[];
  readonly value: V | undefined;
  /** The chosen one again takes the filter away. */
  readonly onChoose: (value: V | undefined) => void;
};

/** The values of a filter; one at a time. */
export function FilterOptions<V extends string>({ options, value, onChoose }: Props<V>) {
  return (
    <div className={classes.options}>
      {options.map((option) => (
        <UnstyledButton
          key={option.value}
          className={classes.option ?? ''}
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value === value ? undefined : option.value)}
        >
          <span className={classes.tick}>
            {option.value === value && <IconCheck size={14} aria-hidden />}
          </span>
          {option.label}
          {option.detail !== undefined && <span className={classes.detail}>{option.detail}</span>}
        </UnstyledButton>
      ))}
    </div>
  );
}
