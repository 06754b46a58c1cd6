/** A label that looks like a host or an address: dots between words, a name of letters at the end. */
const LIKE_A_HOST = /^(?:https?:\/\/)?((?:[\p{L}\d-]+\.)+\p{L}{2,})(?:[/?#:]\S*)?$/iu;

/**
 * Whether the words of a link name another host than the one to which it leads.
 * @param url an address that `addressProblems` takes
 * @returns the host to which it leads, or undefined when nothing is wrong
 */
export function misleadingLabel(label: string, url: string): string | undefined {
  const named = LIKE_A_HOST.exec(label.trim())?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
  const host = new URL(url).hostname.replace(/^www\./, '');
  if (named === undefined || !URL.canParse(`https://${named}`)) return undefined;
  const other = new URL(`https://${named}`).hostname;
  const related = host === other || host.endsWith(`.${other}`) || other.endsWith(`.${host}`);
  return related ? undefined : host;
}
