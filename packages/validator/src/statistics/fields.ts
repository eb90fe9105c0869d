import { createScope } from '../view/scope.ts';
import type { ObjectField, RootScope } from '../view/view.ts';

/** Where everything that statistics and tables read is declared. */
export const processFields: RootScope = createScope();

export const awardFields: ObjectField = processFields.objects('awards[]');

export const contractFields: ObjectField = processFields.objects('contracts[]');

export const bidFields: ObjectField = processFields.objects('bids/details[]');

export const transactionFields: ObjectField = contractFields.objects(
  'implementation/transactions[]',
);
