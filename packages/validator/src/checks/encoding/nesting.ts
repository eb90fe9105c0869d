import { type Check, defineCheck } from '../../check-definition.ts';

export const nesting: Check = defineCheck({
  id: 'encoding/nesting',
  level: 'error',
  effort: 'medium',
  source: {
    title: 'RFC 8259, section 9: Parsers',
    url: 'https://www.rfc-editor.org/rfc/rfc8259#section-9',
  },
  texts: {
    en: {
      title: 'Data nested too deeply',
      message: '{path} is nested more than {expected} levels deep and was not read.',
      why: 'The standard needs about ten levels. Programs limit the depth to protect themselves, and refuse a file that goes far beyond.',
      fix: {
        system:
          'Look for an export that puts an object inside itself, such as a process inside its related process, and refer to the object by its identifier instead.',
        role: 'The data team, or the supplier of the system, corrects the export.',
      },
    },
    es: {
      title: 'Datos anidados con demasiada profundidad',
      message: '{path} supera los {expected} niveles de anidamiento y no se ha leído.',
      why: 'El estándar necesita unos diez niveles. Los programas limitan la profundidad para protegerse y rechazan un archivo que la sobrepasa con mucho.',
      fix: {
        system:
          'Buscar si la exportación coloca un objeto dentro de sí mismo, por ejemplo un proceso dentro de su proceso relacionado, y hacer referencia al objeto mediante su identificador.',
        role: 'El equipo de datos, o el proveedor del sistema, corrige la exportación.',
      },
    },
  },
  examples: {
    pass: [
      {
        text: '{"version":"1.1","releases":[{"ocid":"ocds-213czf-1","note":[[[]]]}]}',
        limits: { nesting: 5 },
      },
    ],
    fail: [
      {
        text: '{"version":"1.1","releases":[{"ocid":"ocds-213czf-1","note":[[[[[[]]]]]]}]}',
        limits: { nesting: 5 },
        at: ['/releases/0'],
      },
      {
        text: '{"version":"1.1","note":[[[[[[]]]]]],"releases":[{"ocid":"ocds-213czf-1"}]}',
        limits: { nesting: 5 },
        at: [''],
      },
    ],
  },
  damage: 'nesting',
});
