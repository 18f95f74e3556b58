// `npm run new-mall NAME`: a connector and a simulator that pass the shared suite, to be filled with the real mall's facts.
import { fileURLToPath } from 'node:url';
import { scaffoldMall } from './scaffold-mall.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const made = await scaffoldMall({ root, name: process.argv[2] ?? '' });
if ('refused' in made) {
  console.error(made.refused);
  process.exitCode = 1;
} else {
  for (const path of made.written) console.log(path);
  console.log(`\nnpx vitest run --project pure ${made.folders.join(' ')}`);
}
