import { type Check, defineCheck } from '../../check-definition.ts';

const PREFIX = /^ocds-[a-z0-9]{6}/;

export const ocidPrefix: Check = defineCheck({
  id: 'conformance/ocid-prefix',
  level: 'error',
  effort: 'medium',
  source: {
    title: 'OCDS 1.1: Registered prefixes',
    url: 'https://standard.open-contracting.org/1.1/en/schema/identifiers/#registered-prefixes',
  },
  codes: ['lib-cove-ocds:ocds_prefixes_bad_format'],
  texts: {
    en: {
      title: 'ocid without a well-formed prefix',
      message: '“{value}” in {path} does not start with a prefix such as ocds-213czf.',
      why: 'The prefix makes the identifier of a contracting process unique in the world. Without it, processes of different publishers get mixed up as soon as their data are brought together.',
      fix: {
        system:
          'Put the prefix, a hyphen and the internal number of the process together, for example ocds-213czf-2024-0031, with the letters of the prefix in lower case.',
        role: 'Whoever is responsible for the publication requests a prefix from the Open Contracting Partnership, once and free of charge; the data team adds it to the export.',
      },
    },
    es: {
      title: 'ocid sin un prefijo bien formado',
      message: '«{value}» en {path} no empieza con un prefijo como ocds-213czf.',
      why: 'El prefijo hace que el identificador de un proceso de contratación sea único en el mundo. Sin él, los procesos de distintas entidades se confunden en cuanto se reúnen sus datos.',
      fix: {
        system:
          'Unir el prefijo, un guion y el número interno del proceso, por ejemplo ocds-213czf-2024-0031, con las letras del prefijo en minúscula.',
        role: 'La persona responsable de la publicación solicita un prefijo a Open Contracting Partnership, una sola vez y de forma gratuita; el equipo de datos lo añade a la exportación.',
      },
    },
  },
  examples: {
    pass: [{ release: { ocid: 'ocds-213czf-2024-0031' } }],
    fail: [
      { release: { ocid: '2024-0031' }, at: ['/ocid'] },
      { release: { ocid: 'OCDS-213CZF-2024-0031' }, at: ['/ocid'] },
    ],
  },
  bind(field, report) {
    if (!field.rules.isOcid) return undefined;
    return {
      string(value) {
        if (value !== '' && !PREFIX.test(value)) report({ expected: PREFIX.source });
      },
    };
  },
});
