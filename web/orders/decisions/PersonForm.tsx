import { Button, Group, TextInput } from '@mantine/core';
import type { Person } from '@matome/domain/persons/person.ts';
import { useState } from 'react';
import { useWords } from '../../words/useWords.ts';
import classes from './decisions.module.css';

const FIELDS = [
  { name: 'name', max: 200 },
  { name: 'kana', max: 200 },
  { name: 'company', max: 200 },
  { name: 'postalCode', max: 20 },
  { name: 'prefecture', max: 20 },
  { name: 'address1', max: 300 },
  { name: 'address2', max: 300 },
  { name: 'phone', max: 40 },
  { name: 'email', max: 254 },
] as const satisfies readonly { name: keyof Person; max: number }[];

type Props = {
  readonly person: Person;
  readonly atMall: Person | null;
  readonly onSave: (person: Person) => Promise<void>;
  readonly onCancel: () => void;
};

/** Every field of a person, with the mall's value beneath each one that differs from it. */
export function PersonForm({ person, atMall, onSave, onCancel }: Props) {
  const words = useWords();
  const said = words.orders.detail;
  const [draft, setDraft] = useState(person);
  const [isBusy, setBusy] = useState(false);
  async function save() {
    setBusy(true);
    await onSave(draft);
    setBusy(false);
  }
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onCancel()}
    >
      {FIELDS.map(({ name, max }, index) => {
        const theirs = atMall?.[name] ?? null;
        return (
          <TextInput
            key={name}
            label={said.person[name]}
            maxLength={max}
            autoFocus={index === 0}
            autoComplete="off"
            value={draft[name] ?? ''}
            description={
              atMall !== null && draft[name] !== theirs ? said.mallHas(theirs ?? said.emptyValue) : undefined
            }
            inputWrapperOrder={['label', 'input', 'description']}
            onChange={(event) =>
              setDraft({
                ...draft,
                [name]: event.currentTarget.value === '' ? null : event.currentTarget.value,
              })
            }
          />
        );
      })}
      <Group gap={8}>
        <Button type="submit" loading={isBusy}>
          {words.common.save}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.common.cancel}
        </Button>
      </Group>
    </form>
  );
}
