/** A version of the form in which the open data are published. */
export interface DataVersion {
  /** Major.minor.patch (https://semver.org): major where something that was there is gone or means something else. */
  version: string;
  /** From which day, yyyy-mm-dd. */
  day: string;
  changes: string;
}

/** Every version of the form of the open data, newest first. What changes in the records themselves is no new version. */
export const DATA_VERSIONS: readonly [DataVersion, ...DataVersion[]] = [
  {
    version: '1.0.0',
    day: '2026-11-28',
    changes:
      'Every collection as JSON, JSON Lines, CSV and one file an entry, each with its JSON Schema; tools with what evidence shows of each fact.',
  },
];
