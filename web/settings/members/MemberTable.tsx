import { Group, Text } from '@mantine/core';
import { Ago } from '../../app/Ago.tsx';
import { StateMark } from '../../app/StateMark.tsx';
import table from '../../app/table.module.css';
import type { Me } from '../../app/useMe.ts';
import { useAllWords } from '../../words/useWords.ts';
import type { Member } from './member.ts';
import { MemberActions } from './MemberActions.tsx';
import { MemberRole } from './MemberRole.tsx';
import classes from './MemberTable.module.css';

export function MemberTable({ members, me }: { members: readonly Member[]; me: Me }) {
  const words = useAllWords();
  const page = words.members;
  const isOwner = me.member.role === 'owner';
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{page.name}</th>
          <th>{page.role}</th>
          <th>{page.totp}</th>
          <th>{page.lastSignInAt}</th>
          {isOwner && <th>{page.actions}</th>}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} className={classes.row}>
            <td>
              <Group gap={8}>
                <span className={table.strong}>{member.name}</span>
                {member.id === me.member.id && <StateMark tone="info">{page.you}</StateMark>}
              </Group>
              <Text size="xs" c="dimmed" className={classes.email ?? ''}>
                {member.email}
              </Text>
            </td>
            <td data-label={page.role}>
              {isOwner ? <MemberRole member={member} me={me} /> : words.shell.role[member.role]}
            </td>
            <td data-label={page.totp}>
              <StateMark tone={member.totp ? 'ok' : 'quiet'}>
                {member.totp ? page.totpOn : page.totpOff}
              </StateMark>
            </td>
            <td data-label={page.lastSignInAt}>
              {member.lastSignInAt === null ? words.common.never : <Ago at={member.lastSignInAt} />}
            </td>
            {isOwner && (
              <td>
                <MemberActions member={member} me={me} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
