/** What is looked at in the staff room; the later two are for owners. */
export const staffViews = ['people', 'teams', 'invites', 'audit'] as const;
export type StaffView = (typeof staffViews)[number];

export interface StaffSearch {
  view?: Exclude<StaffView, 'people'>;
}

/** What the room's address asks for; anything else in it is left out. */
export function staffSearch({ view }: Readonly<Record<string, unknown>>): StaffSearch {
  const known = staffViews.find((each) => each === view);
  return known === undefined || known === 'people' ? {} : { view: known };
}
