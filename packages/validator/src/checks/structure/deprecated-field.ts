import deprecations from '@vitrina/schemas/ocds/deprecations.json' with { type: 'json' };
import { type Check, defineCheck } from '../../check-definition.ts';
import { everyKind } from '../every-kind.ts';

export const deprecatedField: Check = defineCheck({
  id: 'structure/deprecated-field',
  level: 'warning',
  effort: 'medium',
  source: {
    title: 'OCDS 1.1: Deprecation',
    url: 'https://standard.open-contracting.org/1.1/en/governance/deprecation/',
  },
  codes: ['lib-cove-ocds:deprecated_fields'],
  texts: {
    en: {
      title: 'Deprecated field',
      message: '{path} has been deprecated since version {expected} of the standard.',
      why: 'A deprecated field disappears with the next major version of the standard. Newer tools may already ignore it, so its information gets lost.',
      fix: {
        system:
          'Export the information in the field that has replaced this one, and drop the old field.',
        role: 'The data team changes the mapping and announces the change to the users of the data.',
      },
    },
    es: {
      title: 'Campo en desuso',
      message: '{path} está en desuso desde la versión {expected} del estándar.',
      why: 'Un campo en desuso desaparece con la siguiente versión mayor del estándar. Es posible que las herramientas más recientes ya lo ignoren, de modo que su información se pierde.',
      fix: {
        system: 'Exportar la información en el campo que lo sustituye y retirar el antiguo.',
        role: 'El equipo de datos cambia la correspondencia y avisa a quienes usan los datos.',
      },
    },
  },
  advice: findReplacement,
  examples: {
    pass: [{ release: { tender: { id: 'T-1', amendments: [{ id: '1' }] } } }],
    fail: [
      {
        release: { tender: { id: 'T-1', amendment: { description: 'New deadline' } } },
        at: ['/tender/amendment'],
      },
    ],
  },
  bind(field, report) {
    const { deprecated } = field.rules;
    if (deprecated === null) return undefined;
    return everyKind(() => report({ expected: deprecated }));
  },
});

type Advice = ReturnType<NonNullable<Check['advice']>>;

/** What to publish in place of the field, kept by definition and name: `Tender/amendment`. */
function findReplacement(path: string): Advice {
  const [parent = '', name = ''] = path.split('/').slice(-2);
  const named = Object.entries(deprecations).filter(([key]) => key.endsWith(`/${name}`));
  const ofParent = named.find(([key]) => parent.startsWith(key.split('/')[0]?.toLowerCase() ?? ''));
  return (ofParent ?? named[0])?.[1];
}
