import type { Member } from './member-store.ts';

export function showMember(member: Member) {
  return {
    ...member,
    createdAt: member.createdAt.toISOString(),
    lastSignInAt: member.lastSignInAt?.toISOString() ?? null,
  };
}
