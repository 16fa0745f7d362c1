/** `decree` goes out, `decree-archive` shows the initials, `decree-draft` has neither number nor date. */
export type TemplateId = 'decree' | 'decree-archive' | 'decree-draft' | 'excerpt' | 'minutes';

/**
 * What each template's sources, fonts and compiler hash to. Written down here because signing, which must
 * not depend on rendering, covers it; a test compares it with the sources and prints what to put here.
 */
export const templateRevisions: Readonly<Record<TemplateId, string>> = {
  decree: '4b067b172ace7938ff52b139ddadd25879eedaddeab89b034081c7843dc76791',
  'decree-archive': '5942bce09cf000f2b7d2141acca01fb426fafe0a8c5cac0af1d29c2cd8c52eb7',
  'decree-draft': '16ee55e9c1987fee40098f925289445121d436e355de25372cf85ec9e558539a',
  minutes: '1293e55948166228bf666df7203d2b69ffa7ba1947bc6de6fc3d99654557990b',
  excerpt: 'd130423902497885047b648bb4da3012a256fb6bd959c654c4c549d8c322972c',
};
