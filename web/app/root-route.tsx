import { createRootRoute, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from './NotFoundPage.tsx';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundScreen });

function NotFoundScreen() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
