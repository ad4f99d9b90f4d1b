import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { deskSearch } from '../desk/deskSearch.ts';
import { flowQuery } from '../flow/flowQuery.ts';
import { staffSearch } from '../staff/staffSearch.ts';
import { LoadingPage } from './LoadingPage.tsx';
import type { OpenSearch } from './openSearch.ts';
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
    defaultErrorComponent: lazyRouteComponent(() => import('./BrokenPage.tsx'), 'BrokenPage'),
    defaultNotFoundComponent: lazyRouteComponent(() => import('./MissingPage.tsx'), 'MissingPage'),
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

interface Entering {
  readonly context: { readonly queryClient: QueryClient };
  readonly location: { readonly href: string };
}

/** Sends whoever is not signed in to the sign-in page, and back here afterwards. */
async function signedIn({ context, location: asked }: Entering): Promise<void> {
  if (!(await context.queryClient.ensureQueryData(sessionQuery))) throw redirect({ to: '/sign-in', search: { next: asked.href }, replace: true });
}

/** A link's token. One of digits alone would otherwise arrive as a number. */
function tokenSearch({ token }: Readonly<Record<string, unknown>>): { token: string } {
  return { token: typeof token === 'string' || typeof token === 'number' ? String(token) : '' };
}

/** The room reads its address itself, so that no other room need load what it reads it with. */
function asAsked(search: OpenSearch): OpenSearch {
  return search;
}

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()();

const dressed = createRoute({
  getParentRoute: () => root,
  id: 'dressed',
  component: lazyRouteComponent(() => import('./Dressed.tsx'), 'Dressed'),
});

const signIn = createRoute({
  getParentRoute: () => dressed,
  path: '/sign-in',
  validateSearch: ({ next }): { next?: string | undefined } => ({ next: typeof next === 'string' ? next : undefined }),
  async beforeLoad({ context, search }) {
    if (await context.queryClient.fetchQuery(sessionQuery)) throw redirect({ href: safeNext(search.next, location.origin), replace: true });
  },
  component: lazyRouteComponent(() => import('../auth/SignInPage.tsx'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => dressed,
  path: '/setup',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('../auth/SetUpPage.tsx'), 'SetUpPage'),
});

const join = createRoute({
  getParentRoute: () => dressed,
  path: '/join',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('../auth/JoinPage.tsx'), 'JoinPage'),
});

const house = createRoute({
  getParentRoute: () => dressed,
  id: 'house',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./Shell.tsx'), 'Shell'),
});

const home = createRoute({
  getParentRoute: () => house,
  path: '/',
  staticData: { room: 'home' },
  component: lazyRouteComponent(() => import('../home/HomePage.tsx'), 'HomePage'),
});

const flows = createRoute({
  getParentRoute: () => house,
  path: '/flows',
  staticData: { room: 'flows' },
  component: lazyRouteComponent(() => import('../flows/FlowsPage.tsx'), 'FlowsPage'),
});

const knowledge = createRoute({
  getParentRoute: () => house,
  path: '/knowledge',
  staticData: { room: 'knowledge' },
  component: lazyRouteComponent(() => import('../knowledge/KnowledgePage.tsx'), 'KnowledgePage'),
});

const base = createRoute({
  getParentRoute: () => house,
  path: '/knowledge/$slug',
  staticData: { room: 'knowledge' },
  validateSearch: asAsked,
  component: lazyRouteComponent(() => import('../knowledge/BasePage.tsx'), 'BasePage'),
});

const desk = createRoute({
  getParentRoute: () => house,
  path: '/desk',
  staticData: { room: 'desk' },
  validateSearch: deskSearch,
  component: lazyRouteComponent(() => import('../desk/DeskPage.tsx'), 'DeskPage'),
});

const contacts = createRoute({
  getParentRoute: () => house,
  path: '/contacts',
  staticData: { room: 'contacts' },
  validateSearch: asAsked,
  component: lazyRouteComponent(() => import('../contacts/ContactsPage.tsx'), 'ContactsPage'),
});

const contact = createRoute({
  getParentRoute: () => house,
  path: '/contacts/$id',
  staticData: { room: 'contacts' },
  component: lazyRouteComponent(() => import('../contacts/ContactPage.tsx'), 'ContactPage'),
});

const staff = createRoute({
  getParentRoute: () => house,
  path: '/staff',
  staticData: { room: 'staff' },
  validateSearch: staffSearch,
  component: lazyRouteComponent(() => import('../staff/StaffPage.tsx'), 'StaffPage'),
});

const tickets = createRoute({
  getParentRoute: () => house,
  path: '/tickets',
  staticData: { room: 'tickets' },
  validateSearch: asAsked,
  component: lazyRouteComponent(() => import('../tickets/TicketsPage.tsx'), 'TicketsPage'),
});

const ticket = createRoute({
  getParentRoute: () => house,
  path: '/tickets/$number',
  staticData: { room: 'tickets' },
  component: lazyRouteComponent(() => import('../tickets/TicketPage.tsx'), 'TicketPage'),
});

const analytics = createRoute({
  getParentRoute: () => house,
  path: '/analytics',
  staticData: { room: 'analytics' },
  validateSearch: asAsked,
  component: lazyRouteComponent(() => import('../analytics/AnalyticsPage.tsx'), 'AnalyticsPage'),
});

/** Which of its pages is open, the room looks up itself: what is listed here, every other room loads too. */
const analyticsPage = createRoute({ getParentRoute: () => analytics, path: '$page' });
const chatRecord = createRoute({ getParentRoute: () => analytics, path: 'chat/$conversationId' });

/** One flow in its editor takes the whole window. */
const flow = createRoute({
  getParentRoute: () => root,
  path: '/flows/$flow',
  staticData: { room: 'flows' },
  // A version to look at; without one, the draft.
  validateSearch: ({ version }): { version?: number | undefined } => ({ version: typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : undefined }),
  beforeLoad: signedIn,
  loader: ({ context, params }) => context.queryClient.fetchQuery(flowQuery(params.flow)),
  component: lazyRouteComponent(() => import('../flow/FlowPage.tsx'), 'FlowPage'),
});

const routeTree = root.addChildren([dressed.addChildren([signIn, setUp, join, house.addChildren([home, flows, knowledge, base, desk, tickets, ticket, contacts, contact, analytics.addChildren([analyticsPage, chatRecord]), staff])]), flow]);
