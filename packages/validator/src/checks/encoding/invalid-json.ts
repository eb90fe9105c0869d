import { type Check, defineCheck } from '../../check-definition.ts';

export const invalidJson: Check = defineCheck({
  id: 'encoding/invalid-json',
  level: 'error',
  effort: 'medium',
  source: {
    title: 'RFC 8259, section 2: JSON grammar',
    url: 'https://www.rfc-editor.org/rfc/rfc8259#section-2',
  },
  texts: {
    en: {
      title: 'Text that is not JSON',
      message: '{path} is not valid JSON.',
      why: 'A single misplaced comma or quotation mark makes the rest of the file unreadable for most programs. This part could not be checked at all.',
      fix: {
        system:
          'Let a JSON library write the file instead of joining pieces of text. Typical causes are a comma after the last entry, quotation marks or line breaks inside a text that are not escaped, and NaN in place of a number.',
        role: 'The data team, or the supplier of the system, corrects the program that writes the file.',
      },
    },
    es: {
      title: 'Texto que no es JSON',
      message: '{path} no es JSON válido.',
      why: 'Una sola coma o comilla fuera de sitio hace que la mayoría de los programas no puedan leer el resto del archivo. Esta parte no se ha podido comprobar.',
      fix: {
        system:
          'Generar el archivo con una biblioteca de JSON en lugar de unir fragmentos de texto. Las causas habituales son una coma después del último elemento, comillas o saltos de línea sin escapar dentro de un texto y NaN en lugar de un número.',
        role: 'El equipo de datos, o el proveedor del sistema, corrige el programa que escribe el archivo.',
      },
    },
  },
  examples: {
    pass: [
      {
        text: '{"version":"1.1","releases":[{"ocid":"ocds-213czf-1","tag":["tender"]}]}',
      },
    ],
    fail: [
      {
        text: '{"version":"1.1","releases":[{"ocid":"ocds-213czf-1","tag":["tender"]},{"ocid":"ocds-213czf-2","tag":["tender"],}]}',
        at: ['/releases/1'],
      },
    ],
  },
  damage: 'invalid-json',
});
