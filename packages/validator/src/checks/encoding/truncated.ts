import { type Check, defineCheck } from '../../check-definition.ts';

export const truncated: Check = defineCheck({
  id: 'encoding/truncated',
  level: 'error',
  effort: 'medium',
  source: {
    title: 'RFC 8259, section 2: JSON grammar',
    url: 'https://www.rfc-editor.org/rfc/rfc8259#section-2',
  },
  texts: {
    en: {
      title: 'File that ends too early',
      message: 'The file ends in the middle of {path}.',
      why: 'Whatever came after this place is missing, and nobody can tell how much that was. Figures made from the file are too low.',
      fix: {
        system:
          'Write the export to a temporary file and publish it only once it is complete. Check for time limits and size limits of the web server, and for a full disk.',
        role: 'The data team repeats the export; the web team checks the limits of the server.',
      },
    },
    es: {
      title: 'Archivo que termina antes de tiempo',
      message: 'El archivo termina en medio de {path}.',
      why: 'Falta todo lo que venía después de este punto y nadie puede saber cuánto era. Las cifras que se obtengan del archivo serán demasiado bajas.',
      fix: {
        system:
          'Escribir la exportación en un archivo temporal y publicarla solo cuando esté completa. Revisar los límites de tiempo y de tamaño del servidor web y si el disco está lleno.',
        role: 'El equipo de datos repite la exportación; el equipo web revisa los límites del servidor.',
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
        text: '{"version":"1.1","releases":[{"ocid":"ocds-213czf-1","tag":["tender"]},{"ocid":"ocds-21',
        at: ['/releases/1'],
      },
    ],
  },
  damage: 'truncated',
});
