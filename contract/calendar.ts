import * as z from 'zod';
import { instant } from './instant.js';
import { queryNumber } from './page.js';
import { bothNames, day } from './registry.js';

/** The time zones of Indonesia: WIB, WITA, WIT. */
const zone = z.enum(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']);
const agencyCode = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(200);
const source = text.meta({ description: 'The decree or letter that says so' });
const year = z.int().min(2000).max(2199);
const dayType = z.enum(['national', 'joint_leave']);

/** Everywhere unless an agency or a zone is named. */
const scope = {
  agency: z.exactOptional(agencyCode).meta({ description: 'In this agency alone' }),
  zone: z.exactOptional(zone).meta({ description: 'In this time zone alone' }),
};
const oneScope = (change: { agency?: string; zone?: string }) =>
  change.agency === undefined || change.zone === undefined;
const oneScopeOnly = { error: 'Satu saja: agency atau zone / Either agency or zone', path: ['zone'] };

export const calendarChange = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('add'),
        date: day,
        type: dayType,
        name: z.strictObject({ id: text, en: text }),
        source,
        ...scope,
      })
      .refine(oneScope, oneScopeOnly),
    z.strictObject({ kind: z.literal('remove'), date: day, source, ...scope }).refine(oneScope, oneScopeOnly),
    z
      .strictObject({ kind: z.literal('load'), year, source })
      .meta({ description: 'A year is known from now on; its national days off come in the same request' }),
    z
      .strictObject({ kind: z.literal('time-zone'), agency: agencyCode, zone: zone.nullable() })
      .meta({ description: 'The time zone of an agency; null: the government’s' }),
  ])
  .meta({ id: 'CalendarChange' });

export const calendarChangesBody = z
  .strictObject({ changes: z.array(calendarChange).min(1).max(200).readonly() })
  .meta({ id: 'CalendarChanges' });

export const calendarQuery = z.strictObject({
  year: z.exactOptional(queryNumber(2000, 2199)).meta({ description: 'This year unless told' }),
  agency: z.exactOptional(agencyCode).meta({ description: 'What holds in this agency' }),
});

export const calendarSchema = z
  .strictObject({
    year,
    agency: z.string().nullable(),
    timeZone: zone,
    revision: z.int().meta({ description: 'Raised by every change' }),
    loaded: z.array(year).readonly().meta({ description: 'Years whose days off are known' }),
    now: instant.meta({ description: 'The clock that terms run by; ahead of the world in a demonstration' }),
    today: day,
    days: z
      .array(
        z.strictObject({
          date: day,
          off: z.boolean().meta({ description: 'False: a national day off on which people work here' }),
          type: dayType.nullable(),
          name: bothNames,
          source: z.string(),
          scope: z.enum(['national', 'zone', 'agency']),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Calendar' });

const deadline = z.strictObject({
  dueAt: instant,
  notices: z
    .array(
      z.strictObject({
        kind: z.string(),
        at: instant,
        target: z.string().meta({ description: 'superior or hr, for escalations' }),
      }),
    )
    .readonly(),
});

export const calendarPreviewSchema = z
  .strictObject({
    moved: z.int().meta({ description: 'How many steps move' }),
    moves: z
      .array(
        z.strictObject({
          case: z.strictObject({
            id: z.uuid(),
            number: z.string(),
            subject: z.string().meta({ description: 'The name of whom it is about' }),
          }),
          step: z.string(),
          title: z.string().meta({ description: 'The step in words' }),
          from: deadline,
          to: deadline.nullable().meta({
            description: 'Null: it would lie beyond the calendar; the step keeps its deadline and HR is told',
          }),
        }),
      )
      .readonly()
      .meta({ description: 'At most the first 1,000' }),
  })
  .meta({ id: 'CalendarPreview' });

export const calendarChangedSchema = z
  .strictObject({
    revision: z.int(),
    cases: z.int().meta({ description: 'Open cases whose deadlines are counted again' }),
  })
  .meta({ id: 'CalendarChanged' });

export type Calendar = z.infer<typeof calendarSchema>;
export type CalendarChange = z.infer<typeof calendarChange>;
export type CalendarPreview = z.infer<typeof calendarPreviewSchema>;
export type CalendarChanged = z.infer<typeof calendarChangedSchema>;
