import { openOperator } from './operator.ts';
import type { Seller } from './seller.ts';

/** A seller with the API option, who asked the operator something and was answered. Answers the enquiry's id. */
export async function haveContract({ api }: Seller): Promise<string> {
  const operator = await openOperator();
  await api.applyForApiOption();
  const { account } = await api.getMe();
  await operator.operateApiOption({ params: { id: account.id }, body: { action: 'activate' } });
  await api.createEnquiry({
    body: {
      subject: '二号店でも使えますか',
      topic: 'api-option',
      text: '店舗を追加した場合、料金は店舗ごとにかかりますか。',
    },
  });
  const { id } = await api.createEnquiry({
    body: {
      subject: '請求書の宛名について',
      topic: 'billing',
      text: 'いつもお世話になっております。\n請求書の宛名に部署名を入れられますか。',
    },
  });
  await operator.answerEnquiry({
    params: { id },
    body: {
      text: 'お問い合わせありがとうございます。\n会社名に部署名を加えていただくと、次に発行する請求書から宛名が変わります。発行済みの請求書は変わりません。',
    },
  });
  return id;
}
