/** Where the server keeps the manual's pictures. */
export function pictureAddress(name: string): string {
  return `/api/manual/screenshots/${name}`;
}
