import { defineProcessCheck, type Evidence, type ProcessCheck } from '../../process-check.ts';
import { createScope } from '../../view/scope.ts';
import type { Id, View } from '../../view/view.ts';

const root = createScope();
const tag = root.texts('tag');
const releaseDate = root.instant('date');
const awards = root.objects('awards[]');
const awardId = awards.id('id');
const awardDate = awards.instant('date');

export const awardPublishedLate: ProcessCheck = defineProcessCheck({
  id: 'measure/award-published-late',
  level: 'notice',
  effort: 'high',
  source: {
    title: 'OCDS 1.1: Releases and records',
    url: 'https://standard.open-contracting.org/1.1/en/primer/releases_and_records/',
  },
  codes: ['tim-lag-award'],
  texts: {
    en: {
      title: 'Award published late',
      message:
        'The award of {path} was published {value} days after its date; at most {expected} are expected.',
      why: 'Bidders can object, and the public can ask, only while it is not too late. What is published months later is archive.',
      fix: {
        system:
          'Publish a release on the day of the award, with the day of publication as its date, and keep earlier releases.',
        role: 'The procurement office records the award on the day it is made; the data team lets the export run every day.',
      },
    },
    es: {
      title: 'Adjudicación publicada tarde',
      message:
        'La adjudicación de {path} se publicó {value} días después de su fecha; se esperan {expected} como máximo.',
      why: 'Los licitadores pueden recurrir, y la ciudadanía preguntar, solo mientras haya tiempo. Lo que se publica meses después es archivo.',
      fix: {
        system:
          'Publicar una entrega el día de la adjudicación, con el día de publicación como fecha, y conservar las entregas anteriores.',
        role: 'El área de contratación registra la adjudicación el mismo día; el equipo de datos hace que la exportación se ejecute a diario.',
      },
    },
  },
  examples: {
    pass: [
      {
        processes: [
          {
            compiled: { awards: [{ id: 'A-1', date: '2024-03-01T00:00:00Z' }] },
            releases: [
              { date: '2024-02-01T00:00:00Z', tag: ['tender'] },
              {
                date: '2024-05-30T00:00:00Z',
                tag: ['award'],
                awards: [{ id: 'A-1', date: '2024-03-01T00:00:00Z' }],
              },
              {
                date: '2024-12-01T00:00:00Z',
                tag: ['contract'],
                awards: [{ id: 'A-1', date: '2024-03-01T00:00:00Z' }],
              },
            ],
          },
        ],
      },
    ],
    fail: [
      {
        processes: [
          {
            compiled: { awards: [{ id: 'A-1', date: '2024-03-01T00:00:00Z' }] },
            releases: [
              { date: '2024-02-01T00:00:00Z', tag: ['tender'] },
              {
                date: '2024-05-31T00:00:00Z',
                tag: ['award'],
                awards: [{ id: 'A-1', date: '2024-03-01T00:00:00Z' }],
              },
            ],
          },
        ],
        at: ['ocds-213czf-1#/awards/0/date'],
      },
    ],
  },
  unit: 'history',
  reads: root,
  needs: { all: [awardDate] },
  params: {
    /** Days from an award to the first release that has it. */
    mostDays: 90,
  },
  judge(process, { params: { mostDays } }) {
    const releases = process.history.filter(isPublication);
    if (releases.length === 0) return 'not-published';
    const lags = lagsOf(releases);
    if (lags.length === 0) return 'not-comparable';
    const [first, ...others] = lags
      .filter(({ value }) => value > mostDays)
      .map((lag): Evidence => ({ ...lag, expected: mostDays }));
    return first ? { fail: [first, ...others] } : 'pass';
  },
});

/** A compiled release is dated as the last one that it was made from, not when anything was first said. */
function isPublication(release: View): boolean {
  return release.filled(releaseDate) && !release.get(tag)?.includes('compiled');
}

/** Days between each award and the first release with its date. Awards may be announced: no less than 0. */
function lagsOf(releases: readonly View[]) {
  const seen = new Set<Id>();
  return releases.flatMap((release) => {
    const published = release.get(releaseDate);
    return Array.from(release.each(awards)).flatMap((award) => {
      const id = award.get(awardId);
      const decided = award.get(awardDate);
      if (!published || !decided || id === undefined || seen.has(id)) return [];
      seen.add(id);
      const value = Math.max(0, published.day - decided.day);
      return [{ place: award.place(awardDate), value }];
    });
  });
}
