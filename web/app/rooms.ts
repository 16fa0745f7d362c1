import { type ComponentType, lazy } from 'react';
import type { Me } from '../../contract/me.js';
import { administers } from '../account/administers.js';
import { bothWords } from '../language/words.js';

const words = bothWords({
  id: {
    inbox: 'Kotak masuk',
    cases: 'Berkas',
    propose: 'Usulkan mutasi',
    tracking: 'Pantauan',
    sessions: 'Sidang',
    administration: 'Administrasi',
  },
  en: {
    inbox: 'Inbox',
    cases: 'Cases',
    propose: 'Propose',
    tracking: 'Tracking',
    sessions: 'Sessions',
    administration: 'Administration',
  },
});

/** A room of the page: its addresses, its place in the navigation, and its code, which comes when it is entered. */
export interface RoomPlan {
  readonly paths: readonly string[];
  readonly Room: ComponentType;
  /** Left out: it is entered from other rooms alone. */
  readonly nav?: {
    readonly to: string;
    readonly title: { readonly id: string; readonly en: string };
    /** Who finds it in the navigation; the API refuses whoever comes by another way. */
    readonly may: (me: Me) => boolean;
    /** The second key after `g`. */
    readonly key: string;
    /** Addresses that belong to it besides those that begin as its own. */
    readonly also?: string;
  };
}

/** A title of the navigation. */
function title(key: keyof typeof words.id) {
  return { id: words.id[key], en: words.en[key] };
}

/** Who looks after the cases of others: HR, auditors, heads of units. */
function tracks({ roles, offices }: Me): boolean {
  return (
    roles.includes('hr-officer') || roles.includes('auditor') || offices.some(({ leads }) => leads !== null)
  );
}

/** Who may have a seat on a board, or looks after its cases. */
function sits({ roles, offices }: Me): boolean {
  return roles.includes('hr-officer') || roles.includes('auditor') || offices.length > 0;
}

/** All rooms, in the order of the navigation. */
export const rooms: readonly RoomPlan[] = [
  {
    // One room for both: the list stays as it is while a task is read beside it.
    paths: ['/inbox', '/tasks/:id'],
    Room: lazy(async () => ({ default: (await import('../rooms/desk.js')).Desk })),
    nav: { to: '/inbox', title: title('inbox'), may: () => true, key: 'i', also: '/tasks/' },
  },
  {
    paths: ['/cases'],
    Room: lazy(async () => ({ default: (await import('../rooms/cases.js')).CasesRoom })),
    nav: { to: '/cases', title: title('cases'), may: () => true, key: 'b' },
  },
  {
    paths: ['/cases/:id'],
    Room: lazy(async () => ({ default: (await import('../rooms/case.js')).CaseRoom })),
  },
  {
    paths: ['/propose'],
    Room: lazy(async () => ({ default: (await import('../rooms/propose.js')).ProposeRoom })),
    nav: { to: '/propose', title: title('propose'), may: () => true, key: 'u' },
  },
  {
    paths: ['/tracking', '/tracking/cases'],
    Room: lazy(async () => ({ default: (await import('../rooms/tracking.js')).TrackingRoom })),
    nav: { to: '/tracking', title: title('tracking'), may: tracks, key: 't' },
  },
  {
    paths: ['/sessions', '/sessions/plan', '/sessions/:id'],
    Room: lazy(async () => ({ default: (await import('../rooms/sessions.js')).SessionsRoom })),
    nav: { to: '/sessions', title: title('sessions'), may: sits, key: 's' },
  },
  {
    // Its own rooms are listed in web/rooms/administration/administration-rooms.ts.
    paths: ['/administration/*'],
    Room: lazy(async () => ({
      default: (await import('../rooms/administration/administration.js')).Administration,
    })),
    nav: { to: '/administration', title: title('administration'), may: administers, key: 'a' },
  },
  {
    // Its way in stands beside one's name, with how many are unread.
    paths: ['/notices'],
    Room: lazy(async () => ({ default: (await import('../rooms/notices.js')).NoticesRoom })),
  },
];
