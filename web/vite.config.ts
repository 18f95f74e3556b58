import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

/** While developing, `vite` serves the screens and hands every call on to a running server. */
const SERVER = 'http://127.0.0.1:8080';

/** What most screens share comes as one file instead of sixty; the rest stays with the screens that need it. */
const GROUPS = [
  { name: 'library', test: /node_modules\/(?!@mantine\/(form|spotlight))/, minShareCount: 4 },
  { name: 'desk', test: /web\/(app|shell|words)\//, minShareCount: 4 },
];

export default defineConfig({
  plugins: [react(), precompress()],
  server: { host: '127.0.0.1', proxy: { '/api': SERVER } },
  build: {
    target: 'es2024',
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
});
