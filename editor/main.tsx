import './app/noEval.ts';
import './app/console.css';
import { StrictMode } from 'react';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { Console } from './app/Console.tsx';
import { fitViewport } from './app/fitViewport.ts';
import { createQueryClient } from './app/queryClient.ts';
import { createConsoleRouter } from './app/router.tsx';
import { startScheme } from './app/scheme.ts';
import { preferredLanguage, savedLanguage } from './i18n/language.ts';
import { startI18n } from './i18n/startI18n.ts';

startScheme();
startI18n(preferredLanguage(savedLanguage(), navigator.languages));
const queryClient = createQueryClient(() => void router.invalidate());
const router = createConsoleRouter(queryClient);
// What a request said in the other language is asked for again.
i18next.on('languageChanged', () => void queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' }));

fitViewport();
const place = document.getElementById('console');
if (place) createRoot(place).render(<StrictMode><Console queryClient={queryClient} router={router} /></StrictMode>);
