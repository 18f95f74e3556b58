import { useMe } from '../app/useMe.ts';

/** False for a member who only reads. True until the role is known, so that nothing flickers grey. */
export function useCanEdit(): boolean {
  return useMe()?.member.role !== 'viewer';
}
