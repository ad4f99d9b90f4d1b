/** The time in which files and reports want a chat accepted, in milliseconds: what the service level is of when nobody says otherwise. */
export const acceptedWithinMs = 60_000;
