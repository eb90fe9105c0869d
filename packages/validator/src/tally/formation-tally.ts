import type { CheckResult } from '../assessment.ts';
import type { FormationJudge } from '../process-check.ts';
import type { Formation } from '../view/formation.ts';
import type { CheckRun, CheckTally } from './check-tally.ts';
import { createOutcomeCounts } from './outcome-counts.ts';

/** Runs one check over how processes were put together, and counts what it says. */
export interface FormationTally extends Pick<CheckTally, 'save' | 'absorb'> {
  fold(ocid: string, formation: Formation): void;
  finalise(): CheckResult;
}

/** Starts to run a check. */
export function createFormationTally(
  { level, judgeFormation }: FormationJudge,
  { onEvidence, onFault, onOutcome }: Pick<CheckRun, 'onEvidence' | 'onFault' | 'onOutcome'>,
): FormationTally {
  const outcomes = createOutcomeCounts();
  return {
    fold(ocid, formation) {
      try {
        const judgement = judgeFormation(formation);
        if (typeof judgement === 'string') {
          outcomes.add(judgement);
          onOutcome?.(judgement);
          return;
        }
        outcomes.add('fail');
        outcomes.occurred(judgement.fail.length);
        for (const evidence of judgement.fail) onEvidence(ocid, evidence);
        onOutcome?.('fail');
      } catch (fault) {
        onFault(fault);
        outcomes.addNotJudged('check-failed');
        onOutcome?.('not-judged');
      }
    },
    save: () => ({ outcomes: outcomes.save(), later: 0, states: {} }),
    absorb: (saved) => outcomes.absorb(saved.outcomes),
    finalise: () => outcomes.finalise(level),
  };
}
