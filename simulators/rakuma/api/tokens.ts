import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const accessSchema = z.object({ token: z.string(), shopId: z.number(), expiresAt: z.number() });
const savedSchema = z.object({
  access: z.array(accessSchema),
  refresh: z.array(z.tuple([z.string(), z.number()])),
});
export type AccessToken = z.infer<typeof accessSchema>;

/** How long an expired token is still told apart from one that never was. */
const REMEMBERED_MS = 86_400_000;

/** The tokens the mall has given out. A refresh token serves once. */
export class Tokens {
  readonly #lifetimeSeconds: number;
  readonly #access = new Map<string, AccessToken>();
  readonly #refresh = new Map<string, number>();

  constructor(lifetimeSeconds: number) {
    this.#lifetimeSeconds = lifetimeSeconds;
  }

  issue(shopId: number, at: number) {
    for (const [token, { expiresAt }] of this.#access) {
      if (expiresAt + REMEMBERED_MS < at) this.#access.delete(token);
    }
    const token = `rkat_${randomBytes(24).toString('base64url')}`;
    const refreshToken = `rkrt_${randomBytes(24).toString('base64url')}`;
    this.#access.set(token, { token, shopId, expiresAt: at + this.#lifetimeSeconds * 1000 });
    this.#refresh.set(refreshToken, shopId);
    return {
      access_token: token,
      token_type: 'Bearer',
      expires_in: this.#lifetimeSeconds,
      refresh_token: refreshToken,
    };
  }

  find(token: string): AccessToken | undefined {
    return this.#access.get(token);
  }

  /** Whose the refresh token is. */
  findRefresh(token: string): number | undefined {
    return this.#refresh.get(token);
  }

  useUpRefresh(token: string): void {
    this.#refresh.delete(token);
  }

  expire(token: string): void {
    const access = this.#access.get(token);
    if (access !== undefined) this.#access.set(token, { ...access, expiresAt: 0 });
  }

  /** Refresh tokens stay good. */
  expireAll(): void {
    for (const token of this.#access.keys()) this.expire(token);
  }

  clear(): void {
    this.#access.clear();
    this.#refresh.clear();
  }

  freeze(): z.infer<typeof savedSchema> {
    return { access: [...this.#access.values()], refresh: [...this.#refresh.entries()] };
  }

  thaw(saved: unknown): void {
    const { access, refresh } = savedSchema.parse(saved);
    this.clear();
    for (const token of access) this.#access.set(token.token, token);
    for (const [token, shopId] of refresh) this.#refresh.set(token, shopId);
  }
}
