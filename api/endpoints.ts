import { boardEndpoints } from './boards/endpoints.js';
import { calendarEndpoints } from './calendar/endpoints.js';
import { caseEndpoints } from './cases/endpoints.js';
import { absenceEndpoints } from './employees/absences.js';
import { employeeEndpoints } from './employees/endpoints.js';
import type { Endpoint } from './endpoint/endpoint.js';
import { importEndpoints } from './imports/endpoints.js';
import { incidentEndpoints } from './incidents/endpoints.js';
import { mailEndpoints } from './mails/endpoints.js';
import { meEndpoints } from './me/endpoints.js';
import { moratoriumEndpoints } from './moratoria/endpoints.js';
import { noticeEndpoints } from './notices/endpoints.js';
import { officeEndpoints } from './offices/endpoints.js';
import { orderEndpoints } from './orders/endpoints.js';
import { policyEndpoints } from './policies/endpoints.js';
import { positionEndpoints } from './positions/endpoints.js';
import { processEndpoints } from './processes/endpoints.js';
import { sessionEndpoints } from './sessions/endpoints.js';
import { taskEndpoints } from './tasks/endpoints.js';
import { trackingEndpoints } from './tracking/endpoints.js';
import { unitEndpoints } from './units/endpoints.js';
import { verificationEndpoints } from './verification/endpoints.js';

/** Every endpoint below /api/v1. */
export const endpoints: readonly Endpoint[] = [
  ...meEndpoints,
  ...noticeEndpoints,
  ...mailEndpoints,
  ...processEndpoints,
  ...caseEndpoints,
  ...trackingEndpoints,
  ...taskEndpoints,
  ...sessionEndpoints,
  ...boardEndpoints,
  ...employeeEndpoints,
  ...absenceEndpoints,
  ...positionEndpoints,
  ...officeEndpoints,
  ...orderEndpoints,
  ...unitEndpoints,
  ...importEndpoints,
  ...calendarEndpoints,
  ...moratoriumEndpoints,
  ...policyEndpoints,
  ...incidentEndpoints,
  ...verificationEndpoints,
];
