import type { Words } from '../words.ts';
import type { Reply } from './send-request.ts';

/** No answer came: what happened on the way to the mall. */
export function saySilence({ ja, en }: Words, reply: Extract<Reply, { got: 'nothing' }>): Words {
  if (reply.timedOut)
    return { ja: `${ja}の応答が時間内に得られませんでした。`, en: `${en} did not answer in time.` };
  return reply.reached === 'no'
    ? { ja: `${ja}に接続できません。`, en: `${en} cannot be reached.` }
    : { ja: `${ja}との通信が途中で切れました。`, en: `The connection to ${en} broke off.` };
}

export function sayCutAnswer({ ja, en }: Words): Words {
  return {
    ja: `${ja}の応答が途中で切れているか、JSONではありません。`,
    en: `The answer of ${en} was cut off or is no JSON.`,
  };
}

export function sayUnreadableAnswer({ ja, en }: Words): Words {
  return { ja: `${ja}の応答を読み取れません。`, en: `The answer of ${en} cannot be read.` };
}

/** The mall took the write, as it seems, and its answer did not come whole. */
export function sayHalfAnswer({ ja, en }: Words): Words {
  return {
    ja: `${ja}の応答を最後まで読み取れませんでした。`,
    en: `The answer of ${en} could not be read to its end.`,
  };
}

export function sayOverLimit({ ja, en }: Words): Words {
  return {
    ja: `${ja}の呼出し回数の上限に達しました。`,
    en: `The number of calls that ${en} allows is reached.`,
  };
}

export function sayUnavailable({ ja, en }: Words): Words {
  return { ja: `${ja}が利用できません。`, en: `${en} is not available.` };
}

export function saySignInRefused({ ja, en }: Words): Words {
  return { ja: `${ja}にサインインできません。`, en: `${en} refuses the sign-in.` };
}

export function sayLateSignIn({ ja, en }: Words): Words {
  return {
    ja: `${ja}への再サインインが時間内に終わりませんでした。`,
    en: `The renewed sign-in at ${en} did not end in time.`,
  };
}

/** Our sentence, and what the mall itself said. */
export function withMallWords({ ja, en }: Words, words: string): Words {
  return { ja: `${ja}（${words}）`, en: `${en} (${words})` };
}
