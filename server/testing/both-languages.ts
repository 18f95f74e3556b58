import type { TestDesk } from './test-desk.ts';

export const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The same question by a Japanese and by an English reader. */
export async function askInBoth(
  desk: Pick<TestDesk, 'ask'>,
  key: string,
  path: string,
): Promise<{ readonly ja: any; readonly en: any }> {
  const askIn = async (language: string) =>
    (await desk.ask(key, 'GET', path, undefined, { 'accept-language': language })).body;
  return { ja: await askIn('ja'), en: await askIn('en-GB') };
}
