import type { Enquiry } from '@matome/contract/enquiries.ts';
import { IconCircleCheck, IconClock, IconMessageCheck } from '@tabler/icons-react';
import { StateMark } from '../../app/StateMark.tsx';
import { useAllWords } from '../../words/useWords.ts';

const MARKS = {
  open: { tone: 'info', Icon: IconClock },
  answered: { tone: 'ok', Icon: IconMessageCheck },
  closed: { tone: 'quiet', Icon: IconCircleCheck },
} as const;

export function EnquiryMark({ state }: Pick<Enquiry, 'state'>) {
  const { tone, Icon } = MARKS[state];
  return (
    <StateMark tone={tone} icon={<Icon aria-hidden />}>
      {useAllWords().contract.enquiryState[state]}
    </StateMark>
  );
}
