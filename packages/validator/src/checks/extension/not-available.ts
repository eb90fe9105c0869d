import { type Check, defineCheck } from '../../check-definition.ts';
import { isUri } from '../../formats/uri.ts';
import { declaring, declaringAtFault } from '../example-extension.ts';
import { placeOfExtension } from '../extension-problems.ts';

export const notAvailable: Check = defineCheck({
  id: 'extension/not-available',
  level: 'notice',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Validator and application conformance',
    url: 'https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/#validator-and-application-conformance',
  },
  codes: ['lib-cove-ocds:invalid_extensions'],
  texts: {
    en: {
      title: 'Extension that is not available',
      message:
        'The extension {value} is not available here, so it is not known which fields it defines.',
      why: 'Without the definition of an extension nobody can tell its fields from fields that were made up or misspelt, and its values cannot be checked.',
      fix: {
        system:
          'Use the address under which the extension registry lists the extension, or publish extension.json, release-schema.json and the codelists at a stable address of your own.',
        role: 'The data team corrects the address in the export. Whoever runs the check gives the files with --extension.',
      },
    },
    es: {
      title: 'Extensión que no está disponible',
      message:
        'La extensión {value} no está disponible aquí, por lo que no se sabe qué campos define.',
      why: 'Sin la definición de una extensión nadie puede distinguir sus campos de los inventados o mal escritos, ni comprobar sus valores.',
      fix: {
        system:
          'Usar la dirección con la que figura la extensión en el registro de extensiones, o publicar extension.json, release-schema.json y las listas de códigos en una dirección propia y estable.',
        role: 'El equipo de datos corrige la dirección en la exportación. Quien hace la comprobación indica los archivos con --extension.',
      },
    },
  },
  examples: {
    pass: [
      { document: { version: '1.1', releases: [{ ocid: 'ocds-213czf-1' }] } },
      declaring({
        releaseSchema: '{"definitions":{"Tender":{"properties":{"roads":{"type":"string"}}}}}',
      }),
    ],
    fail: [declaringAtFault(), declaringAtFault({ problem: '404' })],
  },
  document(facts, report) {
    for (const { url, status, failure } of facts.extensions) {
      // What is no address is told as that.
      if (status !== 'not-available' || !isUri(url)) continue;
      const at = placeOfExtension(facts, url);
      // Where somebody tried, the address is at fault; else only nobody had a look.
      report(failure === null ? { at } : { at, expected: failure, level: 'warning' });
    }
  },
});
