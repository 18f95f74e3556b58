import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { z } from 'zod';

// The weights that the template uses; the package has all of them.
const WEIGHTS = [
  import.meta.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
];
const FOLDER = fileURLToPath(new URL('.', import.meta.url));

const task = z.object({ id: z.number(), invoice: z.string() });

const fontPaths = WEIGHTS.map((file) => dirname(fileURLToPath(file)));
const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontPaths }] });

/** Sets papers, one after the other, away from the thread that answers requests. */
parentPort?.on('message', (message: unknown) => {
  const { id, invoice } = task.parse(message);
  const pdf = compiler.pdf({ mainFilePath: join(FOLDER, 'invoice.typ'), inputs: { invoice } });
  compiler.evictCache(10);
  parentPort?.postMessage({ id, pdf: new Uint8Array(pdf) });
});
