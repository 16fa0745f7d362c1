import type { Day } from '../calendar/day.js';
import type { Span } from '../calendar/span.js';
import type { SanctionFact } from '../eligibility/snapshot.js';

export type OrderKind = 'plt' | 'plh';

/** What is asked for: to act from a day until before another. */
export interface OrderAsked {
  readonly kind: OrderKind;
  readonly from: Day;
  /** The first day after. */
  readonly to: Day;
  /** Written on paper and only entered here: it may have begun. */
  readonly paper: boolean;
}

export interface OrderedAgency {
  readonly code: string;
  readonly name: string;
}

/** The post to act in. */
export interface OrderedPost {
  readonly title: string;
  readonly level: string;
  /** null: as many holders as there are. */
  readonly seats: number | null;
  readonly agency: OrderedAgency | null;
  /** It heads an agency: its own work unit is the government. */
  readonly leadsAgency: boolean;
}

/** Whoever is to act, as the registry knows them on the first day. */
export interface OrderedOfficial {
  readonly person: string;
  readonly name: string;
  readonly status: string;
  readonly employment: string;
  /** Held definitively on the first day. */
  readonly post: { readonly level: string; readonly agency: OrderedAgency | null } | null;
  readonly sanctions: readonly SanctionFact[];
}

/** A definitive holder of the post in the time asked for. */
export interface HolderTerm extends Span {
  readonly person: string;
  readonly name: string;
  /** In active service; otherwise away for all of it. */
  readonly active: boolean;
  readonly absences: readonly Span[];
}

/** An order by which somebody acts in the post, or acted. */
export interface StandingOrder extends Span {
  readonly id: string;
  /** What it is called by: its number, or where it came from. */
  readonly number: string;
}

/** All that an order is judged by. */
export interface OrderFacts {
  readonly today: Day;
  /** Id of the person who gives it. */
  readonly issuer: string;
  readonly post: OrderedPost;
  readonly official: OrderedOfficial;
  readonly holders: readonly HolderTerm[];
  /** Orders of the post that touch the time asked for, of either kind. */
  readonly standing: readonly StandingOrder[];
  /** The official's own orders as Plt of the post since it was last held, before the first day asked for. */
  readonly earlier: readonly StandingOrder[];
}
