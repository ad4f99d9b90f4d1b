import { figureDefinitions } from '../service/registry/serviceFigures.ts';
import { createWriting, type Language } from './createWriting.ts';
import { headOf } from './figureTable.ts';
import type { Report } from './readReport.ts';
import { headlineFigures, titleOf, writeReport } from './writeReport.ts';

/** A report as a mail: as HTML, and its headline figures as plain text. Charts that a mailbox leaves out stand in tables, too. */
export function writeMail(report: Report, language: Language, link: string | null): { readonly subject: string; readonly text: string; readonly html: string } {
  const writing = createWriting(language, report.zone);
  const { text, day, name } = writing;
  const lines = headlineFigures.flatMap((key) => {
    const [figure, definition] = [report.figures.find((each) => each.key === key), figureDefinitions.find((each) => each.key === key)];
    return figure === undefined || definition === undefined ? [] : [`${definition.title[language]}: ${headOf(figure.value, definition, writing)} (${text.before}: ${headOf(figure.before, definition, writing)})`];
  });
  // A flow's name goes into the subject, where a line break would begin another header.
  const subject = titleOf(report, writing).replaceAll(/\p{Cc}+/gu, ' ');
  return { subject, text: [`${text.title} ${report.week}`, `${text.span(day(report.from), day(report.to))} · ${report.flow === null ? text.allFlows : name(report.flow)}`, '', ...lines, ...(link === null ? [] : ['', link])].join('\n'), html: writeReport(report, language) };
}
