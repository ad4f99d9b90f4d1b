import { countMisses } from '../../knowledge/countMisses.ts';
import { findCollisions } from '../../knowledge/findCollisions.ts';
import { groupUnits } from '../../knowledge/groupUnits.ts';
import { readMissRows } from '../../knowledge/readMissRows.ts';
import { readPhrasings } from '../../knowledge/readPhrasings.ts';
import { readTextUnits } from '../../knowledge/readTextUnits.ts';
import { readAlertConversations } from '../alerts/readAlertConversations.ts';
import { readAlertPreview } from '../alerts/watching/readAlertPreview.ts';
import { readAlertSightings } from '../alerts/watching/readAlertSightings.ts';
import { readDropOff } from '../dropOff/readDropOff.ts';
import { readTablePage } from '../export/readTablePage.ts';
import { readTableRows } from '../export/readTableRows.ts';
import { readChoices } from '../filter/readChoices.ts';
import { readKnownAttributes } from '../filter/readKnownAttributes.ts';
import { readWayConversations } from '../journeys/conversations/readWayConversations.ts';
import { readFixFirst } from '../journeys/fixFirst/readFixFirst.ts';
import { readFunnel } from '../journeys/funnel/readFunnel.ts';
import { readPaths } from '../journeys/paths/readPaths.ts';
import { readEntry } from '../knowledge/entry/readEntry.ts';
import { readFigures } from '../knowledge/figures/readFigures.ts';
import { readMisses } from '../knowledge/misses/readMisses.ts';
import { readPairs } from '../knowledge/pairs/readPairs.ts';
import { readTopicQuestions } from '../knowledge/topics/readTopicQuestions.ts';
import { readTopics } from '../knowledge/topics/readTopics.ts';
import { readLiveBoard } from '../live/readLiveBoard.ts';
import { readLastTyped } from '../nodeDetail/readLastTyped.ts';
import { readNodeConversations } from '../nodeDetail/readNodeConversations.ts';
import { readNodeDetail } from '../nodeDetail/readNodeDetail.ts';
import { readPersons } from '../persons/readPersons.ts';
import { readReport } from '../report/readReport.ts';
import { readServiceAgents } from '../service/readings/readServiceAgents.ts';
import { readServiceFigures } from '../service/readings/readServiceFigures.ts';
import { readServiceSeries } from '../service/readings/readServiceSeries.ts';
import { readServiceStaff } from '../service/readings/readServiceStaff.ts';
import { readServiceTopics } from '../service/readings/readServiceTopics.ts';

/**
 * What can be read of the database beside the event loop, by name. A reading is pure and synchronous: a database,
 * parameters, and what comes of them, both of kinds that cross threads. It runs on one snapshot of the database.
 * Some need nothing of it: they take long, and no chat may wait for them.
 */
export const readings = {
  alertConversations: readAlertConversations,
  alertPreview: readAlertPreview,
  alertSightings: readAlertSightings,
  choices: readChoices,
  collisions: findCollisions,
  dropOff: readDropOff,
  fixFirst: readFixFirst,
  wayConversations: readWayConversations,
  funnel: readFunnel,
  groupedUnits: groupUnits,
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
  textUnits: readTextUnits,
};

export type Readings = typeof readings;
export type ReadingName = keyof Readings;
export type ReadingParams<N extends ReadingName> = Parameters<Readings[N]>[1];
export type ReadingResult<N extends ReadingName> = ReturnType<Readings[N]>;
