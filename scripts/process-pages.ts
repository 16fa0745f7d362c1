import type { ProcessDefinition } from '../domain/flow/define.js';
import { diagram } from '../domain/flow/diagram/diagram.js';
import { documentation } from '../domain/flow/documentation/page.js';

/** Policies of the pages: the newest that are known, whichever day the pages are written. */
const policyDay = '9999-12-31';

/** Every file of `docs/processes/`, by name: a page and a picture of each process in both languages. */
export function processPages(processes: readonly ProcessDefinition[]): ReadonlyMap<string, string> {
  return new Map(processes.flatMap(filesOf));
}

function filesOf(definition: ProcessDefinition): readonly (readonly [string, string])[] {
  const { id } = definition;
  const languages = [
    { language: 'id', page: `${id}.md`, picture: `${id}.svg`, other: `${id}.en.md` },
    { language: 'en', page: `${id}.en.md`, picture: `${id}.en.svg`, other: `${id}.md` },
  ] as const;
  return languages.flatMap(({ language, page, picture, other }) => [
    [
      page,
      documentation(definition, { language, diagram: picture, otherLanguage: other, policyDay }),
    ] as const,
    [picture, diagram(definition, { language })] as const,
  ]);
}
