import { type Check, defineCheck } from '../../check-definition.ts';

export const tooSmall: Check = defineCheck({
  id: 'structure/too-small',
  level: 'error',
  effort: 'medium',
  keyword: 'minimum',
  source: {
    title: 'OCDS 1.0: Release schema',
    url: 'https://standard.open-contracting.org/1.0/en/schema/release/',
  },
  codes: ['lib-cove-ocds:minimum'],
  texts: {
    en: {
      title: 'Number below the allowed minimum',
      message: '{value} in {path} is below {expected}.',
      why: 'A quantity below zero cannot be bought. Totals that are computed from it come out wrong.',
      fix: {
        system:
          'Export the quantity that was contracted. Where negative numbers stand for returns or corrections, publish the corrected quantity in a new release.',
        role: 'The procurement office gives the right quantity; the data team corrects the export.',
      },
    },
    es: {
      title: 'Número inferior al mínimo permitido',
      message: '{value} en {path} es inferior a {expected}.',
      why: 'No se puede comprar una cantidad menor que cero. Los totales que se calculan con ella resultan erróneos.',
      fix: {
        system:
          'Exportar la cantidad que se contrató. Si los números negativos representan devoluciones o correcciones, publicar la cantidad corregida en una nueva entrega.',
        role: 'El área de contratación indica la cantidad correcta; el equipo de datos corrige la exportación.',
      },
    },
  },
  examples: {
    pass: [
      { release: { tender: { id: 'T-1', items: [{ id: '1', quantity: 0 }] } }, ocdsVersion: '1.0' },
      { release: { tender: { id: 'T-1', items: [{ id: '1', quantity: -1 }] } } },
    ],
    fail: [
      {
        release: { tender: { id: 'T-1', items: [{ id: '1', quantity: -1 }] } },
        ocdsVersion: '1.0',
        at: ['/tender/items/0/quantity'],
      },
    ],
  },
  bind(field, report) {
    const { minimum } = field.rules;
    if (minimum === null) return undefined;
    return {
      number(value) {
        if (value < minimum) report({ expected: minimum });
      },
    };
  },
});
