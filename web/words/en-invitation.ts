import type { jaInvitation } from './ja-invitation.ts';

export const enInvitation: typeof jaInvitation = {
  title: 'Join the account',
  lead: (company, invitedBy) => `${invitedBy} of ${company} invites you.`,
  as: (role) => `Your role: ${role}.`,
  email: 'You sign in by',
  name: 'Your name',
  needName: 'Enter your name.',
  password: 'Password',
  accept: 'Join and sign in',
  toSignIn: 'To the sign-in',
  noToken: 'This link was cut short. Open the whole of it.',
};
