import { createHash } from 'node:crypto';
import type { Consent } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { requestTokens } from './tokens.ts';

const AUTHORIZE_URL = 'https://auth.login.yahoo.co.jp/yconnect/v2/authorization';

/** Yahoo! ID連携 v2. The refresh token ends four weeks after the consent; using it does not prolong it. */
export const consent: Consent = {
  authorizeUrl({ settings, redirectUrl, state }) {
    const url = new URL(AUTHORIZE_URL);
    url.search = new URLSearchParams({
      response_type: 'code',
      client_id: settings['clientId']?.trim() ?? '',
      redirect_uri: redirectUrl,
      scope: 'openid profile',
      state,
      // Its answer, the id token, is not used; who comes back is known by `state`.
      nonce: createHash('sha256').update(state).digest('hex'),
      bail: '1',
    }).toString();
    return url.href;
  },

  async redeem({ credentials, redirectUrl, code }, world) {
    const { refreshToken } = await requestTokens(world, credentials, {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUrl,
    });
    if (refreshToken === null) {
      throw new MallError('unreadable', {
        ja: 'Yahoo! JAPAN IDの応答にリフレッシュトークンがありません。',
        en: 'The answer of Yahoo! JAPAN ID holds no refresh token.',
      });
    }
    return { refreshToken };
  },
};
