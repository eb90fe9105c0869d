/** Single numbers. */
export const COUNT_NAMES = [
  'ocids',
  'ocidsNotJudged',
  'ocidsWithBadPrefix',
  'releases',
  'releasesWithBadPrefix',
  'releasesWithTagNotList',
  'releasesRepeated',
  'releasesOfOlderVersions',
  'conflictingReleaseIds',
  'processesWithAwards',
  'processesWithContracts',
  'processesWithBids',
  'processesWithTransactions',
  'processesWithMethod',
  'processesWithValidMethod',
  'awards',
  'awardsWithoutSupplier',
  'awardsWithSeveralSuppliers',
  'contracts',
  'contractsWithoutAwardId',
  'contractsWithoutAward',
  'bids',
  'transactions',
  'tenderItems',
  'awardItems',
  'contractItems',
  'itemIds',
] as const;
/** A single number. */
export type CountName = (typeof COUNT_NAMES)[number];

/** Codes, and numbers of times that each occurs. */
export const CODE_NAMES = [
  'releasesPerProcess',
  'tags',
  'bases',
  'reasonsNotJudged',
  'stages',
  'initiationTypes',
  'languages',
  'methods',
  'currencies',
  'itemSchemes',
  'planningDocuments',
  'tenderDocuments',
  'tenderMilestoneDocuments',
  'awardDocuments',
  'contractDocuments',
  'contractMilestoneDocuments',
  'implementationDocuments',
  'implementationMilestoneDocuments',
] as const;
/** Codes of one kind. */
export type CodeName = (typeof CODE_NAMES)[number];

/** Different organisations, by what they do. */
export const ORGANISATION_NAMES = [
  'all',
  'buyers',
  'procuringEntities',
  'suppliers',
  'tenderers',
] as const;
/** Organisations of one role, or all of them. */
export type OrganisationName = (typeof ORGANISATION_NAMES)[number];

/** Amounts of money. */
export const MONEY_NAMES = [
  'budgets',
  'tenders',
  'bids',
  'awards',
  'contracts',
  'transactions',
] as const;
/** Amounts of one kind. */
export type MoneyName = (typeof MONEY_NAMES)[number];

/** Dates. */
export const DATE_NAMES = [
  'releases',
  'tenderPeriodStarts',
  'tenderPeriodEnds',
  'bids',
  'awards',
  'contractsSigned',
  'contractStarts',
  'contractEnds',
  'transactions',
] as const;
/** Dates of one kind. */
export type DateName = (typeof DATE_NAMES)[number];

/** Days from one step of a process to another. */
export const TIME_NAMES = [
  'tenderPeriod',
  'tenderStartToAward',
  'tenderEndToAward',
  'awardToContract',
  'contractPeriod',
] as const;
/** Days of one kind. */
export type TimeName = (typeof TIME_NAMES)[number];

/** Days from an event to the first release that tells of it. */
export const LAG_NAMES = ['tender', 'award', 'contract'] as const;
/** Days until one kind of event is published. */
export type LagName = (typeof LAG_NAMES)[number];
