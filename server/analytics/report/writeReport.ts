import { markup, Markup } from '../../outgoing/markup.ts';
import { createWriting, type Language, type Writing } from './createWriting.ts';
import { daysSection } from './sections/daysSection.ts';
import { agentsSection } from './sections/agentsSection.ts';
import { knowledgeSection } from './sections/knowledgeSection.ts';
import { lostSection } from './sections/lostSection.ts';
import { splitSection } from './sections/splitSection.ts';
import { figureTable } from './figureTable.ts';
import type { Report } from './readReport.ts';
import { reportStyle } from './reportStyle.ts';

/** What a report, and the mail that brings it, begins with. */
export const headlineFigures = ['conversations', 'botOnlyResolution', 'handoffRate', 'staffedConversations', 'satisfaction', 'serviceLevel', 'firstContactResolution', 'negativeMood'] as const;
const service = ['queueTime', 'serviceLevel', 'queueAbandonment', 'firstResponseTime', 'responseTime', 'conversationTime', 'effectiveConversations'] as const;

/**
 * A week as one HTML document: no scripts, nothing from elsewhere, and as good on paper. Whatever people typed is escaped.
 */
export function writeReport(report: Report, language: Language): string {
  const writing = createWriting(language, report.zone);
  const { text } = writing;
  const sections = [
    markup`<section><h2>${text.headline}</h2>${figureTable(report.figures, headlineFigures, writing)}</section>`,
    daysSection(report, writing),
    lostSection(report, writing),
    splitSection('handoffReasons', report, writing),
    splitSection('ratingShares', report, writing),
    markup`<section><h2>${text.service}</h2>${figureTable(report.figures, service, writing)}<p class="quiet">${text.withinNote(writing.number(report.withinMs / 1_000))}</p></section>`,
    knowledgeSection(report, writing),
    agentsSection(report, writing),
  ];
  const { text: html } = markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${titleOf(report, writing)}</title>
<style>${new Markup(reportStyle)}</style>
</head>
<body>
${header(report, writing)}
<main>
${sections}
<section class="page"><h2>${text.notes}</h2><p>${text.periodNote}</p><ol class="notes">${writing.notes.map((note, place) => markup`<li id="note-${place + 1}">${note}</li>`)}</ol></section>
</main>
</body>
</html>
`;
  return html;
}

/** What the document, and a mail with it, is called. */
export function titleOf(report: Report, writing: Writing): string {
  return `${writing.text.title} ${report.week} · ${aboutOf(report, writing)}`;
}

/** Which flow, team and agent it is of. */
function aboutOf({ flow, team, agent }: Report, { text, name }: Writing): string {
  return [flow === null ? text.allFlows : name(flow), ...(team === null ? [] : [text.team(team)]), ...(agent === null ? [] : [text.agentOf(agent)])].join(' · ');
}

function header(report: Report, writing: Writing): Markup {
  const { week, from, to, team, agent, zone, running, madeAt } = report;
  const { text, day, moment } = writing;
  return markup`<header><h1>${text.title} ${week}</h1><p class="strong">${text.span(day(from), day(to))} · <bdi>${aboutOf(report, writing)}</bdi></p><p class="quiet">${text.made(moment(madeAt), zone)}</p>${team === null && agent === null ? null : markup`<p class="quiet">${text.staffNote}</p>`}${running ? markup`<p class="flag">${text.running}</p>` : null}</header>`;
}
