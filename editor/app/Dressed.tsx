import '@mantine/core/styles.layer.css';
import type { ReactNode } from 'react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { schemeKey } from './scheme.ts';
import { cssVariables, theme } from './theme.ts';

/** Puts Mantine around what is drawn with it. The canvas does without, so that it is there before Mantine is. */
export function Dressed({ children = <Outlet /> }: { children?: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={schemeManager}>
      {children}
    </MantineProvider>
  );
}

const schemeManager = localStorageColorSchemeManager({ key: schemeKey });
