import { z } from 'zod';
import { addressProblems } from '../../text/address.ts';

/** The address of a public page, https only; apart from fields.ts, whose words the browser needs as well. */
export const httpsUrl = z
  .string()
  .superRefine((value, context) => {
    for (const message of addressProblems(value)) context.addIssue({ code: 'custom', message });
  })
  .meta({ format: 'uri', pattern: '^https://' });
