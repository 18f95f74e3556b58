export type { Said, Words } from '@matome/domain/text/said.ts';
