/** Whether the draft is saved, and who else has it open. */
export function SaveState() {
  return null;
}
