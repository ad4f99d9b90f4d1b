/** The formats that a knowledge base is read from, with their media types. */
export const fileTypes = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
} as const;

export type FileFormat = keyof typeof fileTypes;
