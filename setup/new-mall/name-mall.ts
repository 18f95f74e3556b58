/** One mall's name as it stands in folders (`my-mall`), variables (`myMall`), functions (`openMyMall`) and on screens (`My Mall`). */
export type MallNames = {
  readonly id: string;
  readonly variable: string;
  readonly pascal: string;
  readonly words: string;
};

/** What cannot be the name of a variable, or is one in the indexes already. */
const RESERVED = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum eval export extends false finally ' +
    'for function if implements import in instanceof interface let mall malls new null package private protected public ' +
    'return static super switch this throw true try typeof var void while with world yield'
  ).split(' '),
);
const FORM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Refused: what is no kebab-case name of at most 30 characters, beginning with a letter. */
export function nameMall(id: string): MallNames | { readonly refused: string } {
  if (id === '')
    return { refused: 'Which mall? npm run new-mall NAME, for example: npm run new-mall yahoo-auction' };
  if (!FORM.test(id) || id.length > 30)
    return {
      refused: `“${id}” is no name for a mall: lower-case letters, digits and single hyphens, a letter first, at most 30.`,
    };
  if (RESERVED.has(id))
    return { refused: `“${id}” is a word of the language or of the indexes: choose another name.` };
  const parts = id.split('-').map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`);
  const pascal = parts.join('');
  return {
    id,
    variable: `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`,
    pascal,
    words: parts.join(' '),
  };
}
