import * as z from 'zod';
import { employeeParams, employeeSchema, employeesSchema } from '../../contract/employee.js';
import { employeesQuery } from '../../contract/registry.js';
import { seesRecord } from '../../domain/access/see-record.js';
import { Refusal } from '../../domain/refusal.js';
import { findEmployee } from '../../store/registry/reads/find-employee.js';
import { listEmployees } from '../../store/registry/reads/list-employees.js';
import { localToday } from '../../store/viewer.js';
import { pageOut, readPage } from '../endpoint/cursor.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { presentEmployee, presentEmployeeItem } from './present-employee.js';

const key = z.strictObject({ name: z.string(), id: z.uuid() });

const getEmployees = endpoint(
  {
    method: 'get',
    path: '/employees',
    operationId: 'listEmployees',
    tag: 'registry',
    summary: { id: 'Pegawai, menurut nama', en: 'Employees, by name' },
    query: employeesQuery,
    answers: { 200: employeesSchema },
    refusals: [],
  },
  async ({ db, query, now }) => {
    const { limit, after } = readPage(query, key);
    const page = await listEmployees(db.rows, {
      on: await localToday(db.rows, now),
      limit,
      ...(after !== null && { after }),
      ...(query.q !== undefined && { search: query.q }),
      ...(query.unit !== undefined && { unit: query.unit }),
      ...(query.level !== undefined && { level: query.level }),
    });
    return { status: 200, body: pageOut(page, presentEmployeeItem) };
  },
);

const getEmployee = endpoint(
  {
    method: 'get',
    path: '/employees/{nip}',
    operationId: 'getEmployee',
    tag: 'registry',
    summary: { id: 'Satu pegawai', en: 'One employee' },
    description: {
      id: 'Berkas lengkap hanya untuk yang bersangkutan, BKPSDM dan auditor; selain itu `record` kosong',
      en: 'The whole file is for the employee, HR and auditors alone; for others `record` is null',
    },
    params: employeeParams,
    unknown: () => new Refusal('EMPLOYEE_UNKNOWN'),
    answers: { 200: employeeSchema },
    refusals: ['EMPLOYEE_UNKNOWN'],
  },
  async ({ db, params, viewer, now }) => {
    const found = await findEmployee(db.rows, params.nip, await localToday(db.rows, now));
    if (found === null) throw new Refusal('EMPLOYEE_UNKNOWN');
    return { status: 200, body: presentEmployee(found, seesRecord(viewer, found.id)) };
  },
);

export const employeeEndpoints: readonly Endpoint[] = [getEmployees, getEmployee];
