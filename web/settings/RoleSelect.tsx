import { NativeSelect } from '@mantine/core';
import type { NativeSelectProps } from '@mantine/core';
import { useWords } from '../words/useWords.ts';
import { ROLES } from './roles.ts';
import type { Role } from './roles.ts';

type Props = Omit<NativeSelectProps, 'value' | 'data' | 'onChange'> & {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
};

export function RoleSelect({ value, onChange, ...select }: Props) {
  const words = useWords().shell.role;
  return (
    <NativeSelect
      {...select}
      value={value}
      data={ROLES.map((role) => ({ value: role, label: words[role] }))}
      onChange={(event) => {
        const role = ROLES.find((known) => known === event.currentTarget.value);
        if (role !== undefined) onChange(role);
      }}
    />
  );
}
