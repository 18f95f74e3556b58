import type { Warning } from '@matome/domain/export/reason.ts';
import { cutMessage } from '../cut-message.ts';
import type { Composed, Credentials } from '../mall.ts';
import type { BuyerReview } from './wire.ts';

export const RATING_MESSAGE_MAX_LENGTH = 500;

const MESSAGE_CUT: Warning = {
  code: 'message-cut',
  message: {
    ja: `レビューメッセージがラクマの上限${RATING_MESSAGE_MAX_LENGTH}文字を超えるため、途中までを送信します。`,
    en: `The rating message is longer than the ${RATING_MESSAGE_MAX_LENGTH} letters that Rakuma takes, so its end is not sent.`,
  },
};

/** The rating 良い with the shop's レビューメッセージ; without one there is nothing to say. */
export function composeBuyerRating(input: { readonly settings: Credentials }): Composed {
  const message = input.settings['ratingMessage']?.trim() ?? '';
  if (message === '') return { reasons: [{ code: 'rating-message-missing' }] };
  const comment = cutMessage(message, RATING_MESSAGE_MAX_LENGTH);
  const payload = { grade: 'good', comment: comment.text } satisfies BuyerReview;
  if (!comment.isCut) return { payload, warnings: [] };
  return { payload, warnings: [MESSAGE_CUT] };
}
