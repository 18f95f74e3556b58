import {
  IconActivityHeartbeat,
  IconBuildingStore,
  IconChevronRight,
  IconHistory,
  IconKey,
  IconMail,
  IconWebhook,
  IconTags,
  IconUsers,
  IconListCheck,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page } from '../app/Page.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { queryOf } from '../app/query-of.ts';
import { useWords } from '../words/useWords.ts';
import classes from './SettingsPage.module.css';

/** 各種設定: every setting behind one card. */
export function SettingsPage() {
  const words = useWords().settings;
  const shops = useQuery(queryOf('listShops', {})).data?.items.length;
  const own = useQuery(queryOf('listStatuses', {})).data?.items.filter((status) => !status.builtIn).length;
  const members = useQuery(queryOf('listMembers', {})).data?.items.length;
  const cards = [
    {
      to: '/settings/shops',
      icon: IconBuildingStore,
      ...words.shops,
      state: shops === undefined ? '' : words.shopCount(shops),
    },
    {
      to: '/settings/statuses',
      icon: IconTags,
      ...words.statuses,
      state: own === undefined ? '' : words.ownStatusCount(own),
    },
    {
      to: '/settings/members',
      icon: IconUsers,
      ...words.members,
      state: members === undefined ? '' : words.memberCount(members),
    },
    { to: '/settings/api-keys', icon: IconKey, ...words.apiKeys, state: '' },
    { to: '/settings/webhooks', icon: IconWebhook, ...words.webhooks, state: '' },
    { to: '/settings/mail', icon: IconMail, ...words.mail, state: '' },
    { to: '/settings/audit', icon: IconHistory, ...words.audit, state: '' },
    { to: '/malls', icon: IconListCheck, ...words.malls, state: '' },
    { to: '/health', icon: IconActivityHeartbeat, ...words.health, state: '' },
  ] as const;
  return (
    <Page>
      <PageHeader title={words.title} />
      <ul className={classes.cards}>
        {cards.map((card) => (
          <li key={card.to}>
            <Link to={card.to} className={classes.card}>
              <span className={classes.icon}>
                <card.icon size={20} stroke={1.6} aria-hidden />
              </span>
              <span className={classes.words}>
                <strong>{card.title}</strong>
                <span>{card.body}</span>
                {card.state !== '' && <span className={classes.state}>{card.state}</span>}
              </span>
              <IconChevronRight size={16} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
