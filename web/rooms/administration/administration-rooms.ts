import { type ComponentType, lazy } from 'react';
import type { Me } from '../../../contract/me.js';

/** A room of the administration: its address below `/administration/`, and its code, which comes when it is entered. */
export interface AdministrationRoom {
  /** It also has whatever addresses lie below it. */
  readonly path: string;
  readonly title: { readonly id: string; readonly en: string };
  /** Who finds it in the list; the API refuses whoever comes by another way. */
  readonly may: (me: Me) => boolean;
  /** Only where mails are kept to be read. */
  readonly demonstration?: true;
  readonly Room: ComponentType;
}

function isHr({ roles }: Me): boolean {
  return roles.includes('hr-officer');
}

/** All rooms, in the order of the list. */
export const administrationRooms: readonly AdministrationRoom[] = [
  {
    path: 'offices',
    title: { id: 'Jabatan dan pejabat', en: 'Offices and officials' },
    may: isHr,
    Room: lazy(async () => ({
      default: (await import('../../features/offices/components/offices-room.js')).OfficesRoom,
    })),
  },
  {
    path: 'absences',
    title: { id: 'Ketidakhadiran', en: 'Absences' },
    may: isHr,
    Room: lazy(async () => ({
      default: (await import('../../features/absences/components/absences-room.js')).AbsencesRoom,
    })),
  },
  {
    path: 'boards',
    title: { id: 'Tim penilai', en: 'Boards' },
    may: isHr,
    Room: lazy(async () => ({
      default: (await import('../../features/boards/components/boards-room.js')).BoardsRoom,
    })),
  },
  {
    path: 'moratoria',
    title: { id: 'Masa larangan', en: 'Moratoria' },
    may: isHr,
    Room: lazy(async () => ({
      default: (await import('../../features/moratoria/components/moratoria-room.js')).MoratoriaRoom,
    })),
  },
  {
    path: 'incidents',
    title: { id: 'Gangguan', en: 'Incidents' },
    may: isHr,
    Room: lazy(async () => ({
      default: (await import('../../features/incidents/components/incidents.js')).IncidentsRoom,
    })),
  },
  {
    path: 'calendar',
    title: { id: 'Kalender', en: 'Calendar' },
    may: isHr,
    Room: lazy(async () => ({
      default: (await import('../../features/calendar/components/calendar-room.js')).CalendarRoom,
    })),
  },
  {
    path: 'imports',
    title: { id: 'Impor', en: 'Import' },
    may: ({ roles }) => roles.includes('hr-officer') || roles.includes('administrator'),
    Room: lazy(async () => ({
      default: (await import('../../features/imports/components/imports.js')).ImportsRoom,
    })),
  },
  {
    path: 'policies',
    title: { id: 'Kebijakan', en: 'Policies' },
    may: () => true,
    Room: lazy(async () => ({
      default: (await import('../../features/policies/components/policies.js')).PoliciesRoom,
    })),
  },
  {
    path: 'mails',
    title: { id: 'Surel demonstrasi', en: 'Mails' },
    may: () => true,
    demonstration: true,
    Room: lazy(async () => ({
      default: (await import('../../features/mails/components/mails.js')).MailsRoom,
    })),
  },
];
