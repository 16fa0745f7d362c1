import { Route, Routes } from 'react-router';
import { OfficePage } from './office-page.js';
import { OfficesList } from './offices-list.js';

/** The room of offices: the list, and each office at an address of its own. */
export function OfficesRoom() {
  return (
    <Routes>
      <Route index element={<OfficesList />} />
      <Route path=":code" element={<OfficePage />} />
    </Routes>
  );
}
