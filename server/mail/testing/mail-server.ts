import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** How a mail server answers one mail: it takes it, or refuses its recipient with that code and those words. */
export type MailAnswer = { readonly code: number; readonly words: string } | 'take';

export type MailServer = {
  readonly url: string;
  /** What it took, in that order. */
  mails(): Promise<readonly ParsedMail[]>;
  /** How many. */
  taken(): number;
  /** What it says to the next ones; then it takes everything again. */
  answerNext(...answers: readonly MailAnswer[]): void;
  /** Nobody listens there any more. */
  stop(): Promise<void>;
  /** Listens again, where it did. */
  start(): Promise<void>;
};

/** A real SMTP server without STARTTLS. `login`: it takes mail from that user alone. */
export async function startMailServer(login?: {
  readonly user: string;
  readonly password: string;
}): Promise<MailServer> {
  const taken: Buffer[] = [];
  const answers: MailAnswer[] = [];
  let port = 0;
  let server = open();

  function open(): SMTPServer {
    return new SMTPServer({
      disabledCommands: login === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
      allowInsecureAuth: true,
      authOptional: login === undefined,
      onAuth: ({ username, password }, _session, done) =>
        username === login?.user && password === login?.password
          ? done(null, { user: username })
          : done(new Error('Invalid username or password')),
      onRcptTo: (_address, _session, done) => {
        const answer = answers.shift() ?? 'take';
        return answer === 'take'
          ? done()
          : done(Object.assign(new Error(answer.words), { responseCode: answer.code }));
      },
      onData: (stream, _session, done) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          taken.push(Buffer.concat(pieces));
          done();
        });
      },
    });
  }
  const start = () =>
    new Promise<void>((done) => {
      const listening = server.listen(port, '127.0.0.1', () => {
        const address = listening.address();
        if (typeof address === 'object' && address !== null) port = address.port;
        done();
      });
    });
  await start();
  const user = login === undefined ? '' : `${encodeURIComponent(login.user)}:${login.password}@`;
  return {
    url: `smtp://${user}127.0.0.1:${port}`,
    taken: () => taken.length,
    mails: () => Promise.all(taken.map((mail) => simpleParser(mail))),
    answerNext: (...next) => void answers.push(...next),
    stop: () => new Promise((done) => server.close(() => done())),
    start: () => {
      server = open();
      return start();
    },
  };
}
