import { type Check, defineCheck } from '../../check-definition.ts';
import { KNOWN_VERSIONS, NEWEST_RELEASED } from '../../standard/load-standard.ts';

const inDevelopment: readonly string[] = KNOWN_VERSIONS.slice(
  KNOWN_VERSIONS.indexOf(NEWEST_RELEASED) + 1,
);

export const versionInDevelopment: Check = defineCheck({
  id: 'conformance/version-in-development',
  level: 'notice',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Changelog',
    url: 'https://standard.open-contracting.org/1.1/en/history/changelog/',
  },
  texts: {
    en: {
      title: 'Version of the standard in development',
      message:
        'The data were checked as OCDS {expected}, which has not been released and may still change.',
      why: 'Fields and codes of a version in development can be renamed or dropped until it is released. Most tools do not read it yet, so they leave the new fields out.',
      fix: {
        system:
          'Publish by a released version, such as "1.1", with extensions for what it lacks. Keep data of the coming version for trials.',
        role: 'Whoever decides on the publication chooses the version; the data team changes the export.',
      },
    },
    es: {
      title: 'Versión del estándar en desarrollo',
      message:
        'Los datos se han comprobado según OCDS {expected}, que no se ha publicado y aún puede cambiar.',
      why: 'Los campos y códigos de una versión en desarrollo pueden cambiar de nombre o desaparecer hasta que se publique. La mayoría de las herramientas todavía no la leen, así que descartan los campos nuevos.',
      fix: {
        system:
          'Publicar según una versión ya publicada, como "1.1", con extensiones para lo que le falte. Reservar los datos de la versión futura para ensayos.',
        role: 'Quien decide sobre la publicación elige la versión; el equipo de datos cambia la exportación.',
      },
    },
  },
  examples: {
    pass: [
      { document: { version: '1.1', releases: [{ ocid: 'ocds-213czf-1' }] } },
      {
        document: { version: '1.2', releases: [{ ocid: 'ocds-213czf-1' }] },
        ocdsVersion: '1.1',
      },
    ],
    fail: [
      { document: { version: '1.2', releases: [{ ocid: 'ocds-213czf-1' }] }, at: ['/version'] },
      {
        document: { ocid: 'ocds-213czf-1', id: '1', tag: ['tender'], initiationType: 'tender' },
        ocdsVersion: '1.2',
        at: [''],
      },
    ],
  },
  document(facts, report) {
    const { used, declared } = facts.version;
    if (!inDevelopment.includes(used)) return;
    const isPackage = facts.kind === 'release-package' || facts.kind === 'record-package';
    if (!isPackage && !facts.first) return;
    report({ ...(declared === undefined ? {} : { at: 'version' }), expected: used });
  },
});
