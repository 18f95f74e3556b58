import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'soak',
    include: ['bench/**/*.soak.ts'],
    // A soak fills the machine by itself.
    fileParallelism: false,
    hookTimeout: 60_000,
  },
});
