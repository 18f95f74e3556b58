// `npm run walks`: every journey, and the walks through every screen: in the dark, in English, on a phone, in the console.
import { runProgram } from './run-program.ts';

const words = ['playwright', 'test', '-c', 'journeys/playwright.config.ts'];
const { code } = await runProgram({ words, output: 'live', env: { MATOME_WALKS: '1' } });
process.exitCode = code;
