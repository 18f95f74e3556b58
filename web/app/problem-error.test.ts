import { describe, expect, test } from 'vitest';
import { readProblem } from './problem-error.ts';

function anAnswer(body: string, contentType: string): Response {
  return new Response(body, {
    status: 422,
    statusText: 'Unprocessable',
    headers: { 'content-type': contentType },
  });
}

describe('a refusal read by the screens', () => {
  test('keeps the words and the fields of the server', async () => {
    const body = JSON.stringify({
      type: '/api/docs/problems/bad-input',
      title: '入力を確認してください。',
      status: 422,
      code: 'bad-input',
      errors: [{ path: 'settings.ratingMessage', message: '500文字以内で入力してください。' }],
    });
    expect(await readProblem(anAnswer(body, 'application/problem+json'))).toEqual({
      type: '/api/docs/problems/bad-input',
      title: '入力を確認してください。',
      status: 422,
      code: 'bad-input',
      errors: [{ path: 'settings.ratingMessage', message: '500文字以内で入力してください。' }],
    });
  });

  test('the page of a proxy in between becomes a refusal too', async () => {
    expect(await readProblem(anAnswer('<h1>Bad gateway</h1>', 'text/html'))).toEqual({
      type: 'about:blank',
      title: 'Unprocessable',
      status: 422,
      code: 'unexpected',
    });
  });
});
