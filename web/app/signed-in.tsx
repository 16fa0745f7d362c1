import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { MeContext } from '../account/me-context.js';
import { SignInPage } from '../account/sign-in-page.js';
import { useChanges } from '../live/use-changes.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { useMe } from '../reads/use-me.js';
import { ownDrafts } from '../request/draft.js';
import { rooms } from './rooms.js';
import { Shell } from './shell.js';

const NotFound = lazy(async () => ({ default: (await import('./not-found.js')).NotFound }));

/** Everything behind the door. */
export function SignedIn() {
  const me = useMe();
  useChanges(me.data !== undefined);
  if (me.data === undefined) {
    if (me.error?.status === 401) return <SignInPage />;
    if (me.error) return <Failure error={me.error} retry={me.refetch} whole />;
    return <Waiting />;
  }
  // Before anything behind the door reads one.
  ownDrafts(me.data.username);
  return (
    <MeContext value={me.data}>
      <Shell>
        <Suspense fallback={<Waiting />}>
          <Routes>
            <Route path="/" element={<Navigate to="/inbox" replace />} />
            {rooms.flatMap(({ paths, Room }) =>
              paths.map((path) => <Route key={path} path={path} element={<Room />} />),
            )}
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Suspense>
      </Shell>
    </MeContext>
  );
}
