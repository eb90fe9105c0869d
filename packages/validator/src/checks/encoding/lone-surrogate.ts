import { type Check, defineCheck } from '../../check-definition.ts';

export const loneSurrogate: Check = defineCheck({
  id: 'encoding/lone-surrogate',
  level: 'error',
  effort: 'low',
  source: {
    title: 'RFC 7493, section 2.1: Encoding and characters',
    url: 'https://www.rfc-editor.org/rfc/rfc7493#section-2.1',
  },
  texts: {
    en: {
      title: 'Half a character',
      message: '{path} holds one half of a character that takes two code units.',
      why: 'Such a text cannot be stored as UTF-8. Some programs refuse the file, others replace the character, and the text no longer equals the original.',
      fix: {
        system:
          'Shorten texts by whole characters, not by code units or bytes: the half usually remains where a long text was cut inside an emoji or a rare letter.',
        role: 'The data team, or the supplier of the system, corrects the program that shortens texts.',
      },
    },
    es: {
      title: 'Carácter incompleto',
      message: '{path} contiene solo la mitad de un carácter que ocupa dos unidades de código.',
      why: 'Un texto así no se puede guardar como UTF-8. Algunos programas rechazan el archivo y otros sustituyen el carácter, con lo que el texto deja de coincidir con el original.',
      fix: {
        system:
          'Acortar los textos por caracteres completos y no por unidades de código ni por bytes: la mitad suele quedar donde se cortó un texto largo en medio de un emoji o de una letra poco común.',
        role: 'El equipo de datos, o el proveedor del sistema, corrige el programa que acorta los textos.',
      },
    },
  },
  examples: {
    pass: [{ text: '{"ocid":"ocds-213czf-1","tender":{"id":"T-1","title":"\\ud83d\\ude8c"}}' }],
    fail: [
      {
        text: '{"ocid":"ocds-213czf-1","tender":{"id":"T-1","title":"\\ud83d"}}',
        at: ['/tender/title'],
      },
    ],
  },
  damage: 'lone-surrogate',
});
