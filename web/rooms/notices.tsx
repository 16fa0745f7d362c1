import { NoticesPage } from '../features/notices/components/notices-page.js';

/** The room of notices. */
export function NoticesRoom() {
  return <NoticesPage />;
}
