import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { deskSearch } from '../desk/deskSearch.ts';
import { BrokenPage } from './BrokenPage.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { MissingPage } from './MissingPage.tsx';
import type { Room } from './rooms.ts';
import { safeNext } from './safeNext.ts';
import { sessionQuery } from './session.ts';

/** The console's pages. Each room is a chunk of its own, loaded when it is entered. */
export function createConsoleRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: MissingPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
  interface StaticDataRouteOption {
    /** The room a page belongs to, for its title, the navigation and who may enter. */
    room?: Room['text'];
  }
}

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()();

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => (typeof search['next'] === 'string' ? { next: search['next'] } : {}),
  async beforeLoad({ context, search }) {
    if (await context.queryClient.fetchQuery(sessionQuery)) throw redirect({ href: safeNext(search.next, location.origin), replace: true });
  },
  component: lazyRouteComponent(() => import('../auth/SignInPage.tsx'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  // A token of digits alone would otherwise arrive as a number.
  validateSearch: (search): { token: string } => ({ token: typeof search['token'] === 'string' || typeof search['token'] === 'number' ? String(search['token']) : '' }),
  component: lazyRouteComponent(() => import('../auth/SetUpPage.tsx'), 'SetUpPage'),
});

const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  async beforeLoad({ context, location: asked }) {
    if (!(await context.queryClient.ensureQueryData(sessionQuery))) throw redirect({ to: '/sign-in', search: { next: asked.href }, replace: true });
  },
  component: lazyRouteComponent(() => import('./Shell.tsx'), 'Shell'),
});

const home = createRoute({
  getParentRoute: () => house,
  path: '/',
  staticData: { room: 'home' },
  component: lazyRouteComponent(() => import('../home/HomePage.tsx'), 'HomePage'),
});

const desk = createRoute({
  getParentRoute: () => house,
  path: '/desk',
  staticData: { room: 'desk' },
  validateSearch: deskSearch,
  component: lazyRouteComponent(() => import('../desk/DeskPage.tsx'), 'DeskPage'),
});

const routeTree = root.addChildren([signIn, setUp, house.addChildren([home, desk])]);
