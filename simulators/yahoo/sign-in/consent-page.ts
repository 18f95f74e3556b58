/** The page of consent; its form goes back to the address it came from. */
export function writeConsentPage({ canRefuse }: { readonly canRefuse: boolean }): string {
  const refuse = canRefuse ? '<button name="consent" value="refuse">同意しない</button>' : '';
  return writePage(
    'アプリケーション連携',
    `<p>「Matome」が、ストア <b>matome-store</b> の注文情報を利用することに同意しますか。</p>
<form method="post"><button name="consent" value="agree">同意する</button> ${refuse}</form>
<p>Matome のシミュレーターの画面です。実在のサイトではありません。</p>`,
  );
}

export function writeErrorPage(message: string): string {
  return writePage('エラー', `<p>${message}</p>`);
}

function writePage(title: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><h1>${title}</h1>
${content}
</main></body></html>
`;
}
