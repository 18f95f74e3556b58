import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--headless=shell',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Launch options for the Chromium that came with the packages, with the libraries and fonts it needs, so that
 * nothing has to be installed on the machine. On other platforms than Linux x64: Playwright's own browser.
 */
export async function findChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return {};
  const packed = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const folder = join(tmpdir(), `matome-chromium-${await readVersion(packed)}-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) await unpack(join(packed, 'bin'), folder);
  return {
    executablePath: join(folder, 'chromium'),
    args: FLAGS,
    env: {
      ...withoutUndefined(process.env),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LC_ALL: 'ja_JP.UTF-8', // dates in inputs as the sellers' browsers show them
    },
  };
}

/** The package takes whatever lies in the temporary folder, of any version: so it unpacks in a folder of its own. */
async function unpack(packed: string, folder: string) {
  const fresh = await mkdtemp(`${folder}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = fresh;
  try {
    await chromium.executablePath(packed);
    await inflate(join(packed, 'al2023.tar.br'));
    await writeFile(join(fresh, 'fonts.conf'), fontsIn(folder));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another process was first
  }
}

/** Only the font that came along, so that pictures are the same on every machine. */
function fontsIn(folder: string): string {
  return `<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`;
}

async function readVersion(packed: string): Promise<string> {
  const about: unknown = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'));
  if (typeof about === 'object' && about !== null && 'version' in about) return String(about.version);
  throw new Error('The Chromium package names no version.');
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
