import { type Check, defineCheck } from '../../check-definition.ts';

export const duplicateKey: Check = defineCheck({
  id: 'encoding/duplicate-key',
  level: 'error',
  effort: 'medium',
  source: {
    title: 'RFC 7493, section 2.3: Object constraints',
    url: 'https://www.rfc-editor.org/rfc/rfc7493#section-2.3',
  },
  texts: {
    en: {
      title: 'Field written twice in one object',
      message: '{path} has the field “{value}” more than once.',
      why: 'Most programs keep only the last of the values and say nothing, some keep the first, others stop. Two readers of one file then see different data.',
      fix: {
        system:
          'Write each field of an object once. If both values are needed, put them in a list that the standard has for them. Let a JSON library write the file.',
        role: 'The data team corrects the export; the procurement office says which value is the right one.',
      },
    },
    es: {
      title: 'Campo escrito dos veces en un mismo objeto',
      message: '{path} tiene el campo «{value}» más de una vez.',
      why: 'La mayoría de los programas conservan solo el último valor y no avisan, algunos conservan el primero y otros se detienen. Dos personas que leen el mismo archivo ven entonces datos distintos.',
      fix: {
        system:
          'Escribir cada campo de un objeto una sola vez. Si hacen falta los dos valores, ponerlos en una lista prevista por el estándar. Generar el archivo con una biblioteca de JSON.',
        role: 'El equipo de datos corrige la exportación; el área de contratación indica cuál es el valor correcto.',
      },
    },
  },
  examples: {
    pass: [{ text: '{"ocid":"ocds-213czf-1","tender":{"id":"T-1","title":"Road repair"}}' }],
    fail: [
      {
        text: '{"ocid":"ocds-213czf-1","tender":{"id":"T-1","title":"Road repair","title":"Bridge repair"}}',
        at: ['/tender'],
      },
    ],
  },
  damage: 'duplicate-key',
});
