/** Files that systems and editors leave behind, by name: of macOS, of Windows, of editors and office programs, and of git itself. */
const LEFT_BEHIND = [
  /^\.DS_Store$|^\._|^\.AppleDouble$|^\.Spotlight-V100$|^\.Trashes$|^__MACOSX$|^Icon\r?$/,
  /^(?:ehthumbs(?:_vista)?|Thumbs)\.db(?::encryptable)?$|^desktop\.ini$|^\$RECYCLE\.BIN$/i,
  /^\..*\.sw[a-p]$|^\.#|^#.*#$|~$|^4913$|\.(?:bak|orig|rej|swp|swo|tmp|part|crdownload)$/i,
  /^~\$|^\.~lock\..*#$|^\.(?:idea|vscode|fleet|zed)$/,
  /^\.(?:git)?keep$/,
];

/** Documents about the folder itself: what it is and under which licence. */
const ABOUT = /^content\/(?:README|LICEN[CS]E)(?:\.(?:md|txt))?$/;

/**
 * True for a file or folder below `content/` that is not meant as a contribution by anybody. It is not read, not
 * checked and not shown; what is like a contribution but misnamed is not among them.
 * @param path from the root of the repository, with forward slashes
 */
export function isLitter(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return ABOUT.test(path) || LEFT_BEHIND.some((pattern) => pattern.test(name));
}
