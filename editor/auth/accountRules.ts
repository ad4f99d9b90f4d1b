import * as z from 'zod';

type Invalid = 'name' | 'email' | 'passwordEmpty' | 'passwordShort' | 'passwordLong';

const email = z.email().max(320);

/** What a field of an account's form must hold; each names the text to show, or null where all is well. The server checks the same. */
export const accountRules = {
  name: (value: string): Invalid | null => (value.trim() === '' || value.trim().length > 200 ? 'name' : null),
  email: (value: string): Invalid | null => (email.safeParse(value.trim()).success ? null : 'email'),
  password: (value: string): Invalid | null => (value === '' ? 'passwordEmpty' : null),
  newPassword: (value: string): Invalid | null => (value === '' ? 'passwordEmpty' : value.length < 10 ? 'passwordShort' : value.length > 128 ? 'passwordLong' : null),
};
