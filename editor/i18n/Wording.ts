/**
 * The shape that English must have for a Chinese literal: the same keys, any words. Where Chinese has
 * one form for every number (`…_other`), English also needs the singular (`…_one`).
 */
export type Wording<T> = Readonly<
  { [Key in keyof T]: T[Key] extends string ? string : Wording<T[Key]> } & { [Key in keyof T as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]: string }
>;
