type Tag = { readonly name: string; readonly description: string; readonly paths: readonly string[] };

/** The chapters of the reference, in the order of a first walk. A path belongs to the longest beginning that fits. */
const TAGS: readonly Tag[] = [
  {
    name: 'shops',
    description: 'Malls, shops, their settings and connections',
    paths: ['/malls', '/shops', '/consents'],
  },
  { name: 'imports', description: 'Fetching orders from a mall', paths: ['/imports', '/shops/{id}/imports'] },
  {
    name: 'csv',
    description: 'Shops that are kept by files: mappings, files in, shipped orders out',
    paths: ['/shops/{id}/csv-', '/shops/{id}/shipped', '/imports/{id}/undo', '/imports/{id}/rejected.csv'],
  },
  {
    name: 'orders',
    description: 'One list over all shops; what we decide about an order; its history',
    paths: ['/orders'],
  },
  { name: 'statuses', description: 'The built-in statuses, and your own', paths: ['/statuses'] },
  {
    name: 'exports',
    description: 'Telling a mall: preview, send, result',
    paths: ['/exports', '/shops/{id}/exports'],
  },
  {
    name: 'instructions',
    description: 'The ledger of everything a mall was or will be told',
    paths: ['/instructions'],
  },
  { name: 'events', description: 'What happens, as it happens', paths: ['/events'] },
  { name: 'webhooks', description: 'What happens, sent to an address of yours', paths: ['/webhook-'] },
  { name: 'health', description: 'How the malls are doing', paths: ['/health'] },
  { name: 'api-keys', description: 'Keys for programs', paths: ['/api-keys'] },
  {
    name: 'account',
    description: 'The account, its members, and who is asking',
    paths: [
      '/account',
      '/me',
      '/members',
      '/invitations',
      '/audit',
      '/mail',
      '/sign-up',
      '/provisionings',
      '/demo',
      '/installation',
    ],
  },
  {
    name: 'contract',
    description: 'The API option, invoices and enquiries',
    paths: ['/contract', '/invoices', '/enquiries', '/announcements'],
  },
  { name: 'manual', description: 'The manual in this product', paths: ['/manual'] },
  { name: 'operator', description: 'For those who run the installation', paths: ['/operator'] },
];

export const OPENAPI_TAGS = TAGS.map(({ name, description }) => ({ name, description }));

export function tagOf(path: string): string {
  const fitting = TAGS.flatMap(({ name, paths }) =>
    paths.filter((start) => path.startsWith(start)).map((start) => ({ name, length: start.length })),
  );
  const [longest] = fitting.sort((a, b) => b.length - a.length);
  return longest?.name ?? path.split('/')[1] ?? 'other';
}
