/** Content types of the files that a base is imported from, by how their names end. */
const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  htm: 'text/html',
};

/** What a file chooser offers. */
export const importable = Object.keys(types).map((ending) => `.${ending}`).join(',');

/** A file as it is sent, with the type that its name tells; null where it is none that can be imported. */
export function importFile(file: File): Blob | null {
  const type = types[/\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''];
  return type === undefined ? null : file.slice(0, file.size, type);
}

/** The source of a page, as it is sent. */
export function importPage(html: string): Blob {
  return new Blob([html], { type: 'text/html' });
}
