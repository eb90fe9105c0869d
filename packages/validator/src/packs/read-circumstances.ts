import { createScope } from '../view/scope.ts';
import type { Field, Instant, Process } from '../view/view.ts';
import type { Circumstances } from './pack.ts';

const root = createScope();
const awards = root.objects('awards[]');
const contracts = root.objects('contracts[]');
const fields = {
  tender: root.instant('tender/tenderPeriod/startDate'),
  award: awards.instant('date'),
  contract: contracts.instant('dateSigned'),
  release: root.instant('date'),
  method: root.text('tender/procurementMethod'),
  category: root.text('tender/mainProcurementCategory'),
};

/**
 * What decides which parameters hold for a process. Its day is when offers were asked for, else that of
 * its first award, else of its first contract, else of the release.
 */
export function readCircumstances(process: Process): Circumstances {
  const day =
    process.get(fields.tender)?.day ??
    firstDay(process, awards, fields.award) ??
    firstDay(process, contracts, fields.contract) ??
    process.get(fields.release)?.day;
  return {
    day: day ?? null,
    method: process.get(fields.method) ?? null,
    category: process.get(fields.category) ?? null,
  };
}

function firstDay(
  process: Process,
  objects: typeof awards,
  date: Field<Instant>,
): number | undefined {
  let first: number | undefined;
  for (const view of process.each(objects)) {
    const day = view.get(date)?.day;
    if (day !== undefined && (first === undefined || day < first)) first = day;
  }
  return first;
}
