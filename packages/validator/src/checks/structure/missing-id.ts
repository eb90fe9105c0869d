import { type Check, defineCheck } from '../../check-definition.ts';
import { isObject } from '../../json.ts';

export const missingId: Check = defineCheck({
  id: 'structure/missing-id',
  level: 'warning',
  effort: 'medium',
  source: {
    title: 'OCDS 1.1: Identifier merge',
    url: 'https://standard.open-contracting.org/1.1/en/schema/merging/#identifier-merge',
  },
  codes: ['lib-cove-ocds:missing_ids'],
  texts: {
    en: {
      title: 'List entry without identifier',
      message: '{path} has no “{expected}”, so later releases cannot update it.',
      why: 'Entries are recognised from one release to the next by their identifier. One without it is added again by every release, and the merged data show it many times.',
      fix: {
        system:
          'Export an identifier with each entry, such as the number it has in the system or its position when it was first recorded, and never change it.',
        role: 'The data team adds the identifier to the export.',
      },
    },
    es: {
      title: 'Elemento de una lista sin identificador',
      message:
        '{path} no tiene «{expected}», así que las entregas posteriores no pueden actualizarlo.',
      why: 'Los elementos se reconocen de una entrega a otra por su identificador. Si no lo tienen, cada entrega los añade de nuevo y los datos combinados los muestran muchas veces.',
      fix: {
        system:
          'Exportar un identificador con cada elemento, como el número que tiene en el sistema o su posición cuando se registró por primera vez, y no cambiarlo nunca.',
        role: 'El equipo de datos añade el identificador a la exportación.',
      },
    },
  },
  examples: {
    pass: [
      { release: { parties: [{ id: 'ES-1', name: 'Ana' }] } },
      { release: { parties: [{ id: null, name: 'Ana' }] } },
    ],
    fail: [
      {
        release: { parties: [{ id: 'ES-1' }, { name: 'Ana' }] },
        at: ['/parties/1'],
      },
      {
        release: { awards: [{ id: 'A-1', suppliers: [{ name: 'Ana' }] }] },
        at: ['/awards/0/suppliers/0'],
      },
    ],
  },
  bind(field, report) {
    if (!field.rules.needsIds) return undefined;
    return {
      array(value) {
        for (let index = 0; index < value.length; index += 1) {
          const item = value[index];
          if (isObject(item) && !Object.hasOwn(item, 'id')) report({ at: index, expected: 'id' });
        }
      },
    };
  },
});
