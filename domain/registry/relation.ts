import { choice } from './choice.js';

/** Kin to the second degree and by marriage (UU 30/2014 Ps 43, explained), each with the same from the other side. */
const otherSide = {
  spouse: 'spouse',
  parent: 'child',
  child: 'parent',
  sibling: 'sibling',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  'parent-in-law': 'child-in-law',
  'child-in-law': 'parent-in-law',
  'sibling-in-law': 'sibling-in-law',
} as const;

/** What somebody's relative is to them. */
export type Relation = keyof typeof otherSide;

/**
 * Reads a relation; `none` takes one back.
 *
 * @example readRelation('Mertua', today) // { ok: true, value: 'parent-in-law' }
 */
export const readRelation = choice<Relation | 'none'>({
  spouse: 'spouse',
  'Suami/istri': 'spouse',
  Suami: 'spouse',
  Istri: 'spouse',
  parent: 'parent',
  'Orang tua': 'parent',
  child: 'child',
  Anak: 'child',
  sibling: 'sibling',
  Saudara: 'sibling',
  grandparent: 'grandparent',
  'Kakek/nenek': 'grandparent',
  grandchild: 'grandchild',
  Cucu: 'grandchild',
  'parent-in-law': 'parent-in-law',
  Mertua: 'parent-in-law',
  'child-in-law': 'child-in-law',
  Menantu: 'child-in-law',
  'sibling-in-law': 'sibling-in-law',
  Ipar: 'sibling-in-law',
  none: 'none',
  'Tidak ada': 'none',
});

/** The same relation, told of the other person. @example fromOtherSide('parent') // 'child' */
export function fromOtherSide(relation: Relation | 'none'): Relation | 'none' {
  return relation === 'none' ? relation : otherSide[relation];
}
