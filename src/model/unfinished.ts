/** The word that marks what an author has still to write; the check refuses it in a published article. */
export const UNFINISHED = 'TODO';
