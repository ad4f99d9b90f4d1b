import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { alertNotices } from './alertNotices.ts';
import type { alerts } from './alerts.ts';
import type { analytics } from './analytics.ts';
import type { app } from './app.ts';
import { appStart } from './appStart.ts';
import type { auth } from './auth.ts';
import type { canvas } from './canvas.ts';
import type { charts } from './charts.ts';
import type { chatRecord } from './chatRecord.ts';
import type { code } from './code.ts';
import type { contacts } from './contacts.ts';
import type { desk } from './desk.ts';
import type { deskPanel } from './deskPanel.ts';
import type { flow } from './flow.ts';
import type { flows } from './flows.ts';
import type { home } from './home.ts';
import type { inspector } from './inspector.ts';
import type { journeys } from './journeys.ts';
import { languageTag, type Language } from './language.ts';
import type { knowledge } from './knowledge.ts';
import type { knowledgeFigures } from './knowledgeFigures.ts';
import type { knowledgeWork } from './knowledgeWork.ts';
import type { drawing } from './drawing.ts';
import type { dropOff } from './dropOff.ts';
import type { live } from './live.ts';
import type { problems } from './problems.ts';
import type { reports } from './reports.ts';
import type { saving } from './saving.ts';
import type { service } from './service.ts';
import type { simulator } from './simulator.ts';
import type { staff } from './staff.ts';
import type { tickets } from './tickets.ts';
import type { versions } from './versions.ts';

/** Every room's texts, by their Chinese. They come with the room (`addTexts`), save what the house says from the start. */
interface Texts {
  alertNotices: (typeof alertNotices)['zh'];
  alerts: (typeof alerts)['zh'];
  analytics: (typeof analytics)['zh'];
  app: (typeof appStart)['zh'] & (typeof app)['zh'];
  auth: (typeof auth)['zh'];
  canvas: (typeof canvas)['zh'];
  charts: (typeof charts)['zh'];
  chatRecord: (typeof chatRecord)['zh'];
  code: (typeof code)['zh'];
  contacts: (typeof contacts)['zh'];
  desk: (typeof desk)['zh'];
  deskPanel: (typeof deskPanel)['zh'];
  flow: (typeof flow)['zh'];
  flows: (typeof flows)['zh'];
  home: (typeof home)['zh'];
  inspector: (typeof inspector)['zh'];
  journeys: (typeof journeys)['zh'];
  knowledge: (typeof knowledge)['zh'];
  knowledgeFigures: (typeof knowledgeFigures)['zh'];
  knowledgeWork: (typeof knowledgeWork)['zh'];
  drawing: (typeof drawing)['zh'];
  dropOff: (typeof dropOff)['zh'];
  live: (typeof live)['zh'];
  problems: (typeof problems)['zh'];
  reports: (typeof reports)['zh'];
  saving: (typeof saving)['zh'];
  service: (typeof service)['zh'];
  simulator: (typeof simulator)['zh'];
  staff: (typeof staff)['zh'];
  tickets: (typeof tickets)['zh'];
  versions: (typeof versions)['zh'];
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Texts;
  }
}

/** Makes the texts ready before the first screen, and keeps `lang` of the page in step with the language. */
export function startI18n(language: Language): void {
  i18next.on('languageChanged', (changed) => {
    document.documentElement.lang = changed === 'zh' ? languageTag.zh : languageTag.en;
  });
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['zh', 'en'],
    defaultNS: 'app',
    resources: { zh: { app: appStart.zh }, en: { app: appStart.en } },
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
}
