import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SetUp, StaffMember } from '../contract.ts';
import { ProblemError } from '../problem.ts';
import type { Staff } from './staff.ts';

/** Lets whoever reads the server's output create the first owner: a token in memory, good for one owner and for this run. */
export function createSetup(staff: Staff) {
  let hash: Buffer | null = null;

  /** Open as long as there is no owner, whoever may have added one in the meantime. */
  function isOpen(token: string): boolean {
    return hash !== null && timingSafeEqual(hash, digest(token)) && !staff.hasOwner();
  }

  function check(token: string): void {
    if (!isOpen(token)) throw new ProblemError('setup.closed');
  }

  return {
    isOpen,

    /** Makes a new token, which ends the one before. */
    open(): string {
      const token = randomBytes(32).toString('base64url');
      hash = digest(token);
      return token;
    },

    /**
     * Creates the first owner.
     *
     * @throws {ProblemError} `setup.closed`, `staff.email-taken`.
     */
    async complete({ token, ...owner }: SetUp): Promise<StaffMember> {
      check(token);
      const added = await staff.add({ ...owner, role: 'owner' }, () => check(token));
      hash = null;
      return added;
    },
  };
}

export type Setup = ReturnType<typeof createSetup>;

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
