/**
 * Goes before every script (`node --import`). A Node that cannot read TypeScript would end with a stack trace; this
 * says what is missing instead. JavaScript, because an old Node has to be able to read it.
 */
const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  console.error(
    `This needs Node ${NEEDED} or later and runs on ${process.version}: run “npm ci” without leaving out optional packages, which brings one for Linux, macOS and Windows, or install Node ${NEEDED} yourself.`,
  );
  process.exit(1);
}
