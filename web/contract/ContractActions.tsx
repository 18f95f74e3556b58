import type { Contract } from '@matome/contract/contracts.ts';
import { formatDay } from '../app/format-time.ts';
import { formatYen } from '../app/format-yen.ts';
import { useMe } from '../app/useMe.ts';
import { useToday } from '../orders/days/useToday.ts';
import { useShops } from '../orders/useShops.ts';
import { useAllWords } from '../words/useWords.ts';
import { ApplyTerms } from './ApplyTerms.tsx';
import { AskFirst } from './AskFirst.tsx';
import { EndTerms } from './EndTerms.tsx';
import { useContractCall } from './useContractCall.ts';
import { withTax } from './with-tax.ts';

/** What the owner can do with the contract as it stands; others see why they cannot. */
export function ContractActions({ option }: { option: Contract['apiOption'] }) {
  const words = useAllWords().contract;
  const today = useToday();
  const change = useContractCall();
  const isOwner = useMe()?.member.role === 'owner';
  const exporting = useShops().shops.filter((shop) => shop.autoExport).length;
  const reasons = isOwner ? [] : [{ code: 'owner-only', message: words.ownerOnly }];
  const base = { reasons, isPending: change.isPending };
  const apply = (said: string) => change.mutate({ id: 'applyForApiOption', said });
  const end = (said: string) => change.mutate({ id: 'endApiOption', said });
  switch (option.state) {
    case 'none':
      return (
        <AskFirst
          {...base}
          key="apply"
          isMain
          label={words.apply}
          question={words.applyAsk}
          go={words.applyGo}
          onGo={() => apply(words.applied)}
        >
          <ApplyTerms fees={option} />
        </AskFirst>
      );
    case 'requested':
      return (
        <AskFirst
          {...base}
          key="withdraw"
          isMain={false}
          label={words.withdraw}
          question={words.withdrawAsk}
          go={words.withdrawGo}
          onGo={() => end(words.withdrawn)}
        >
          <p>{words.withdrawSays}</p>
        </AskFirst>
      );
    case 'active': {
      const { wouldEndOn: lastDay } = option;
      if (lastDay === null) return null;
      return (
        <AskFirst
          {...base}
          key="end"
          isMain={false}
          label={words.end}
          question={words.endAsk(formatDay(lastDay))}
          go={words.endGo}
          onGo={() => end(words.ended(formatDay(lastDay)))}
        >
          <EndTerms option={option} lastDay={lastDay} exporting={exporting} />
        </AskFirst>
      );
    }
    case 'ending': {
      const monthly = option.monthlyFeeYen;
      return (
        <AskFirst
          {...base}
          key="take-back"
          isMain={false}
          label={words.takeBack}
          question={words.takeBackAsk}
          go={words.takeBackGo}
          onGo={() => apply(words.takenBack)}
        >
          <p>
            {monthly === 0
              ? words.takenBack
              : words.takeBackSays(formatYen(monthly), formatYen(withTax(monthly, today)))}
          </p>
        </AskFirst>
      );
    }
  }
}
