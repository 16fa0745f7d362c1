import { overlap } from '../calendar/span.js';
import { actingLevels } from '../policy/acting.js';
import { Refusal } from '../refusal.js';
import type { Level } from '../registry/level.js';
import type { OrderAsked, OrderFacts } from './order.js';

/**
 * Why this person may not act in this post: they are not in active service, are no permanent officer, hold no post
 * of the same rung or the one below it in the same work unit, or serve a medium or heavy sanction. Nobody orders
 * themselves.
 *
 * @returns ORDER_POST_UNSUITABLE, ORDER_TO_ONESELF, OFFICIAL_NOT_ACTIVE, OFFICIAL_NOT_PERMANENT,
 * OFFICIAL_WITHOUT_POST, OFFICIAL_LEVEL_UNFIT, OFFICIAL_OTHER_AGENCY, OFFICIAL_SANCTIONED
 */
export function refuseOfficial(asked: OrderAsked, facts: OrderFacts): Refusal | null {
  const { official, post } = facts;
  const { name } = official;
  const levels = actingLevels.at(asked.from)[post.level as Level]; // a level that is none of ours has no entry
  if (levels === undefined || post.seats !== 1)
    return new Refusal('ORDER_POST_UNSUITABLE', { position: post.title, level: post.level });
  if (official.person === facts.issuer) return new Refusal('ORDER_TO_ONESELF');
  if (official.status !== 'active')
    return new Refusal('OFFICIAL_NOT_ACTIVE', { official: name, status: official.status });
  if (official.employment !== 'pns')
    return new Refusal('OFFICIAL_NOT_PERMANENT', { official: name, employment: official.employment });
  if (official.post === null)
    return new Refusal('OFFICIAL_WITHOUT_POST', { official: name, day: asked.from });
  const { level, agency } = official.post;
  if (!levels.some((fit) => fit === level))
    return new Refusal('OFFICIAL_LEVEL_UNFIT', { official: name, level, wanted: levels.join(', ') });
  // Whoever leads an agency has the government for a work unit: another head may act there.
  if (agency !== post.agency && !(post.leadsAgency && level === post.level))
    return new Refusal('OFFICIAL_OTHER_AGENCY', { official: name, agency, wanted: post.agency });
  const sanction = official.sanctions.find((each) => each.severity !== 'light' && overlap(each, asked));
  if (!sanction) return null;
  return new Refusal('OFFICIAL_SANCTIONED', {
    official: name,
    severity: sanction.severity,
    from: sanction.from,
  });
}
