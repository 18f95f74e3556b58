import { Popover } from '@mantine/core';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';
import classes from './WhyNot.module.css';

type Reason = { readonly code: string; readonly message: string };

/**
 * Shows why something cannot be done: on hover, on focus and on tap. Wrap the grey button or the skipped state in it.
 * Without reasons it is only its children.
 */
export function WhyNot({ reasons, children }: { reasons: readonly Reason[]; children: ReactNode }) {
  const words = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (reasons.length === 0) return <>{children}</>;
  return (
    <span
      className={classes.target}
      tabIndex={0}
      aria-describedby={id}
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onClick={() => setOpen(true)}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      {children}
      <span id={id} hidden>
        {words.common.whyNot}: {reasons.map((reason) => reason.message).join(' ')}
      </span>
      {isOpen && <Reasons reasons={reasons} onChange={setOpen} />}
    </span>
  );
}

/** Made only while it is open: a list shows dozens of targets, and a popover for each would make it slow. */
function Reasons({ reasons, onChange }: { reasons: readonly Reason[]; onChange: (isOpen: boolean) => void }) {
  return (
    <Popover
      opened
      onChange={onChange}
      position="top"
      withArrow
      withRoles={false}
      trapFocus={false}
      shadow="sm"
    >
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown ?? ''}>
        <ul className={classes.reasons}>
          {reasons.map((reason) => (
            <li key={reason.code + reason.message}>{reason.message}</li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
