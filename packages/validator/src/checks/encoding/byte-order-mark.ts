import { type Check, defineCheck } from '../../check-definition.ts';

export const byteOrderMark: Check = defineCheck({
  id: 'encoding/byte-order-mark',
  level: 'notice',
  effort: 'low',
  source: {
    title: 'RFC 8259, section 8.1: Character encoding',
    url: 'https://www.rfc-editor.org/rfc/rfc8259#section-8.1',
  },
  texts: {
    en: {
      title: 'Byte order mark at the start of the file',
      message: 'The file starts with an invisible byte order mark.',
      why: 'Some programs take the mark for part of the data and then refuse the file.',
      fix: {
        system: 'Save the file as “UTF-8”, not as “UTF-8 with BOM”.',
        role: 'The data team changes the setting of the export or of the text editor.',
      },
    },
    es: {
      title: 'Marca de orden de bytes al comienzo del archivo',
      message: 'El archivo empieza con una marca de orden de bytes invisible.',
      why: 'Algunos programas toman la marca por parte de los datos y rechazan el archivo.',
      fix: {
        system: 'Guardar el archivo como «UTF-8» y no como «UTF-8 con BOM».',
        role: 'El equipo de datos cambia el ajuste de la exportación o del editor de textos.',
      },
    },
  },
  examples: {
    pass: [{ text: '{"ocid":"ocds-213czf-1","tag":["tender"]}' }],
    fail: [{ text: '\uFEFF{"ocid":"ocds-213czf-1","tag":["tender"]}', at: [''] }],
  },
  damage: 'byte-order-mark',
});
