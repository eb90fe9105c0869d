import { readProcesses, type Source } from '@vitrina/validator';
import { createStatistics } from '../../packages/validator/src/statistics/create-statistics.ts';
import type { Statistics } from '../../packages/validator/src/statistics/statistics.ts';
import { viewProcess } from '../../packages/validator/src/view/object-view.ts';

/** The statistics of all processes of some inputs. */
export async function statisticsOf(sources: readonly Source[]): Promise<Statistics> {
  const statistics = createStatistics();
  for await (const found of readProcesses(sources)) {
    if (found.reason === null) statistics.fold(viewProcess(found), found.omitted);
    else statistics.foldUnjudged(found);
  }
  return statistics.finalise();
}
