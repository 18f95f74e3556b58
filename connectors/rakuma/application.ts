import type { Application, ApplicationAnswer, ApplicationFacts, ApplicationWay } from '../application.ts';
import type { Words } from '../words.ts';
import { checkOf, FIELDS } from './application-fields.ts';

const EXISTING: ApplicationWay = {
  id: 'existing-shop',
  title: { ja: '出店中のショップ', en: 'An existing shop' },
  lead: {
    ja: 'すでに公式ショップとして出店している場合は、ラクマのお問い合わせフォームからAPIの利用を申請します。下の回答を、フォームの同じ名前の欄に貼り付けてください。',
    en: 'A shop that is already open asks for the API through Rakuma’s enquiry form. Paste each answer below into the field of the same name.',
  },
  formUrl: 'https://rakuma.formstack.com/forms/rakuma_toiawase_1',
  steps: [
    { ja: '下の項目を確かめます。', en: 'Check the fields below.' },
    {
      ja: 'ラクマのお問い合わせフォームを開き、回答をひとつずつコピーして貼り付けます。',
      en: 'Open Rakuma’s enquiry form, then copy and paste the answers one by one.',
    },
    { ja: '送信したら、この画面で「申請した」を押します。', en: 'Once sent, press “I have applied” here.' },
    {
      ja: 'ラクマからAPI情報が届いたら、下の「API情報」に入力して保存します。',
      en: 'When Rakuma sends the credentials, enter them under “API credentials” below and save.',
    },
  ],
  fields: ['shopUrl', 'businessName', 'contactName', 'replyEmail', 'withStock'],
};

const NEW: ApplicationWay = {
  id: 'new-shop',
  title: { ja: 'これから出店', en: 'A new shop' },
  lead: {
    ja: 'これから公式ショップとして出店する場合は、出店審査のときにAPIの利用もあわせて希望します。審査の書類や担当者へのメールに、下の文章をお使いください。',
    en: 'A shop that is about to open asks for the API during the opening review. Use the texts below in the papers of the review or in an e-mail to your contact at Rakuma.',
  },
  formUrl: null,
  steps: [
    { ja: '下の項目を確かめます。', en: 'Check the fields below.' },
    {
      ja: '出店審査のときに、APIの利用と【1点ものアカウント】を希望すると伝えます。',
      en: 'During the opening review, say that you want the API and a 【1点ものアカウント】 (single-item account).',
    },
    { ja: '伝えたら、この画面で「申請した」を押します。', en: 'Once said, press “I have applied” here.' },
    {
      ja: 'ラクマからAPI情報が届いたら、下の「API情報」に入力して保存します。',
      en: 'When Rakuma sends the credentials, enter them under “API credentials” below and save.',
    },
  ],
  fields: ['businessName', 'contactName', 'replyEmail', 'withStock'],
};

/** The questions of the form as the makers of other systems describe it; Rakuma itself publishes no guide. */
export const APPLICATION: Application = {
  ways: [EXISTING, NEW],
  fields: FIELDS,
  askAgainAfterDays: 7,
  composeAnswers: (wayId, facts) => (wayId === NEW.id ? answersOfReview(facts) : answersOfForm(facts)),
};

function answersOfForm(facts: ApplicationFacts): readonly ApplicationAnswer[] {
  return [
    fixed({ ja: 'お問い合わせ内容', en: 'Kind of enquiry: order management system' }, '一元管理システム'),
    fixed({ ja: '出品画面', en: 'The screen you list from: My Page' }, 'ラクママイページ'),
    fixed({ ja: '問合せ内容', en: 'Subject: about the system in use' }, 'ご利用中のシステムについて'),
    filled({ ja: '事業者名', en: 'Business name' }, 'businessName', facts),
    filled({ ja: 'ショップURL', en: 'Shop URL' }, 'shopUrl', facts),
    filled({ ja: '担当者氏名', en: 'Name of the contact person' }, 'contactName', facts),
    filled({ ja: '返信先メールアドレス', en: 'Reply to: your business e-mail' }, 'replyEmail', facts),
    fixed({ ja: '問い合せ内容', en: 'The request: to use the API for managing orders' }, requestOf(facts)),
  ];
}

function answersOfReview(facts: ApplicationFacts): readonly ApplicationAnswer[] {
  return [
    fixed({ ja: '希望する内容', en: 'The request: to use the API for managing orders' }, requestOf(facts)),
    fixed({ ja: 'アカウントの種類', en: 'Kind of account: single-item' }, '1点ものアカウント'),
    filled({ ja: '事業者名', en: 'Business name' }, 'businessName', facts),
    filled({ ja: '担当者氏名', en: 'Name of the contact person' }, 'contactName', facts),
    filled({ ja: '返信先メールアドレス', en: 'Reply to: your business e-mail' }, 'replyEmail', facts),
  ];
}

function requestOf(facts: ApplicationFacts): string {
  const purpose = facts['withStock'] === 'on' ? '受注管理および在庫連携' : '受注管理';
  return [
    `一元管理システム「Matome（まとめ）」での${purpose}のため、APIを利用したく存じます。`,
    'お手数ですが、APIの利用に必要な情報の発行をお願いいたします。',
  ].join('\n');
}

function fixed(label: Words, value: string): ApplicationAnswer {
  return { label, value, fault: null };
}

function filled(label: Words, field: string, facts: ApplicationFacts): ApplicationAnswer {
  const value = facts[field]?.trim() ?? '';
  return { label, value, fault: checkOf(field, value) };
}
