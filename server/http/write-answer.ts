import type { FileAnswer } from '@matome/contract/route.ts';

export type Answer = { readonly status: number; readonly body: unknown };

/** JSON, a file, or nothing (`null`). */
export function writeAnswer({ status, body }: Answer): Response {
  if (body === null) return new Response(null, { status });
  if (isFile(body)) return writeFile(body, status);
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

function isFile(body: unknown): body is FileAnswer {
  return typeof body === 'object' && body !== null && 'bytes' in body && body.bytes instanceof Uint8Array;
}

function writeFile({ fileName, mediaType, bytes }: FileAnswer, status: number): Response {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  return new Response(bytes, {
    status,
    headers: { 'content-type': mediaType, 'content-disposition': disposition },
  });
}
