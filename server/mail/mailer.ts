import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import type { MailBody, MailRecipient } from './mail-store.ts';

/** A mail that did not go out. `permanent`: the server will never take it. `unreachable`: no other mail would go out now. */
export class MailFailure extends Error {
  readonly permanent: boolean;
  readonly unreachable: boolean;

  constructor(cause: unknown) {
    const failure = cause instanceof Error ? cause : new Error(String(cause));
    const { code, response, responseCode } = factsOf(failure);
    super(response ?? failure.message, { cause });
    this.name = 'MailFailure';
    const isOfMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
    this.permanent = isOfMessage && (responseCode === null || responseCode >= 500);
    this.unreachable = !isOfMessage;
  }
}

export type OutgoingMail = MailBody & { readonly id: string; readonly recipient: MailRecipient };

/** Sends one mail, or throws MailFailure. A server is given so long for each step. */
export type Mailer = (mail: OutgoingMail) => Promise<void>;

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;
/** A server that was not to be reached is not asked again so soon: mails wait one behind the other. */
const REST_MS = 30_000;

/** `null` = no mail server is set up. */
export function createMailer({ config, now }: Pick<Context, 'config' | 'now'>): Mailer | null {
  const { smtpUrl } = config;
  if (smtpUrl === undefined) return null;
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const from = senderOf(config, smtpUrl);
  const domain = /@([^<>@\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
  let rest: { readonly failure: MailFailure; readonly untilMs: number } | null = null;
  return async ({ id, recipient, subject, text, html }) => {
    const nowMs = now().getTime();
    if (rest !== null && nowMs < rest.untilMs && rest.untilMs - nowMs <= REST_MS) throw rest.failure;
    rest = null;
    try {
      await transport.sendMail({
        from,
        to: { name: recipient.name ?? '', address: recipient.address },
        subject,
        text,
        html,
        // The same at every try: should a crash have hidden the server's yes, a mailbox can tell the two for one.
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (cause) {
      const failure = new MailFailure(cause);
      if (failure.unreachable) rest = { failure, untilMs: now().getTime() + REST_MS };
      throw failure;
    }
  };
}

/** Most mail servers let a login send as itself only. */
function senderOf({ mailFrom, publicUrl, host }: Config, smtpUrl: string): string {
  if (mailFrom !== undefined) return mailFrom;
  const login = decodeURIComponent(new URL(smtpUrl).username);
  if (/^[^<>@\s]+@[^<>@\s]+$/.test(login)) return `まとめ <${login}>`;
  const domain = publicUrl === undefined ? host : new URL(publicUrl).hostname;
  return `まとめ <no-reply@${/^[a-z0-9.-]*[a-z][a-z0-9.-]*$/i.test(domain) ? domain : 'localhost'}>`;
}

function factsOf(failure: Error) {
  return {
    code: 'code' in failure ? String(failure.code) : null,
    response: 'response' in failure && typeof failure.response === 'string' ? failure.response : null,
    responseCode:
      'responseCode' in failure && typeof failure.responseCode === 'number' ? failure.responseCode : null,
  };
}
