import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import type { Me } from '../../app/useMe.ts';
import { WhyNot } from '../../app/WhyNot.tsx';
import { useAllWords } from '../../words/useWords.ts';
import type { Member } from './member.ts';
import type { Role } from '../roles.ts';
import { RoleSelect } from '../RoleSelect.tsx';

/** The role, changed where it stands. One's own stays. */
export function MemberRole({ member, me }: { member: Member; me: Me }) {
  const words = useAllWords();
  const client = useQueryClient();
  const isOwn = member.id === me.member.id;
  const change = useMutation({
    mutationFn: (role: Role) => call('updateMember', { params: { id: member.id }, body: { role } }),
    onSuccess: ({ name, role }) =>
      notifications.show({ message: words.members.roleChanged(name, words.shell.role[role]) }),
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['listMembers'] }),
  });
  return (
    <WhyNot reasons={isOwn ? [{ code: 'own-role', message: words.members.ownRole }] : []}>
      <RoleSelect
        w={128}
        aria-label={words.members.roleOf(member.name)}
        disabled={isOwn || change.isPending}
        value={change.isPending ? change.variables : member.role}
        onChange={(role) => change.mutate(role)}
      />
    </WhyNot>
  );
}
