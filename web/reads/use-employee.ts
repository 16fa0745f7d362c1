import type { Employee } from '../../contract/employee.js';
import { useRead } from '../request/use-read.js';

/** One employee, as far as the reader may know them. */
export const useEmployee = (nip: string | null) =>
  useRead<Employee>(['employee', nip], `/employees/${nip}`, { enabled: nip !== null });
