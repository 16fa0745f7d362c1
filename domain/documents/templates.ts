/** `decree` goes out, `decree-archive` shows the initials, `decree-draft` has neither number nor date. */
export type TemplateId = 'decree' | 'decree-archive' | 'decree-draft' | 'excerpt';

/**
 * What each template's sources, fonts and compiler hash to. Written down here because signing, which must
 * not depend on rendering, covers it; a test compares it with the sources and prints what to put here.
 */
export const templateRevisions: Readonly<Record<TemplateId, string>> = {
  decree: '5d7703d72056e0eb996f5c46f753edc94a0be76c1e6cdbe6d916c180e152ee16',
  'decree-archive': '970e72807307b3dfe952f5743345c6d18587af9fd4d2127b04c13bc290a0bca4',
  'decree-draft': 'e98ef7c46b7ab1d5ab4f7fc4bed45435ef19b3dec63f561582ab4dc282320cc9',
  excerpt: '3575a1f2fd0439901d9ab6712176cad9fe943225c49c4df82d72ff010fbb1027',
};
