import { defineSearchAttributeKey } from '@temporalio/common';

/**
 * By what Temporal's own pages find a case: its process, the keys of its open steps, the offices that they wait for,
 * and the earliest date. Keys alone: Temporal learns nothing about people.
 */
export const caseAttributes = {
  process: defineSearchAttributeKey('JenjangProcess', 'KEYWORD'),
  steps: defineSearchAttributeKey('JenjangStep', 'KEYWORD_LIST'),
  offices: defineSearchAttributeKey('JenjangOffice', 'KEYWORD_LIST'),
  dueAt: defineSearchAttributeKey('JenjangDue', 'DATETIME'),
} as const;

/** Their types as Temporal's command line names them. */
export const typeNames = { KEYWORD: 'Keyword', KEYWORD_LIST: 'KeywordList', DATETIME: 'Datetime' } as const;
