import { describe, expect, it } from 'vitest';
import { planName } from '../run/plan-name.ts';
import { createPlans } from '../run/plans.ts';
import { loadStandard } from '../standard/load-standard.ts';
import { createAvailableExtensions } from './available-extensions.ts';
import { bundledFiles } from './bundled-files.ts';
import { extendStandard } from './extend-standard.ts';
import { collectProblems } from './extension-problem.ts';
import { loadAddresses, loadBundled, loadFile } from './find-bundled.ts';

const CORE = ['bids', 'enquiries', 'location', 'lots', 'participation_fee', 'process_title'];

const core = await loadStandard('1.1');
const files = Object.keys(bundledFiles).filter((file) => file.includes('/'));

async function problemsAlone(file: string): Promise<string[]> {
  const read = await loadBundled(file);
  const reported = read ? [{ extension: read.extension, ...collectProblems(read.problems) }] : [];
  extendStandard(core, reported);
  return reported.flatMap(({ problems }) => problems.map(({ kind, place }) => `${kind} ${place}`));
}

describe('bundled extensions', () => {
  it('are the core ones and most of the registry', async () => {
    const ids = new Set(files.map((file) => file.slice(0, file.indexOf('/'))));
    for (const id of CORE) expect(ids).toContain(id);
    expect(ids.size).toBeGreaterThan(45);
    for (const file of (await loadAddresses()).values()) expect(files).toContain(file);
  });

  it('can be used as they are, but for those that build on others', async () => {
    const told = new Map<string, string[]>();
    for (const file of files) {
      const problems = await problemsAlone(file);
      if (problems.length > 0) told.set(file, problems);
    }
    expect(Object.fromEntries(told)).toMatchInlineSnapshot(`
      {
        "bidOpening/master": [
          "reference #/definitions/BidOpening/properties/location",
        ],
        "bids/v1.1": [
          "reference #/definitions/Bid/properties/requirementResponses",
        ],
        "bids/v1.1.1": [
          "reference #/definitions/Bid/properties/requirementResponses",
        ],
        "lots/master": [
          "reference #/definitions/Lot/properties/submissionTerms",
        ],
        "metrics/1.2": [
          "reference #/definitions/Observation/properties/unit",
        ],
        "project/master": [
          "reference #/definitions/Project/properties/locations",
        ],
        "selectionCriteria/master": [
          "reference #/definitions/SelectionCriterion/properties/numbers",
        ],
        "statistics/master": [
          "codelist +statistic.csv",
        ],
        "transaction_milestones/master": [
          "reference #/definitions/Transaction/properties/relatedImplementationMilestone",
        ],
        "transaction_milestones/v1.1": [
          "reference #/definitions/Transaction/properties/relatedImplementationMilestone",
        ],
      }
    `);
  });

  it('are found by every form of their addresses, each once', async () => {
    const lots =
      'https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/';
    const available = createAvailableExtensions();
    const forms = [lots, `${lots}extension.json`, lots.slice(0, -1), `${lots}release-schema.json`];
    const found = await Promise.all(forms.map(available.find));
    expect(new Set(found).size).toBe(1);
    expect(found[0]).toMatchObject({ extension: { id: 'lots', version: 'v1.1.5' } });
    const { planFor, made } = createPlans({
      available,
      bind: () => {},
      additionalPaths: 10,
      retire: () => {},
    });
    const plan = await planFor(planName({ version: '1.1', extensions: forms }));
    expect(plan.extensions).toMatchObject([{ id: 'lots', status: 'applied' }]);
    expect(plan.child(plan.child(plan.root('release'), 'tender'), 'lots').known).toBe(true);
    expect([...made.keys()]).toEqual([planName({ version: '1.1', extensions: [lots] })]);
  });

  it('lend their fields to who does not declare them', async () => {
    const { planFor } = createPlans({
      available: createAvailableExtensions(),
      bind: () => {},
      additionalPaths: 10,
      retire: () => {},
    });
    const registeredIn = async (extensions: string[], path: string[]) => {
      const plan = await planFor(planName({ version: '1.1', extensions }));
      const root = plan.root('record');
      const release = plan.child(root, 'compiledRelease');
      return path.reduce(
        (field, key) => (key === '[]' ? plan.items(field) : plan.child(field, key)),
        release,
      ).registered;
    };
    const lots = { extensions: ['lots'], types: ['array'] };
    expect(await registeredIn([], ['tender', 'lots'])).toEqual(lots);
    expect(await registeredIn([], ['bids'])).toMatchObject({ extensions: ['bids'] });
    expect(await registeredIn([], ['awards', '[]', 'lots'])).toBeNull();
    expect(await registeredIn([], ['lots'])).toBeNull();
    expect(await registeredIn([], ['tender', 'x', 'lots'])).toBeNull();
    const old =
      'https://raw.githubusercontent.com/open-contracting/ocds_lots_extension/v0.0.1/extension.json';
    expect(await registeredIn([old], ['tender', 'lots'])).toBeNull();
    expect(await registeredIn([old], ['bids'])).toMatchObject({ extensions: ['bids'] });
  });

  it('have fields that the standard does not have', async () => {
    const fields = (await loadFile('fields')) as Record<string, Record<string, unknown>>;
    expect(Object.keys(fields['Tender'] ?? {}).length).toBeGreaterThan(30);
    for (const [definition, byPath] of Object.entries(fields)) {
      const schema = definition === '' ? core.release : core.release.definitions?.[definition];
      for (const path of Object.keys(byPath))
        expect(schema?.properties ?? {}).not.toHaveProperty(path);
    }
  });
});
