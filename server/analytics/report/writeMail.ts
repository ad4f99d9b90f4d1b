import { definitionOf } from '../service/registry/definitionOf.ts';
import { createWriting, type Language } from './createWriting.ts';
import { figureText } from './figureText.ts';
import type { Report } from './readReport.ts';
import { headlineFigures, titleOf, writeReport } from './writeReport.ts';

/** A report as a mail: as HTML, and its headline figures as plain text. Charts that a mailbox leaves out stand in tables, too. */
export function writeMail(report: Report, language: Language, link: string | null): { readonly subject: string; readonly text: string; readonly html: string } {
  const writing = createWriting(language, report.zone);
  const { text, day, name } = writing;
  const lines = headlineFigures.flatMap((key) => {
    const definition = definitionOf(key);
    return report.figures.filter((each) => each.key === key).map(({ value, before }) => `${definition.title[language]}: ${figureText(value, definition, writing)} (${text.before}: ${figureText(before, definition, writing)})`);
  });
  // A flow's name goes into the subject, where a line break would begin another header.
  const subject = titleOf(report, writing).replaceAll(/\p{Cc}+/gu, ' ');
  return { subject, text: [`${text.title} ${report.week}`, `${text.span(day(report.from), day(report.to))} · ${report.flow === null ? text.allFlows : name(report.flow)}`, '', ...lines, ...(link === null ? [] : ['', link])].join('\n'), html: writeReport(report, language) };
}
