import type { FactField } from '../fact-fields.ts';
import type { Platform } from '../vocabulary.ts';

/** A public data set from which facts were taken, pinned to the commit that was read. */
export interface DataSet {
  /** Its name for readers. */
  title: string;
  /** The facts that its records can state; what no record of it states, no reference to it can show. */
  shows: readonly FactField[];
  /** The system on which all that it lists runs, where it lists programs for one. */
  platform?: Platform;
  /** Each file of it is about one product and named after it. */
  filePerProduct?: true;
  /** GitHub owner and name. */
  repository: string;
  /** The commit read, abbreviated. */
  commit: string;
  /** The date of that commit, yyyy-mm-dd. */
  seen: string;
  /** Licence the data set states, as an SPDX identifier where it has one. */
  licence: string;
}
