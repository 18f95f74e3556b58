import type { FileAnswer, RouteSpec } from '../route.ts';
import { readProblem } from './api-problem.ts';

/** The answer's JSON, its file, or `null`. Throws ApiProblem where it is none of success. */
export async function readAnswer(route: RouteSpec, answer: Response, isChecked: boolean): Promise<unknown> {
  if (!answer.ok) throw await readProblem(answer);
  if (route.file !== undefined) return readFile(answer);
  const text = await answer.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  if (isChecked) check(route, answer.status, body);
  return body;
}

function check({ id, answers }: RouteSpec, status: number, body: unknown): void {
  const schema = answers[status];
  if (schema === undefined) throw new Error(`${id} answered ${status}, which the contract does not name`);
  if (schema === null && body === null) return;
  const cause = schema?.safeParse(body).error;
  if (schema === null || cause !== undefined)
    throw new Error(`${id} answered something else than the contract says`, { cause });
}

async function readFile(answer: Response): Promise<FileAnswer> {
  const disposition = answer.headers.get('content-disposition') ?? '';
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
  return {
    fileName: decodeURIComponent(encoded),
    mediaType: answer.headers.get('content-type') ?? 'application/octet-stream',
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}
