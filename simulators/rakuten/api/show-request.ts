import { parseJson } from './parse-json.ts';

/** What of a request's body may stand in the journal; no body of this mall holds a secret. */
export function showBody(_path: string, bodyText: string): unknown {
  return bodyText === '' ? null : (parseJson(bodyText) ?? bodyText);
}

/** Without the licence key, which is asked for by name. */
export function showPath(path: string): string {
  return path.replace(/([?&]licenseKey=)[^&]*/g, '$1***');
}
