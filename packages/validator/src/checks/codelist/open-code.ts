import { type Check, defineCheck } from '../../check-definition.ts';

export const openCode: Check = defineCheck({
  id: 'codelist/open-code',
  level: 'notice',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Open codelists',
    url: 'https://standard.open-contracting.org/1.1/en/schema/codelists/#open-codelists',
  },
  codes: ['lib-cove-ocds:additional_open_codelist_values'],
  texts: {
    en: {
      title: 'Code that is not in its open codelist',
      message: '“{value}” in {path} is not a code of its open codelist ({expected}).',
      why: 'A publisher may add codes to an open codelist, but only where none of its codes fits. Each private code is one more that readers must look up, and that comparisons between publishers cannot use.',
      fix: {
        system:
          'Use the code of the list that has the same meaning, in its exact spelling. Where there is none, keep the local code and explain it in the publication policy.',
        role: 'The procurement office compares the local codes with the list; the data team builds the result into the export.',
      },
    },
    es: {
      title: 'Código que no figura en su lista de códigos abierta',
      message: '«{value}» en {path} no es un código de su lista abierta ({expected}).',
      why: 'Quien publica puede añadir códigos a una lista abierta, pero solo si ninguno de los existentes es adecuado. Cada código propio obliga a consultar su significado y no sirve para comparar con otras publicaciones.',
      fix: {
        system:
          'Usar el código de la lista que tenga el mismo significado, escrito exactamente igual. Si no existe, conservar el código local y explicarlo en la política de publicación.',
        role: 'El área de contratación coteja los códigos locales con la lista; el equipo de datos incorpora el resultado a la exportación.',
      },
    },
  },
  examples: {
    pass: [
      {
        release: {
          tender: { id: 'T-1', documents: [{ id: 'D-1', documentType: 'tenderNotice' }] },
        },
      },
      { release: { tender: { id: 'T-1', awardCriteria: '' } } },
    ],
    fail: [
      {
        release: {
          tender: {
            id: 'T-1',
            submissionMethod: ['written', 'byFax'],
            documents: [{ id: 'D-1', documentType: 'pliego' }],
          },
        },
        at: ['/tender/submissionMethod/1', '/tender/documents/0/documentType'],
      },
    ],
  },
  bind(field, report) {
    const list = field.rules.codes;
    if (list === null || !list.open) return undefined;
    const { codes } = list;
    const expected = list.codelist ?? [...codes];
    return {
      string(value) {
        if (value !== '' && !codes.has(value)) report({ expected });
      },
    };
  },
});
