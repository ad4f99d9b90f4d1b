/** Time zones to choose from: the one that is chosen, the browser's own and UTC before all others. */
export function zoneChoices(chosen: string): string[] {
  return [...new Set([chosen, Intl.DateTimeFormat().resolvedOptions().timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
