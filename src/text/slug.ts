/** Lower-case ASCII words joined by single hyphens, for a part of a larger pattern. */
export const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** The form of every slug. */
export const SLUG_PATTERN = new RegExp(`^${SLUG}$`);
