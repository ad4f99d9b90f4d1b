import type { OpenAPIHono } from '@hono/zod-openapi';
import { requireRole } from '../auth/requireRole.ts';
import { createApi, type ApiEnv } from '../http/api.ts';
import { alertRoutes, type AlertRoutesHouse } from './alerts/routes.ts';
import { dropOffRoutes, type DropOffHouse } from './dropOff/routes.ts';
import { exportRoutes, type ExportHouse } from './export/routes.ts';
import { filterRoutes, type FilterHouse } from './filter/routes.ts';
import { journeysRoutes, type JourneysHouse } from './journeys/routes.ts';
import { knowledgeFiguresRoutes, type KnowledgeFiguresHouse } from './knowledge/routes.ts';
import { liveRoutes, type LiveHouse } from './live/routes.ts';
import { reportRoutes, type ReportHouse } from './report/routes.ts';
import { serviceRoutes, type ServiceHouse } from './service/routes.ts';
import type { RecordHouse } from './transcript/createRecords.ts';
import { transcriptRoutes } from './transcript/routes.ts';

/** What analysts read. Mounted at `/api/analytics`. */
export function analyticsRoutes(house: AlertRoutesHouse & DropOffHouse & ExportHouse & FilterHouse & JourneysHouse & KnowledgeFiguresHouse & LiveHouse & RecordHouse & ReportHouse & ServiceHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();
  api.use(requireRole('owner', 'operator', 'supervisor', 'analyst'));
  api.route('/', alertRoutes(house));
  api.route('/', filterRoutes(house));
  api.route('/', dropOffRoutes(house));
  api.route('/', exportRoutes(house));
  api.route('/', journeysRoutes(house));
  api.route('/', knowledgeFiguresRoutes(house));
  api.route('/', liveRoutes(house));
  api.route('/', reportRoutes(house));
  api.route('/', serviceRoutes(house));
  api.route('/', transcriptRoutes(house));
  return api;
}
