/** The chapters of the manual, in their order. A page names its category in Japanese. */
export const MANUAL_CATEGORIES = [
  { ja: 'はじめに', en: 'Getting started' },
  { ja: '受注', en: 'Orders' },
  { ja: '取込と書出', en: 'Import and export' },
  { ja: '設定', en: 'Settings' },
  { ja: 'モール・カート', en: 'Malls and carts' },
  { ja: '契約と管理', en: 'Contract and administration' },
  { ja: '開発者', en: 'For developers' },
] as const;
