import type { jaPassword } from './ja-password.ts';

export const enPassword: typeof jaPassword = {
  forgot: 'Forgot your password?',
  forgotTitle: 'Set a new password',
  forgotLead: 'A link to set a new one is sent to the address that you signed up with.',
  send: 'Send the link',
  sentTitle: 'Look into your mailbox',
  sent: (email) =>
    `If somebody signs in by ${email}, a link was sent there. It is good for an hour. If it does not arrive, look among the junk mail, and try again after two minutes.`,
  toSignIn: 'Back to sign-in',
  newTitle: 'New password',
  newLead: 'With a new password you are signed out everywhere else.',
  password: 'New password',
  set: 'Set the password',
  done: 'Your password was set. Sign in with it.',
  signIn: 'Sign in',
  staleLink: 'This link has run out or was used already. Have another one sent.',
  again: 'Send another link',
  tooMany: 'Too many tries. Wait about a minute, then try again.',
};
