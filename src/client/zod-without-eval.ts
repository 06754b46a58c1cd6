import { config } from 'zod';

/** Has to be imported before any schema: zod otherwise tries `new Function`, which the content security policy forbids. */
config({ jitless: true });
