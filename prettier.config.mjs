/**
 * The form of the code, for `npm run format`. Width and indent stand in .editorconfig, what is
 * left alone in .prettierignore.
 */
export default {
  singleQuote: true,
  plugins: ['prettier-plugin-astro'],
  // Astro 7 drops a line break beside an element but keeps a space, so a space that the formatter
  // drops is gone from the page. By default the plugin (1.1.0) drops those inside <caption>.
  htmlWhitespaceSensitivity: 'strict',
};
