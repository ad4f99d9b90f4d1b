/** The one style sheet of a report: dark on white wherever it is read, and the same in black and white. */
export const reportStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 820px; padding: 24px; background: #fff; color: #1a1a1a; font: 14px/1.5 -apple-system, "Segoe UI", Roboto, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
h1 { margin: 0 0 4px; font-size: 26px; line-height: 1.25; }
h2 { margin: 32px 0 8px; padding-bottom: 4px; border-bottom: 2px solid #1a1a1a; font-size: 18px; }
h3 { margin: 20px 0 6px; font-size: 15px; }
p { margin: 4px 0; }
.quiet { color: #555; }
.flag { margin: 12px 0; padding: 8px 12px; border: 2px solid #1a1a1a; font-weight: 600; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; }
th, td { padding: 5px 8px; border-bottom: 1px solid #ccc; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid #1a1a1a; font-size: 12px; overflow-wrap: normal; word-break: keep-all; min-width: 3.6em; }
tbody th { font-weight: 600; }
.number { text-align: right; }
td.number { white-space: nowrap; }
td.number small { white-space: nowrap; }
th[scope=row] { min-width: 130px; }
td:last-child:not(.number) { min-width: 90px; }
small { display: block; color: #555; font-size: 12px; font-weight: 400; }
.strong { font-weight: 700; }
.chart { display: block; width: 100%; min-width: 720px; height: auto; margin: 8px 0; font-size: 12px; }
.chart text { fill: #1a1a1a; }
.chart .bar { fill: #1c5d99; stroke: #123f68; }
.chart .light { fill: #9cc3e6; stroke: #1c5d99; }
.chart .few { fill: #f2f2f2; stroke: #888; stroke-dasharray: 3 2; }
.chart .hatched { fill: url(#hatch); stroke: #555; }
.chart .grid { stroke: #ddd; }
.chart .whisker { fill: none; stroke: #1a1a1a; stroke-width: 1.5; }
sup { line-height: 0; }
a { color: #1c5d99; }
ol.notes { padding-left: 22px; font-size: 12px; }
bdi { unicode-bidi: isolate; }
.dense table { font-size: 12px; }
.dense small { font-size: 11px; }
.dense th[scope=row] { min-width: 60px; }
@page { size: A4; margin: 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; zoom: 0.84; }
  h2, h3 { break-after: avoid; }
  tr, .chart, .keep { break-inside: avoid; }
  thead { display: table-header-group; }
  section.page { break-before: page; }
  .wide { overflow: visible; }
  .chart { min-width: 0; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; }
}
`;
