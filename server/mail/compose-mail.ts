import type { MailFacts, MailKind } from './mail-kinds.ts';
import { MAIL_WORDS } from './mail-words.ts';
import type { MailWords } from './mail-words.ts';
import type { MailBody } from './mail-store.ts';

type Said = { readonly [K in MailKind]: { readonly kind: K; readonly facts: MailFacts[K] } }[MailKind];

const FOOT = 'このメールは受注管理「まとめ」から自動でお送りしています。ご返信いただいてもお答えできません。';

/** A mail as text and as simple HTML: nothing loaded from elsewhere, nothing that follows the reader. */
export function composeMail(
  said: Said,
  { to, publicUrl }: { readonly to: string | null; readonly publicUrl: string },
): MailBody {
  const words = wordsOf(said);
  const lines = [...(to === null ? [] : [`${to} 様`]), ...words.paragraphs];
  const action = linkOf(words, publicUrl);
  return {
    subject: `[まとめ] ${oneLine(words.subject)}`,
    text: [...lines, ...(action === null ? [] : [`${action.label}\n${action.url}`]), `-- \n${FOOT}`].join(
      '\n\n',
    ),
    html: htmlOf(lines, action),
  };
}

function wordsOf<K extends MailKind>({ kind, facts }: { kind: K; facts: MailFacts[K] }): MailWords {
  return MAIL_WORDS[kind](facts);
}

type Link = { readonly label: string; readonly url: string };

function linkOf({ action }: MailWords, publicUrl: string): Link | null {
  if (action === null) return null;
  const url = 'url' in action ? action.url : new URL(action.path, publicUrl).href;
  return { label: action.label, url };
}

/** What a member typed must not end the subject and begin a header. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function htmlOf(lines: readonly string[], action: Link | null): string {
  const paragraphs = lines.map((line) => `<p style="margin:0 0 16px">${escapeHtml(line)}</p>`).join('\n');
  const button =
    action === null
      ? ''
      : `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:10px 20px;border-radius:6px;background:#1d4ed8;color:#ffffff;text-decoration:none">${escapeHtml(action.label)}</a></p>
<p style="margin:0 0 16px;font-size:12px;color:#666666;word-break:break-all">${escapeHtml(action.url)}</p>`;
  return `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px;font-family:'Hiragino Sans','Noto Sans JP',Meiryo,sans-serif;font-size:15px;line-height:1.8;color:#222222">
<div style="max-width:560px;margin:0 auto">
${paragraphs}
${button}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #dddddd;font-size:12px;color:#666666">${escapeHtml(FOOT)}</p>
</div>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
