import type { Routes } from '@matome/contract/routes.ts';
import { readLanguage } from '../words/language.ts';
import { addressOf } from './call.ts';
import type { CallRequest } from './call.ts';
import { ProblemError, readProblem } from './problem-error.ts';

type FileRoute = {
  [K in keyof Routes]: Routes[K] extends { readonly file: string } ? K : never;
}[keyof Routes];

/** Fetches a file and hands it to the browser under its own name. Throws ProblemError when the server refuses. */
export async function download<K extends FileRoute>(id: K, request: CallRequest<K>): Promise<void> {
  const response = await fetch(addressOf(id, request), { headers: { 'accept-language': readLanguage() } });
  if (!response.ok) throw new ProblemError(await readProblem(response));
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = decodeURIComponent(name ?? 'export.csv');
  link.click();
  URL.revokeObjectURL(address);
}
