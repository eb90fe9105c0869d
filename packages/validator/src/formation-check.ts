import { defineProcessCheck, type Judgement, type ProcessCheck } from './process-check.ts';
import type { Formation } from './view/formation.ts';
import { createScope } from './view/scope.ts';

/** What a check of how processes were put together says of itself. */
export interface FormationCheck
  extends Pick<
    ProcessCheck,
    'id' | 'level' | 'effort' | 'source' | 'codes' | 'texts' | 'examples'
  > {
  /** Asked of every process, also of those without a state. Formations may be shared: it keeps nothing. */
  judge(formation: Formation): Judgement;
}

/** Makes a check of processes that reads nothing of them but how they were put together. */
export function defineFormationCheck({ judge, ...check }: FormationCheck): ProcessCheck {
  return defineProcessCheck({
    ...check,
    unit: 'process',
    reads: createScope(),
    needs: { all: [] },
    params: {},
    judgeFormation: judge,
  });
}
