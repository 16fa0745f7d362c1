import type { HolderTerm, OrderAsked, OrderFacts, StandingOrder } from '../../../domain/orders/order.js';

const dinsos = { code: 'dinsos', name: 'Dinas Sosial' };

export const today = '2026-11-25';

/** An order for a Plt of a vacant agency head's post, by a division head of the agency, as nobody would refuse it. */
export const plt: OrderAsked = { kind: 'plt', from: '2026-12-01', to: '2027-03-01', paper: false };
export const plh: OrderAsked = { kind: 'plh', from: '2026-12-01', to: '2026-12-11', paper: false };

export const facts: OrderFacts = {
  today,
  issuer: 'hr',
  post: {
    title: 'Kepala Dinas Sosial',
    level: 'senior-executive',
    seats: 1,
    agency: dinsos,
    leadsAgency: true,
  },
  official: {
    person: 'budi',
    name: 'Budi',
    status: 'active',
    employment: 'pns',
    post: { level: 'administrator', agency: dinsos },
    sanctions: [],
  },
  holders: [],
  standing: [],
  earlier: [],
};

/** The holder of the post, on leave for the ten days that `plh` asks for. */
export const holder: HolderTerm = {
  person: 'ani',
  name: 'Ani',
  active: true,
  from: '2024-01-01',
  to: null,
  absences: [{ from: '2026-12-01', to: '2026-12-11' }],
};

export function order(id: string, from: string, to: string | null): StandingOrder {
  return { id, number: `800/${id}`, from, to };
}
