import type { Enquiry } from '@matome/contract/enquiries.ts';
import { Link } from '@tanstack/react-router';
import { Ago } from '../../app/Ago.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { EnquiryMark } from './EnquiryMark.tsx';
import classes from './enquiries.module.css';

export function EnquiryList({ enquiries }: { enquiries: readonly Enquiry[] }) {
  const words = useAllWords().contract;
  return (
    <ul className={classes.list}>
      {enquiries.map((enquiry) => (
        <li key={enquiry.id}>
          <Link
            to="/contract/enquiries/$enquiryId"
            params={{ enquiryId: enquiry.id }}
            className={classes.line}
            data-unread={enquiry.unread || undefined}
          >
            <span className={classes.subject}>
              {enquiry.subject}
              {enquiry.unread && <em>{words.unread}</em>}
            </span>
            <span className={classes.about}>{words.topics[enquiry.topic]}</span>
            <EnquiryMark state={enquiry.state} />
            <span className={classes.when}>
              <Ago at={enquiry.updatedAt} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
