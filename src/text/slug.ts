/** Lower-case ASCII words joined by single hyphens: the form of every slug. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
