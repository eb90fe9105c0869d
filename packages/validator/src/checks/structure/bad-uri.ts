import { type Check, defineCheck } from '../../check-definition.ts';
import { isUri } from '../../formats/uri.ts';

export const badUri: Check = defineCheck({
  id: 'structure/bad-uri',
  level: 'error',
  effort: 'low',
  keyword: 'format',
  source: {
    title: 'OCDS 1.1: Publication conformance',
    url: 'https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/#publication-conformance',
  },
  codes: ['lib-cove-ocds:uri'],
  texts: {
    en: {
      title: 'Malformed web address',
      message: '“{value}” in {path} is not a complete address (URI).',
      why: 'Nobody can follow an incomplete address: documents cannot be opened, and extensions and registers cannot be found.',
      fix: {
        system:
          'Write the whole address, starting with https:// or http://. Encode spaces and accented letters (%20, %C3%B1). Leave the field out where there is no address; put names and notes in a description.',
        role: 'The data team corrects the export; the office that enters the documents checks the addresses that were typed by hand.',
      },
    },
    es: {
      title: 'Dirección web mal formada',
      message: '«{value}» en {path} no es una dirección completa (URI).',
      why: 'Nadie puede seguir una dirección incompleta: los documentos no se pueden abrir y las extensiones y los registros no se pueden localizar.',
      fix: {
        system:
          'Escribir la dirección completa, empezando por https:// o http://. Codificar los espacios y las letras con tilde o eñe (%20, %C3%B1). Si no hay dirección, omitir el campo; los nombres y las notas van en una descripción.',
        role: 'El equipo de datos corrige la exportación; la unidad que carga los documentos revisa las direcciones escritas a mano.',
      },
    },
  },
  examples: {
    pass: [
      {
        release: {
          tender: {
            id: 'T-1',
            documents: [{ id: 'D-1', url: 'https://example.org/notice%201.pdf' }],
          },
        },
      },
    ],
    fail: [
      {
        release: {
          tender: {
            id: 'T-1',
            documents: [
              { id: 'D-1', url: 'www.example.org/notice.pdf' },
              { id: 'D-2', url: 'https://example.org/notice 1.pdf' },
            ],
          },
        },
        at: ['/tender/documents/0/url', '/tender/documents/1/url'],
      },
    ],
  },
  bind(field, report) {
    if (field.rules.format !== 'uri') return undefined;
    return {
      string(value) {
        if (!isUri(value)) report({ expected: 'uri' });
      },
    };
  },
});
