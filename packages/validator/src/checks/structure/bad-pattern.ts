import { type Check, defineCheck } from '../../check-definition.ts';
import { compilePattern, LONGEST_MATCHED_TEXT } from '../../extensions/compile-pattern.ts';

export const badPattern: Check = defineCheck({
  id: 'structure/bad-pattern',
  level: 'error',
  effort: 'low',
  keyword: 'pattern',
  source: {
    title: 'OCDS 1.1: Publication conformance',
    url: 'https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/#publication-conformance',
  },
  codes: ['lib-cove-ocds:pattern'],
  texts: {
    en: {
      title: 'Text that does not follow the prescribed pattern',
      message: '“{value}” in {path} does not match the pattern {expected}.',
      why: 'Programs take this text apart by its pattern. One that is written differently cannot be interpreted, and everything that depends on it is lost.',
      fix: {
        system:
          'Write the value as the pattern prescribes, for example 1.1 for the version of OCDS.',
        role: 'The data team corrects the export.',
      },
    },
    es: {
      title: 'Texto que no sigue el patrón prescrito',
      message: '«{value}» en {path} no se ajusta al patrón {expected}.',
      why: 'Los programas descomponen este texto según su patrón. Si está escrito de otra forma no se puede interpretar, y se pierde todo lo que depende de él.',
      fix: {
        system:
          'Escribir el valor como prescribe el patrón, por ejemplo 1.1 para la versión de OCDS.',
        role: 'El equipo de datos corrige la exportación.',
      },
    },
  },
  examples: {
    pass: [{ document: { version: '1.1', releases: [{ ocid: 'ocds-213czf-1' }] } }],
    fail: [
      { document: { version: 'v1.1', releases: [{ ocid: 'ocds-213czf-1' }] }, at: ['/version'] },
    ],
  },
  bind(field, report) {
    const { pattern } = field.rules;
    const expression = pattern === null ? null : compilePattern(pattern);
    if (expression === null) return undefined;
    return {
      string(value) {
        if (value.length > LONGEST_MATCHED_TEXT) return;
        if (!expression.test(value)) report({ expected: pattern });
      },
    };
  },
});
