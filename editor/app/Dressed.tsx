import '@mantine/core/styles.layer.css';
import type { ReactNode } from 'react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { addTexts } from '../i18n/addTexts.ts';
import { app } from '../i18n/app.ts';
import { schemeKey } from './scheme.ts';
import { cssVariables, theme } from './theme.ts';

addTexts('app', app);

/** Puts Mantine around what is drawn with it, and has the house's texts. The canvas does without, so that it is there before they are. */
export function Dressed({ children = <Outlet /> }: { children?: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={schemeManager}>
      {children}
    </MantineProvider>
  );
}

const schemeManager = localStorageColorSchemeManager({ key: schemeKey });
