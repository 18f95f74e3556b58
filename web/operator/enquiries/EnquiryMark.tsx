import type { Enquiry } from '@matome/contract/enquiries.ts';
import { IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react';
import { StateMark } from '../../app/StateMark.tsx';
import { useAllWords } from '../../words/useWords.ts';

const LOOKS = {
  open: { tone: 'warn', Icon: IconClock },
  answered: { tone: 'ok', Icon: IconCircleCheck },
  closed: { tone: 'quiet', Icon: IconCircleX },
} as const;

export function EnquiryMark({ state }: { state: Enquiry['state'] }) {
  const { tone, Icon } = LOOKS[state];
  const words = useAllWords().operator.enquiriesPage;
  return (
    <StateMark tone={tone} icon={<Icon aria-hidden />}>
      {words.states[state]}
    </StateMark>
  );
}
