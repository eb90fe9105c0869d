import { type Check, defineCheck } from '../../check-definition.ts';

export const numberRange: Check = defineCheck({
  id: 'encoding/number-range',
  level: 'error',
  effort: 'medium',
  source: {
    title: 'RFC 7493, section 2.2: Numbers',
    url: 'https://www.rfc-editor.org/rfc/rfc7493#section-2.2',
  },
  texts: {
    en: {
      title: 'Number too large to be kept exactly',
      message: 'The number {value} in {path} is larger than programs can keep exactly.',
      why: 'Programs round such numbers without a word. Two long identifiers become the same one, and amounts change in their last digits.',
      fix: {
        system:
          'Write long identifiers as text, in quotation marks. Check large amounts: they usually come from a wrong unit or from a default value.',
        role: 'The data team corrects the export; the procurement office checks the amounts.',
      },
    },
    es: {
      title: 'Número demasiado grande para conservarse con exactitud',
      message:
        'El número {value} en {path} es mayor de lo que los programas pueden conservar con exactitud.',
      why: 'Los programas redondean estos números sin avisar. Dos identificadores largos se convierten en el mismo y los importes cambian en sus últimas cifras.',
      fix: {
        system:
          'Escribir los identificadores largos como texto, entre comillas. Revisar los importes muy grandes: suelen deberse a una unidad equivocada o a un valor predeterminado.',
        role: 'El equipo de datos corrige la exportación; el área de contratación comprueba los importes.',
      },
    },
  },
  examples: {
    pass: [
      {
        text: '{"ocid":"ocds-213czf-1","tender":{"id":9007199254740991,"value":{"amount":1200.5}}}',
      },
    ],
    fail: [
      {
        text: '{"ocid":"ocds-213czf-1","tender":{"id":20240315000000000001,"value":{"amount":1e999}}}',
        at: ['/tender/id', '/tender/value/amount'],
      },
    ],
  },
  damage: 'number-range',
});
