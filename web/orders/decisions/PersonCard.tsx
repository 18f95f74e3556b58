import { ActionIcon, Button, CopyButton, Group, Text } from '@mantine/core';
import { NO_PERSON } from '@matome/domain/persons/person.ts';
import type { Person } from '@matome/domain/persons/person.ts';
import { IconCheck, IconCopy, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../words/useWords.ts';
import { Card } from '../facts/Card.tsx';
import classes from './decisions.module.css';
import { PersonForm } from './PersonForm.tsx';

type Props = {
  readonly who: string;
  readonly note?: string;
  readonly person: Person | null;
  readonly atMall: Person | null;
  readonly canEdit: boolean;
  readonly onSave: (person: Person) => Promise<boolean>;
};

/** One person: read at a glance, copied in one click, changed in place. */
export function PersonCard({ who, note, person, atMall, canEdit, onSave }: Props) {
  const words = useWords();
  const said = words.orders.detail;
  const [isEditing, setEditing] = useState(false);
  async function save(changed: Person) {
    if (await onSave(changed)) setEditing(false);
  }
  const address = person === null ? '' : addressOf(person);
  const atMallAddress = atMall === null ? '' : addressOf(atMall);
  const isChanged =
    person !== null &&
    atMall !== null &&
    (address !== atMallAddress || person.name !== atMall.name || person.phone !== atMall.phone);
  const actions = (
    <Group gap={2}>
      {person !== null && (
        <CopyButton value={[address, person.name, person.phone].filter(Boolean).join('\n')}>
          {({ copied, copy }) => (
            <ActionIcon
              size="sm"
              aria-label={copied ? words.common.copied : `${words.common.copy}: ${who}`}
              onClick={copy}
            >
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          )}
        </CopyButton>
      )}
      {canEdit && !isEditing && (
        <ActionIcon size="sm" aria-label={said.editPerson(who)} onClick={() => setEditing(true)}>
          <IconPencil size={14} />
        </ActionIcon>
      )}
    </Group>
  );
  return (
    <Card title={who} aside={actions}>
      {note !== undefined && <p className={classes.note}>{note}</p>}
      {isEditing ? (
        <PersonForm
          person={person ?? NO_PERSON}
          atMall={atMall}
          onCancel={() => setEditing(false)}
          onSave={save}
        />
      ) : (
        <address className={classes.person}>
          <strong>{person?.name ?? '–'}</strong>
          {person?.kana != null && <span className={classes.kana}>{person.kana}</span>}
          <div>{address}</div>
          {person?.phone != null && <div>{person.phone}</div>}
          {person?.email != null && <div>{person.email}</div>}
          {isChanged && (
            <div className={classes.atMall}>
              <Text span size="xs" fw={600}>
                {said.changedHere}
              </Text>{' '}
              {said.mallHas([atMall.name, atMallAddress, atMall.phone].filter(Boolean).join(' / '))}
            </div>
          )}
        </address>
      )}
      {isEditing && isChanged && (
        <Button mt={8} variant="subtle" color="gray" onClick={() => void save(atMall)}>
          {said.backToMall}
        </Button>
      )}
    </Card>
  );
}

function addressOf(person: Person): string {
  const postal = person.postalCode === null ? null : `〒${person.postalCode}`;
  const street = [person.prefecture, person.address1].filter(Boolean).join('');
  return [postal, street, person.address2, person.company].filter(Boolean).join(' ');
}
