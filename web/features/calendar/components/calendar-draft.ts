import type { Calendar, CalendarChange } from '../../../../contract/calendar.js';

export type DayOff = Calendar['days'][number];

/** A day off as somebody types it. */
export interface NewDay {
  readonly date: string;
  readonly type: 'national' | 'joint_leave';
  readonly nameId: string;
  readonly nameEn: string;
}

/** What somebody is about to change: a day comes, goes, or goes elsewhere, or a whole year comes with its days. */
export type CalendarDraft = {
  /** The decree or letter that says so. */
  readonly source: string;
} & (
  | { readonly act: 'add'; readonly days: readonly NewDay[] }
  | { readonly act: 'move'; readonly old: DayOff; readonly days: readonly NewDay[] }
  | { readonly act: 'remove'; readonly old: DayOff }
  | { readonly act: 'load'; readonly year: number; readonly days: readonly NewDay[] }
);

export const emptyDay: NewDay = { date: '', type: 'national', nameId: '', nameEn: '' };

/** The days that a draft brings. */
export function daysOf(draft: CalendarDraft): readonly NewDay[] {
  return draft.act === 'remove' ? [] : draft.days;
}

/** A move begins with the name that the day has. */
export function moving(old: DayOff): CalendarDraft {
  const { type, name } = old;
  const day = { date: '', type: type ?? 'national', nameId: name.id, nameEn: name.en };
  return { act: 'move', old, days: [day], source: '' };
}

/** What a draft asks of the API, in the order in which it is done. */
export function changesOf(draft: CalendarDraft, zone: Calendar['timeZone']): readonly CalendarChange[] {
  const source = draft.source.trim();
  // What holds in one time zone alone is changed there.
  const where = 'old' in draft && draft.old.scope === 'zone' ? { zone } : {};
  const added = daysOf(draft).map(({ date, type, nameId, nameEn }): CalendarChange => {
    return { kind: 'add', date, type, name: { id: nameId.trim(), en: nameEn.trim() }, source, ...where };
  });
  switch (draft.act) {
    case 'add':
      return added;
    case 'load':
      return [{ kind: 'load', year: draft.year, source }, ...added];
    case 'remove':
    case 'move':
      return [{ kind: 'remove', date: draft.old.date, source, ...where }, ...added];
  }
}
