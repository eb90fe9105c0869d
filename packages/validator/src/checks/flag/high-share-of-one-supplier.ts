import { defineProcessCheck, type ProcessCheck } from '../../process-check.ts';
import { type Group, groups } from '../../states/groups.ts';
import { type Partner, pairs } from '../../states/pairs.ts';
import { declareOrganisations, declareParties } from '../../view/organisation.ts';
import { createScope } from '../../view/scope.ts';
import type { Process } from '../../view/view.ts';

const root = createScope();
const parties = declareParties(root);
const buyer = declareOrganisations(root.objects('buyer'), parties);
const procuringEntity = declareOrganisations(root.objects('tender/procuringEntity'), parties);
const awards = root.objects('awards[]');
const status = awards.text('status');
const date = awards.instant('date');
const value = awards.amount('value');
const suppliers = declareOrganisations(awards.objects('suppliers[]'), parties);

const MS_PER_DAY = 86_400_000;

export const highShareOfOneSupplier: ProcessCheck = defineProcessCheck({
  id: 'flag/high-share-of-one-supplier',
  level: 'notice',
  effort: 'medium',
  source: {
    title: 'Open Contracting Partnership: Red flags in public procurement',
    url: 'https://www.open-contracting.org/resources/red-flags-in-public-procurement-a-guide-to-using-data-to-detect-and-mitigate-risks/',
  },
  codes: ['OCP:R040'],
  texts: {
    en: {
      title: 'High share of one supplier in the awards of a buyer',
      message:
        'One supplier, {supplier}, has {value, percent} of the awards of a buyer in one year; {expected, percent} or more is unusual.',
      why: 'A buyer that awards mostly to one supplier may be dependent on it, or may not let others compete.',
      formula: '{awards} / {allAwards}',
      innocent:
        'In small markets, for utilities and under framework agreements there may be a single supplier.',
      fix: {
        system:
          'The data may be right. Publish all awards with date, status, value, buyer and suppliers, so that shares are true.',
        role: 'Who reviews procurement looks at the procedures that led to these awards, and at who else took part.',
      },
    },
    es: {
      title: 'Cuota alta de un solo proveedor en las adjudicaciones de un comprador',
      message:
        'Un proveedor, {supplier}, reúne el {value, percent} de las adjudicaciones de un comprador en un año; {expected, percent} o más es poco habitual.',
      why: 'Un comprador que adjudica sobre todo a un proveedor puede depender de él, o no dejar competir a otros.',
      formula: '{awards} / {allAwards}',
      innocent:
        'En mercados pequeños, en suministros de red y en acuerdos marco puede haber un solo proveedor.',
      fix: {
        system:
          'Los datos pueden ser correctos. Publicar todas las adjudicaciones con fecha, estado, valor, comprador y proveedores, para que las cuotas sean ciertas.',
        role: 'Quien supervisa la contratación examina los procedimientos de esas adjudicaciones, y quién más participó.',
      },
    },
  },
  examples: {
    pass: [
      { processes: [exampleOf(['ES-1', 'ES-2', 'ES-3'])], params: { leastAwards: 3 } },
      {
        processes: [exampleOf(['ES-1', 'ES-1', 'ES-2'], [1, 1, 100])],
        params: { leastAwards: 3 },
      },
    ],
    fail: [
      {
        processes: [exampleOf(['ES-1', 'ES-1', 'ES-2'])],
        params: { leastAwards: 3 },
        at: ['["ES-9",2024]'],
      },
      {
        processes: [exampleOf(['ES-1', 'ES-1', 'ES-2'], [50, 60, 70])],
        params: { leastAwards: 3 },
        at: ['["ES-9",2024]'],
      },
    ],
  },
  unit: 'dataset',
  reads: root,
  needs: { all: [{ any: [buyer.at, procuringEntity.at] }, status, date, suppliers.at] },
  params: {
    /** Share of the awards of a buyer in a year, by number and, where it is known, by value. */
    highShare: 0.5,
    /** Awards of a buyer in a year below which a share says nothing. */
    leastAwards: 10,
  },
  states: { totals: groups(), shares: pairs() },
  fold(process, { totals, shares }) {
    const bought = buyerOf(process);
    if (bought === undefined) return undefined;
    for (const award of process.each(awards)) {
      const day = award.get(date)?.day;
      const sellers = new Set(
        Array.from(award.each(suppliers.at)).flatMap((view) => suppliers.keyOf(view) ?? []),
      );
      if (award.get(status) !== 'active' || day === undefined || sellers.size === 0) continue;
      const group = `[${bought},${yearOf(day)}]`;
      totals.add(group, award.get(value));
      for (const seller of sellers) shares.add(group, seller, award.get(value));
    }
    return undefined;
  },
  *finalise({ totals, shares }, { paramsFor }) {
    const partnersOf = new Map(
      shares.finalise().pairs.map(({ first, partners }) => [first, partners] as const),
    );
    for (const total of totals.finalise().groups) {
      const partners = partnersOf.get(total.key);
      if (partners === undefined) {
        yield { subject: total.key, judgement: 'limit' };
        continue;
      }
      const { highShare, leastAwards } = paramsFor({
        day: firstDayOf(total.key),
        method: null,
        category: null,
      });
      if (total.count < leastAwards) {
        yield { subject: total.key, judgement: 'not-comparable' };
        continue;
      }
      const [first, ...others] = partners
        .filter((partner) => shareOf(partner, total) >= highShare)
        .map((partner) => ({
          value: shareOf(partner, total),
          expected: highShare,
          facts: { supplier: partner.second, awards: partner.count, allAwards: total.count },
        }));
      yield { subject: total.key, judgement: first ? { fail: [first, ...others] } : 'pass' };
    }
  },
});

/** The lower of the shares by number and by value; by number alone where not all values add up. */
function shareOf(partner: Partner, total: Group): number {
  const byNumber = partner.count / total.count;
  const [sum, ...others] = total.money;
  const [own] = partner.money;
  const addsUp = sum?.count === total.count && others.length === 0 && sum.min >= 0n;
  if (!addsUp || sum.currency === null || sum.units === 0n || own === undefined) return byNumber;
  return Math.min(byNumber, Number(own.units) / Number(sum.units));
}

/** The buyer, or whoever procures for it. */
function buyerOf(process: Process): string | undefined {
  for (const reader of [buyer, procuringEntity]) {
    for (const reference of process.each(reader.at)) {
      const key = reader.keyOf(reference);
      if (key !== undefined) return key;
    }
  }
  return undefined;
}

function yearOf(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

function firstDayOf(group: string): number {
  const [, year] = JSON.parse(group) as [unknown, number];
  return Date.UTC(year, 0, 1) / MS_PER_DAY;
}

function exampleOf(winners: readonly string[], amounts: readonly number[] = []) {
  return {
    compiled: {
      buyer: { id: 'ES-9' },
      awards: winners.map((id, index) => ({
        id: String(index + 1),
        status: 'active',
        date: '2024-05-06T00:00:00Z',
        suppliers: [{ id }],
        ...(index < amounts.length
          ? { value: { amount: amounts[index] ?? 0, currency: 'EUR' } }
          : {}),
      })),
    },
  };
}
