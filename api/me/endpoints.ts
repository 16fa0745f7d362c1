import { meSchema, preferencesBody } from '../../contract/me.js';
import { governmentZone } from '../../store/calendar/load-calendars.js';
import { setLanguage } from '../../store/commands/set-language.js';
import { languageOf } from '../../store/reads/language-of.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';

const getMe = endpoint(
  {
    method: 'get',
    path: '/me',
    operationId: 'getMe',
    tag: 'account',
    summary: { id: 'Siapa saya, dan jabatan saya hari ini', en: 'Who I am, and in which offices today' },
    answers: { 200: meSchema },
    refusals: [],
  },
  async ({ db, viewer }) => {
    const { username, name, nip, roles, offices } = viewer;
    const held = offices.map(({ position, title, unit, capacity, leads }) => {
      return { position, title, unit, capacity, leads };
    });
    const language = await languageOf(db.rows, username);
    const timeZone = await governmentZone(db.rows);
    return { status: 200, body: { username, name, nip, roles, offices: held, language, timeZone } };
  },
);

const postPreferences = endpoint(
  {
    method: 'post',
    path: '/me/preferences',
    operationId: 'setPreferences',
    tag: 'account',
    summary: { id: 'Bahasa surat pemberitahuan bagi saya', en: 'The language of the notices to me' },
    body: preferencesBody,
    answers: { 200: preferencesBody },
    refusals: [],
  },
  async ({ db, viewer, body }) => {
    await setLanguage(db.rows, viewer.username, body.language);
    return { status: 200, body: { language: body.language } };
  },
);

export const meEndpoints: readonly Endpoint[] = [getMe, postPreferences];
