import { type Check, defineCheck } from '../../check-definition.ts';

export const notUtf8: Check = defineCheck({
  id: 'encoding/not-utf8',
  level: 'error',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Serialization as JSON',
    url: 'https://standard.open-contracting.org/1.1/en/guidance/build/serialization/#json',
  },
  texts: {
    en: {
      title: 'Bytes that are not UTF-8',
      message: '{path} holds bytes that are not UTF-8 text.',
      why: 'Most programs refuse the whole file at the first such byte. Others replace it, and names with accents or special letters become unreadable.',
      fix: {
        system:
          'Write the file in UTF-8. Usually the export or the database connection is set to Latin-1 or Windows-1252; change that setting instead of replacing letters.',
        role: 'The data team, or the supplier of the system, changes the character encoding.',
      },
    },
    es: {
      title: 'Bytes que no son UTF-8',
      message: '{path} contiene bytes que no son texto UTF-8.',
      why: 'La mayoría de los programas rechazan el archivo completo al encontrar el primero de estos bytes. Otros lo sustituyen, y los nombres con tildes o letras especiales quedan ilegibles.',
      fix: {
        system:
          'Escribir el archivo en UTF-8. Lo habitual es que la exportación o la conexión con la base de datos estén configuradas en Latin-1 o Windows-1252; hay que cambiar ese ajuste en lugar de sustituir letras.',
        role: 'El equipo de datos, o el proveedor del sistema, cambia la codificación de caracteres.',
      },
    },
  },
  examples: {
    pass: [
      {
        text: '{"version":"1.1","releases":[{"ocid":"ocds-213czf-1","buyer":{"name":"Diputación de Ourense"}}]}',
      },
    ],
    fail: [
      {
        text: '{"version":"1.1","releases":[{"ocid":"ocds-213czf-1","buyer":{"name":"Diputación de Ourense"}}]}',
        encoding: 'latin1',
        at: ['/releases/0'],
      },
    ],
  },
  damage: 'not-utf8',
});
