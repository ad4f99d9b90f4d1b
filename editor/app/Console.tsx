import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { createConsoleRouter } from './router.tsx';
import { cssVariables, theme } from './theme.ts';

interface Props {
  queryClient: QueryClient;
  router: ReturnType<typeof createConsoleRouter>;
}

/** The whole console of the staff. */
export function Console({ queryClient, router }: Props) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={schemeManager}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

const schemeManager = localStorageColorSchemeManager({ key: 'handrail.scheme' });
