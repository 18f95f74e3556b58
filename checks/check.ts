// `npm run check`: the static guards. `npm run check -- lint types` runs those whose name begins so.
import { close } from './close.ts';
import { GUARDS } from './guards.ts';
import { runGuards } from './run-guards.ts';

const wanted = process.argv.slice(2);
const guards = GUARDS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
);
close([await runGuards(guards)]);
