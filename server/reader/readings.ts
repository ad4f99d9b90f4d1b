import type { Database } from '../db/open.ts';
import { countMisses } from '../knowledge/countMisses.ts';
import { findCollisions } from '../knowledge/findCollisions.ts';
import { groupUnits } from '../knowledge/groupUnits.ts';
import { readMissRows } from '../knowledge/readMissRows.ts';
import { readPhrasings } from '../knowledge/readPhrasings.ts';
import { readTextUnits } from '../knowledge/readTextUnits.ts';
import { readAlertConversations } from '../analytics/alerts/readAlertConversations.ts';
import { readAlertPreview } from '../analytics/alerts/watching/readAlertPreview.ts';
import { readAlertSightings } from '../analytics/alerts/watching/readAlertSightings.ts';
import { readDropOff } from '../analytics/dropOff/readDropOff.ts';
import { readTablePage } from '../analytics/export/readTablePage.ts';
import { readTableRows } from '../analytics/export/readTableRows.ts';
import { readChoices } from '../analytics/filter/readChoices.ts';
import { readKnownAttributes } from '../analytics/filter/readKnownAttributes.ts';
import { readWayConversations } from '../analytics/journeys/conversations/readWayConversations.ts';
import { readFixFirst } from '../analytics/journeys/fixFirst/readFixFirst.ts';
import { readFunnel } from '../analytics/journeys/funnel/readFunnel.ts';
import { readPaths } from '../analytics/journeys/paths/readPaths.ts';
import { readEntry } from '../analytics/knowledge/entry/readEntry.ts';
import { readFigures } from '../analytics/knowledge/figures/readFigures.ts';
import { readMisses } from '../analytics/knowledge/misses/readMisses.ts';
import { readPairs } from '../analytics/knowledge/pairs/readPairs.ts';
import { readTopicQuestions } from '../analytics/knowledge/topics/readTopicQuestions.ts';
import { readTopics } from '../analytics/knowledge/topics/readTopics.ts';
import { readLiveBoard } from '../analytics/live/readLiveBoard.ts';
import { readLastTyped } from '../analytics/nodeDetail/readLastTyped.ts';
import { readNodeConversations } from '../analytics/nodeDetail/readNodeConversations.ts';
import { readNodeDetail } from '../analytics/nodeDetail/readNodeDetail.ts';
import { readPersons } from '../analytics/persons/readPersons.ts';
import { readReport } from '../analytics/report/readReport.ts';
import { readServiceAgents } from '../analytics/service/readings/readServiceAgents.ts';
import { readServiceFigures } from '../analytics/service/readings/readServiceFigures.ts';
import { readServiceSeries } from '../analytics/service/readings/readServiceSeries.ts';
import { readServiceStaff } from '../analytics/service/readings/readServiceStaff.ts';
import { readServiceTopics } from '../analytics/service/readings/readServiceTopics.ts';

/**
 * What can be read of the database beside the event loop, by name. A reading is pure and synchronous: a database,
 * parameters, and what comes of them, both of kinds that cross threads. It runs on one snapshot of the database.
 */
export const readings = {
  alertConversations: readAlertConversations,
  alertPreview: readAlertPreview,
  alertSightings: readAlertSightings,
  choices: readChoices,
  collisions: without(findCollisions),
  dropOff: readDropOff,
  fixFirst: readFixFirst,
  wayConversations: readWayConversations,
  funnel: readFunnel,
  groupedUnits: without(groupUnits),
  knowledgeEntry: readEntry,
  knowledgeFigures: readFigures,
  knowledgeMisses: readMisses,
  knowledgePairs: readPairs,
  knowledgeTopic: readTopicQuestions,
  knowledgeTopics: readTopics,
  knownAttributes: readKnownAttributes,
  lastTyped: readLastTyped,
  liveBoard: readLiveBoard,
  missCounts: countMisses,
  missRows: readMissRows,
  nodeConversations: readNodeConversations,
  nodeDetail: readNodeDetail,
  paths: readPaths,
  persons: readPersons,
  phrasings: readPhrasings,
  report: readReport,
  serviceAgents: readServiceAgents,
  serviceFigures: readServiceFigures,
  serviceSeries: readServiceSeries,
  serviceStaff: readServiceStaff,
  serviceTopics: readServiceTopics,
  tablePage: readTablePage,
  tableRows: readTableRows,
  textUnits: without(readTextUnits),
};

export type Readings = typeof readings;
export type ReadingName = keyof Readings;
export type ReadingParams<N extends ReadingName> = Parameters<Readings[N]>[1];
export type ReadingResult<N extends ReadingName> = ReturnType<Readings[N]>;

/** Work that needs nothing of the database, but takes so long that no chat may wait for it. */
function without<P, R>(work: (params: P) => R): (database: Database, params: P) => R {
  return (_database, params) => work(params);
}
