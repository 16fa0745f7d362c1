import { meSchema } from '../../contract/me.js';
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
  async ({ viewer }) => {
    const { username, name, nip, roles, offices } = viewer;
    const held = offices.map(({ position, title, unit, capacity, leads }) => {
      return { position, title, unit, capacity, leads };
    });
    return { status: 200, body: { username, name, nip, roles, offices: held } };
  },
);

export const meEndpoints: readonly Endpoint[] = [getMe];
