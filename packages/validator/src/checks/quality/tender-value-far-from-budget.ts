import { defineProcessCheck, type ProcessCheck } from '../../process-check.ts';
import { writeUnits } from '../../view/amount.ts';
import { createScope } from '../../view/scope.ts';

const root = createScope();
const value = root.amount('tender/value');
const budget = root.amount('planning/budget/amount');

export const tenderValueFarFromBudget: ProcessCheck = defineProcessCheck({
  id: 'quality/tender-value-far-from-budget',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'Pelican: Tender value is consistent',
    url: 'https://github.com/open-contracting/pelican-backend',
  },
  codes: ['Pelican:consistent.tender_value'],
  texts: {
    en: {
      title: 'Tender value far from the budget',
      message:
        'The tender value, {tender} {currency}, is far from the budget, {budget} {currency}: by more than {expected, percent} of the tender value.',
      why: 'A large difference is mostly a slip: a wrong currency, thousands for units, or the value of one lot beside the budget of all. Savings that are computed from such amounts are wrong.',
      fix: {
        system:
          'Export both amounts from the same procedure, in the unit of their currency, and for the same lots and years.',
        role: 'The procurement office compares the amounts with the file of the procedure; the data team corrects the export where it changed them.',
      },
    },
    es: {
      title: 'Valor de la licitación muy alejado del presupuesto',
      message:
        'El valor de la licitación, {tender} {currency}, dista del presupuesto, {budget} {currency}, en más del {expected, percent} del valor de la licitación.',
      why: 'Una gran diferencia suele ser un error: otra moneda, miles en lugar de unidades, o el valor de un lote junto al presupuesto de todos. El ahorro que se calcule con esos importes es falso.',
      fix: {
        system:
          'Exportar los dos importes del mismo procedimiento, en la unidad de su moneda y para los mismos lotes y años.',
        role: 'El área de contratación compara los importes con el expediente; el equipo de datos corrige la exportación si los ha alterado.',
      },
    },
  },
  examples: {
    pass: [
      {
        processes: [
          {
            compiled: {
              planning: { budget: { amount: { amount: 150, currency: 'EUR' } } },
              tender: { id: 'T-1', value: { amount: 100, currency: 'EUR' } },
            },
          },
        ],
      },
    ],
    fail: [
      {
        processes: [
          {
            compiled: {
              planning: { budget: { amount: { amount: 150.01, currency: 'EUR' } } },
              tender: { id: 'T-1', value: { amount: 100, currency: 'EUR' } },
            },
          },
        ],
        at: ['ocds-213czf-1#/tender/value'],
      },
    ],
  },
  unit: 'process',
  reads: root,
  needs: { all: [value, budget] },
  params: {
    /** Share of the tender value. */
    mostDifference: 0.5,
  },
  judge(process, { params: { mostDifference } }) {
    const tender = process.get(value);
    const planned = process.get(budget);
    if (tender?.currency === undefined || tender.currency !== planned?.currency) {
      return 'not-comparable';
    }
    // Zero is not known, and opposite signs are not two statements about one amount.
    if (tender.units * planned.units <= 0n) return 'not-comparable';
    const difference = Number(tender.units - planned.units) / Number(tender.units);
    if (Math.abs(difference) <= mostDifference) return 'pass';
    return {
      fail: [
        {
          place: process.place(value),
          value: writeUnits(tender.units),
          expected: mostDifference,
          facts: {
            tender: writeUnits(tender.units),
            budget: writeUnits(planned.units),
            currency: tender.currency,
          },
        },
      ],
    };
  },
});
