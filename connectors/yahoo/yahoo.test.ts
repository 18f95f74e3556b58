import { describeMall } from '../describe-mall.ts';
import { runSimulator } from '../conformance/run-simulator.ts';
import { yahoo } from './index.ts';
import { CALLS } from './scripted-calls.ts';

describeMall({
  mall: yahoo,
  unknownOrderNo: 'nobody-99999999',
  hasTokens: true,
  hasUnservedAccounts: false,
  forgetsCursors: false,
  start: (orders) => runSimulator({ id: 'yahoo', calls: CALLS, orders }),
});
