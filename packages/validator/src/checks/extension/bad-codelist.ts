import { type Check, defineCheck } from '../../check-definition.ts';
import { declaring, declaringAtFault } from '../example-extension.ts';
import { reportProblems } from '../extension-problems.ts';

export const badCodelist: Check = defineCheck({
  id: 'extension/bad-codelist',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Extensions and codelists',
    url: 'https://standard.open-contracting.org/1.1/en/extensions/codelists/',
  },
  texts: {
    en: {
      title: 'Extension with a codelist that cannot be used as it is',
      message:
        'The extension {value} has a codelist that is missing, has no column of codes, or changes what is not there: {expected}.',
      why: 'Codes are compared with the codelists that extensions add or change. Where a list cannot be used, its codes are not checked, or are taken for codes outside the list.',
      fix: {
        system:
          'Publish each codelist as CSV with a column Code, and add to or remove from lists that exist.',
        role: 'Whoever maintains the extension corrects the codelist.',
      },
    },
    es: {
      title: 'Extensión con una lista de códigos que no se puede usar tal cual',
      message:
        'La extensión {value} tiene una lista de códigos que falta, no tiene columna de códigos o cambia lo que no existe: {expected}.',
      why: 'Los códigos se comparan con las listas que las extensiones añaden o cambian. Si una lista no se puede usar, sus códigos no se comprueban o se toman por códigos ajenos a la lista.',
      fix: {
        system:
          'Publicar cada lista de códigos como CSV con una columna Code, y añadir o quitar códigos solo en listas que existan.',
        role: 'Quien mantiene la extensión corrige la lista de códigos.',
      },
    },
  },
  examples: {
    pass: [
      { document: { version: '1.1', releases: [{ ocid: 'ocds-213czf-1' }] } },
      declaring({ codelists: { '+partyRole.csv': 'Code,Title\nroadOwner,Road owner\n' } }),
    ],
    fail: [
      declaringAtFault({ codelists: { '+partyRole.csv': 'Name\nroadOwner\n' } }),
      declaringAtFault({ codelists: { '+roads.csv': 'Code\nnational\n' } }),
      declaringAtFault({ codelists: { '-partyRole.csv': 'Code\nroadOwner\n' } }),
    ],
  },
  document(facts, report) {
    reportProblems(facts, 'codelist', report, ({ place, detail }) =>
      detail === undefined ? place : [place, detail],
    );
  },
});
