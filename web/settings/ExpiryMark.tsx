import { expiryWarning } from '@matome/domain/credentials/credentials-expiry.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { formatInstant } from '../app/format-time.ts';
import { StateMark } from '../app/StateMark.tsx';
import { useNow } from '../app/useNow.ts';
import { useWords } from '../words/useWords.ts';

/** When a shop's credentials end; from fourteen days before, counted down. */
export function ExpiryMark({ at }: { at: string }) {
  const words = useWords().credentials;
  const warning = expiryWarning(new Date(at), useNow(60_000));
  if (warning === null) return <span>{words.expiresOn(formatInstant(at))}</span>;
  const isUrgent = warning.state === 'expired' || warning.daysLeft <= 3;
  return (
    <span title={formatInstant(at)}>
      <StateMark tone={isUrgent ? 'bad' : 'warn'} icon={<IconAlertTriangle aria-hidden />}>
        {warning.state === 'expired' ? words.expired : words.daysLeft(warning.daysLeft)}
      </StateMark>
    </span>
  );
}
