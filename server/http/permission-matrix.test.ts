import type { RouteSpec } from '@matome/contract/route.ts';
import { routes } from '@matome/contract/routes.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';
import { isAllowed } from './caller.ts';

const ROLES = ['owner', 'staff', 'viewer'] as const;
const CALLERS = [...ROLES, 'operator'] as const;
const NOBODYS_ID = '01900000-0000-7000-8000-000000000000';
const all = Object.values<RouteSpec>(routes);

/** Every route of the contract, whoever asks: a new route is tested from the day it is written down. */
describe('R10 who may call what', () => {
  let desk: TestDesk;
  const keys: Record<string, string> = {};
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false });
    const account = await desk.createAccount();
    for (const role of ROLES) keys[role] = await desk.createApiKey(account.accountId, role);
    keys['operator'] = await desk.createOperator();
  });
  afterAll(() => desk.close());

  const keyFor = (route: RouteSpec) => keys[route.permission === 'operator' ? 'operator' : 'owner'] ?? '';
  const pathOf = (route: RouteSpec) => route.path.replaceAll(/\{\w+\}/g, NOBODYS_ID);

  test.each(all.filter((route) => route.permission !== 'public'))('$id asks for a key', async (route) => {
    const answer = await desk.ask('', route.method.toUpperCase(), pathOf(route), bodyOf(route));
    expect([answer.status, answer.body.code]).toEqual([401, 'not-signed-in']);
  });

  test.each(
    all.flatMap((route) =>
      CALLERS.map((role) => ({ route, role, id: route.id, permission: route.permission })),
    ),
  )('$id ($permission) as $role', async ({ route, role }) => {
    const answer = await desk.ask(keys[role] ?? '', route.method.toUpperCase(), pathOf(route), bodyOf(route));
    expect(answer.status).toBeLessThan(500);
    if (mayCall(role, route)) expect(answer.status).not.toBe(403);
    else {
      const code = role === 'operator' ? 'operator-has-no-desk' : 'not-allowed';
      expect([answer.status, answer.body.code]).toEqual([403, code]);
    }
  });

  test.each(all.filter((route) => route.path.includes('{id}') && route.permission !== 'public'))(
    '$id of what is not ours answers 404, as if it did not exist',
    async (route) => {
      const answer = await desk.ask(keyFor(route), route.method.toUpperCase(), pathOf(route), bodyOf(route));
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    },
  );

  test.each(all.filter((route) => route.path.includes('{id}') && route.permission !== 'public'))(
    '$id of an id that is none answers 404',
    async (route) => {
      const answer = await desk.ask(
        keyFor(route),
        route.method.toUpperCase(),
        route.path.replaceAll(/\{\w+\}/g, 'x%27--'),
        bodyOf(route),
      );
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    },
  );

  test.each(all.filter((route) => route.body !== undefined))(
    '$id refuses an unknown field, a wrong type and broken JSON',
    async (route) => {
      const method = route.method.toUpperCase();
      const unknown = await desk.ask(keyFor(route), method, pathOf(route), {
        ...validBody(route.id),
        surprise: 1,
      });
      expect([unknown.status, unknown.body.code]).toEqual([422, 'bad-input']);
      expect(unknown.headers.get('content-type')).toBe('application/problem+json');
      const wrong = await desk.ask(keyFor(route), method, pathOf(route), [1]);
      expect([wrong.status, wrong.body.code]).toEqual([422, 'bad-input']);
      const broken = await desk.ask(keyFor(route), method, pathOf(route), '{"a":');
      expect([broken.status, broken.body.code]).toEqual([400, 'bad-json']);
    },
  );
});

function mayCall(role: (typeof CALLERS)[number], route: RouteSpec): boolean {
  if (route.permission === 'public') return true;
  if (role === 'operator') return route.permission === 'operator';
  return isAllowed(role, route.permission);
}

function bodyOf(route: RouteSpec): FormData | Record<string, unknown> | undefined {
  if (route.form !== undefined) {
    const form = new FormData();
    form.append('file', new File(['受注番号,受注日時,商品名\nA-1,2026/4/1,品\n'], 'orders.csv'));
    return form;
  }
  return route.body === undefined ? undefined : validBody(route.id);
}

/** A body that the contract accepts, for each route that has one. */
function validBody(id: string): Record<string, unknown> {
  const bodies: Record<string, Record<string, unknown>> = {
    createShop: { mall: 'rakuma', name: '店' },
    updateShop: { name: '店' },
    updateApplication: { state: 'applied' },
    openConsent: { redirectUrl: 'http://127.0.0.1/consent' },
    redeemConsent: { state: 'x', code: 'x' },
    createImport: {},
    createCsvMapping: {
      name: `対応${Math.random()}`,
      columns: [
        { header: '番号', field: 'mallOrderNo' },
        { header: '日', field: 'orderedAt' },
        { header: '品', field: 'line.name' },
      ],
    },
    updateCsvMapping: { name: '対応' },
    updateShippedColumns: { columns: [] },
    updateOrder: { memo: 'x' },
    bulkUpdateOrders: { ids: [NOBODYS_ID], changes: { memo: 'x' } },
    createExport: { kind: 'ship-notice' },
    cancelInstruction: { note: 'x' },
    createWebhookEndpoint: { url: 'http://8.8.8.8/hook', events: ['order.created'] },
    updateWebhookEndpoint: { description: 'x' },
    updateMailSettings: { topics: [] },
    createStatus: { name: `状態${Math.random()}`.slice(0, 30), phase: 'new' },
    updateStatus: { name: '状態' },
    createInvitation: { email: `${Math.random()}@seller.example`, role: 'viewer' },
    lookAtInvitation: { token: 'x' },
    acceptInvitation: { token: 'x', name: '名', password: 'long enough' },
    updateMember: { role: 'viewer' },
    updateMe: { name: '名' },
    updateAccount: { name: '店' },
    createApiKey: { name: 'key', role: 'viewer' },
    suspendAccount: { reason: 'お支払いの確認' },
    createAnnouncement: {
      level: 'info',
      ja: { title: 'お知らせ', body: '' },
      en: null,
      from: '2026-04-01T00:00:00Z',
      until: null,
    },
    updateAnnouncement: { level: 'warning' },
    createOperator: { name: '運営', email: `${Math.random()}@operator.example`, password: 'long enough' },
    createOperatorKey: { name: 'key' },
    operateApiOption: { action: 'activate' },
    createEnquiry: { subject: '質問', topic: 'other', text: 'x' },
    addEnquiryMessage: { text: 'x' },
    updateEnquiry: { state: 'closed' },
    answerEnquiry: { text: 'x' },
    updateOperatorEnquiry: { state: 'closed' },
    recordPayment: { paidOn: '2026-01-31' },
    voidInvoice: { reason: '宛名の誤り' },
    updatePrices: { monthlyFeeYen: 5000 },
    updateIssuer: { note: '' },
    signUp: { company: '店', name: '名', email: `${Math.random()}@seller.example`, password: 'long enough' },
  };
  const body = bodies[id];
  if (body === undefined) throw new Error(`a new route with a body: give ${id} a valid one here`);
  return body;
}
