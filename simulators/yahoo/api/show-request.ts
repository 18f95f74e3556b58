import { TOKEN } from './serve-api.ts';

/** Of a sign-in only its kind; of everything else the text. Tokens, codes and signatures never stand in the journal. */
export function showBody(path: string, bodyText: string): unknown {
  if (bodyText === '') return null;
  if (path !== TOKEN) return bodyText;
  return { grant_type: new URLSearchParams(bodyText).get('grant_type') };
}
