import { overlap } from '../calendar/span.js';
import { levelName, severityNames, statusNames, verbatim } from '../eligibility/words.js';
import { type Named, Refusal, type RefusalValue } from '../refusal.js';
import type { Text } from '../text.js';
import type { OrderAsked, OrderedAgency, OrderFacts } from './order.js';
import { levelsToActIn } from './remedy.js';

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
  const levels = levelsToActIn(post.level, post.seats, asked.from);
  if (levels === undefined)
    return new Refusal('ORDER_POST_UNSUITABLE', {
      position: post.title,
      level: named([post.level], levelName),
    });
  if (official.person === facts.issuer) return new Refusal('ORDER_TO_ONESELF');
  if (official.status !== 'active')
    return new Refusal('OFFICIAL_NOT_ACTIVE', {
      official: name,
      status: named([official.status], statusName),
    });
  if (official.employment !== 'pns')
    return new Refusal('OFFICIAL_NOT_PERMANENT', { official: name, employment: official.employment });
  if (official.post === null)
    return new Refusal('OFFICIAL_WITHOUT_POST', { official: name, day: asked.from });
  const { level, agency } = official.post;
  if (!levels.some((fit) => fit === level)) {
    const quoted = { level: named([level], levelName), wanted: named(levels, levelName) };
    return new Refusal('OFFICIAL_LEVEL_UNFIT', { official: name, ...quoted });
  }
  // Whoever leads an agency has the government for a work unit: another head may act there.
  if (agency?.code !== post.agency?.code && !(post.leadsAgency && level === post.level))
    return new Refusal('OFFICIAL_OTHER_AGENCY', {
      official: name,
      agency: agencyNamed(agency),
      wanted: agencyNamed(post.agency),
    });
  const sanction = official.sanctions.find((each) => each.severity !== 'light' && overlap(each, asked));
  if (!sanction) return null;
  const { severity, from } = sanction;
  const quoted = { severity: [{ key: severity, ...severityNames[severity] }], from };
  return new Refusal('OFFICIAL_SANCTIONED', { official: name, ...quoted });
}

function named(keys: readonly string[], nameOf: (key: string) => Text): readonly Named[] {
  return keys.map((key) => ({ key, ...nameOf(key) }));
}

function statusName(status: string): Text {
  return statusNames.get(status) ?? verbatim(status);
}

function agencyNamed(agency: OrderedAgency | null): RefusalValue {
  return agency && [{ key: agency.code, ...verbatim(agency.name) }];
}
