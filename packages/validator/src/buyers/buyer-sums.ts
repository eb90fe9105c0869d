import type { Outcome } from '../assessment.ts';
import {
  absorbMoney,
  addAmount,
  listMoney,
  type MoneyByCurrency,
  type SavedMoney,
  saveMoney,
} from '../states/money.ts';
import type { State } from '../states/state.ts';
import { type ByName, forEach, mapEach } from '../statistics/by-name.ts';
import { listMoneyTotals } from '../statistics/money-totals.ts';
import { BUYER_MONEY, type BuyerMoney, type BuyerNumbers } from './buyer-results.ts';
import type { NumbersInHand } from './numbers-in-hand.ts';

/** Numbers of one buyer as plain JSON. */
export interface SavedBuyerSums {
  readonly processes: number;
  readonly notJudged: number;
  readonly releases: number;
  /** Check by check, in the order of `OUTCOMES`. */
  readonly outcomes: readonly number[];
  readonly money: ByName<BuyerMoney, readonly SavedMoney[]>;
  readonly otherMoney: ByName<BuyerMoney, number>;
}

/** Adds up the processes of one buyer. */
export interface BuyerSums extends State<SavedBuyerSums> {
  readonly processes: number;
  add(numbers: NumbersInHand): void;
  finalise(): BuyerNumbers;
}

const OUTCOMES: readonly Outcome[] = [
  'pass',
  'fail',
  'not-published',
  'not-applicable',
  'not-comparable',
  'not-judged',
];

/** Anything may be written for a currency; what cannot be one is not told apart, so that sums are few. */
const CURRENCY = /^[A-Za-z]{3}$/;

/** Starts with nothing. `checks` are the ids of those that judge every process by itself. */
export function createBuyerSums(checks: readonly string[]): BuyerSums {
  let [processes, notJudged, releases] = [0, 0, 0];
  const outcomes = new Float64Array(checks.length * OUTCOMES.length);
  const money = forEach(BUYER_MONEY, (): MoneyByCurrency => new Map());
  const otherMoney = { tenders: 0, awards: 0, contracts: 0 };

  function outcomesOf(check: number): Partial<Record<Outcome, number>> {
    const counts = OUTCOMES.map(
      (outcome, index) => [outcome, outcomes[check * OUTCOMES.length + index] ?? 0] as const,
    );
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }

  return {
    get processes() {
      return processes;
    },
    add({ isJudged, releases: more, outcomes: found, amounts }) {
      processes += 1;
      if (!isJudged) notJudged += 1;
      releases += more;
      checks.forEach((id, check) => {
        const at = check * OUTCOMES.length + OUTCOMES.indexOf(found.get(id) ?? 'not-judged');
        outcomes[at] = (outcomes[at] ?? 0) + 1;
      });
      for (const name of BUYER_MONEY) {
        for (const amount of amounts[name]) {
          const isCode = amount.currency === undefined || CURRENCY.test(amount.currency);
          if (isCode) addAmount(money[name], amount);
          else otherMoney[name] += 1;
        }
      }
    },
    save: () => ({
      processes,
      notJudged,
      releases,
      outcomes: [...outcomes],
      money: mapEach(money, saveMoney),
      otherMoney: { ...otherMoney },
    }),
    absorb(saved) {
      processes += saved.processes;
      notJudged += saved.notJudged;
      releases += saved.releases;
      saved.outcomes.forEach((count, at) => {
        outcomes[at] = (outcomes[at] ?? 0) + count;
      });
      for (const name of BUYER_MONEY) {
        absorbMoney(money[name], saved.money[name]);
        otherMoney[name] += saved.otherMoney[name];
      }
    },
    finalise: () => ({
      processes,
      notJudged,
      releases,
      checks: Object.fromEntries(checks.map((id, check) => [id, outcomesOf(check)])),
      money: forEach(BUYER_MONEY, (name) =>
        listMoneyTotals({
          groups: listMoney(money[name]).map((sum) => ({
            key: sum.currency ?? '',
            count: sum.count,
            money: [sum],
          })),
          beyond: { keys: 0, additions: otherMoney[name] },
        }),
      ),
    }),
  };
}
