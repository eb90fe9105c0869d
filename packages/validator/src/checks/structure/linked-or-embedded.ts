import { type Check, defineCheck } from '../../check-definition.ts';

/** Which branch a list follows decides how the walk goes on, so the walk itself reports it. */
export const linkedOrEmbedded: Check = defineCheck({
  id: 'structure/linked-or-embedded',
  level: 'error',
  effort: 'medium',
  keyword: 'oneOf',
  source: {
    title: 'OCDS 1.1: Releases of a record',
    url: 'https://standard.open-contracting.org/1.1/en/schema/records_reference/#releases',
  },
  codes: ['lib-cove-ocds:oneOf', 'lib-cove-ocds:releases_both_embedded_and_linked'],
  texts: {
    en: {
      title: 'Releases of a record neither all linked nor all embedded',
      message: 'The releases in {path} must be either all linked or all embedded.',
      why: 'A program reads a record either by opening links or by reading the releases inside it. In a mixture it misses part of the history of the contracting process.',
      fix: {
        system:
          'Export every release of the record in full, or give for every one only its address, date and tag. Do not put an address field on a release that is given in full.',
        role: 'The data team chooses one of the two forms and applies it to all records.',
      },
    },
    es: {
      title: 'Entregas de un registro ni todas enlazadas ni todas incluidas',
      message: 'Las entregas de {path} deben estar o todas enlazadas o todas incluidas.',
      why: 'Un programa lee un registro abriendo los enlaces o leyendo las entregas que contiene. Si están mezclados, pierde parte del historial del proceso de contratación.',
      fix: {
        system:
          'Exportar completas todas las entregas del registro, o indicar de cada una solo su dirección, su fecha y su etiqueta. No añadir un campo de dirección a una entrega que se incluye completa.',
        role: 'El equipo de datos elige una de las dos formas y la aplica a todos los registros.',
      },
    },
  },
  examples: {
    pass: [
      { record: {} },
      {
        record: {
          releases: [
            {
              url: 'https://example.org/releases.json#1',
              date: '2024-01-01T00:00:00Z',
              tag: ['tender'],
            },
          ],
        },
      },
    ],
    fail: [
      {
        record: {
          releases: [
            {
              ocid: 'ocds-213czf-1',
              id: '1',
              date: '2024-01-01T00:00:00Z',
              tag: ['tender'],
              initiationType: 'tender',
            },
            {
              url: 'https://example.org/releases.json#2',
              date: '2024-02-01T00:00:00Z',
              tag: ['award'],
            },
          ],
        },
        at: ['/releases'],
      },
      {
        record: {
          releases: [
            {
              ocid: 'ocds-213czf-1',
              id: '1',
              date: '2024-01-01T00:00:00Z',
              tag: ['tender'],
              initiationType: 'tender',
              url: 'https://example.org/releases.json#1',
            },
          ],
        },
        at: ['/releases'],
      },
    ],
  },
  bind({ rules }) {
    return rules.linkedOrEmbedded ? {} : undefined;
  },
});
