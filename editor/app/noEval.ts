import * as z from 'zod';

// The page's content security policy forbids eval, and zod would try it (and be reported) when a schema is built.
// Has to be imported before any schema.
z.config({ jitless: true });
