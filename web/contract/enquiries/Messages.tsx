import type { EnquiryThread } from '@matome/contract/enquiries.ts';
import { IconBuilding, IconHeadset } from '@tabler/icons-react';
import { formatInstant } from '../../app/format-time.ts';
import { useAllWords } from '../../words/useWords.ts';
import classes from './enquiries.module.css';

const ICONS = { member: IconBuilding, operator: IconHeadset } as const;

/** All that was said, oldest first; each side by its name, its icon and its place. */
export function Messages({ messages }: Pick<EnquiryThread, 'messages'>) {
  const words = useAllWords().contract;
  return (
    <ol className={classes.messages} aria-label={words.messages}>
      {messages.map((message) => {
        const Icon = ICONS[message.from];
        return (
          <li key={`${message.at} ${message.from}`} data-from={message.from}>
            <p className={classes.who}>
              <Icon size={14} stroke={1.8} aria-hidden />
              <strong>{message.from === 'member' ? words.you : words.operator}</strong>
              <span>{message.name}</span>
              <time dateTime={message.at}>{formatInstant(message.at)}</time>
            </p>
            <p className={classes.text}>{message.text}</p>
          </li>
        );
      })}
    </ol>
  );
}
