import { type Check, defineCheck } from '../../check-definition.ts';

export const oversizedElement: Check = defineCheck({
  id: 'encoding/oversized-element',
  level: 'error',
  effort: 'medium',
  source: {
    title: 'RFC 8259, section 9: Parsers',
    url: 'https://www.rfc-editor.org/rfc/rfc8259#section-9',
  },
  texts: {
    en: {
      title: 'Release or record of excessive size',
      message: '{path} is larger than {expected} bytes and was not read.',
      why: 'One release describes one step of one contracting process and takes some kilobytes. Programs cannot hold one of this size in memory, so they stop or leave it out.',
      fix: {
        system:
          'Look for documents or images that were put into the data as text and publish their addresses instead, and for an export that puts many processes into one release.',
        role: 'The data team, or the supplier of the system, corrects the export.',
      },
    },
    es: {
      title: 'Entrega o registro de tamaño excesivo',
      message: '{path} ocupa más de {expected} bytes y no se ha leído.',
      why: 'Una entrega describe un paso de un proceso de contratación y ocupa unos kilobytes. Los programas no pueden mantener en memoria una de este tamaño, así que se detienen o la omiten.',
      fix: {
        system:
          'Buscar documentos o imágenes incluidos en los datos como texto y publicar en su lugar sus direcciones; buscar también si la exportación reúne muchos procesos en una sola entrega.',
        role: 'El equipo de datos, o el proveedor del sistema, corrige la exportación.',
      },
    },
  },
  examples: {
    pass: [
      {
        text: '{"version":"1.1","releases":[{"ocid":"ocds-213czf-1"}]}',
        limits: { elementBytes: 32 },
      },
    ],
    fail: [
      {
        text: '{"version":"1.1","releases":[{"ocid":"ocds-213czf-1"},{"ocid":"ocds-213czf-2","language":"es"}]}',
        limits: { elementBytes: 32 },
        at: ['/releases/1'],
      },
    ],
  },
  damage: 'oversized-element',
});
