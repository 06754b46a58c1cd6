import { componentsFor } from '../lib/editor/text-problems.ts';
import type { CollectionName } from '../model/collections.ts';
import { h, type Element } from './editor-react.ts';

/** What the editor hands to a field of ours. */
interface FieldProperties {
  value: string | undefined;
  forID: string;
  classNameWrapper: string;
  entry: { get(name: string): unknown } | undefined;
  onChange: (value: string) => void;
  pickFile: (options: {
    kind: 'image';
    accept: string;
    allowURL: boolean;
  }) => Promise<{ value: string } | null>;
}

/** The kinds of pictures that an article may have. */
const PICTURES = 'image/png,image/jpeg,image/webp,image/avif';

/** The field for the text of an entry: Markdown as it stands in the file, with buttons that put components into it. */
export function TextField({
  value = '',
  forID,
  classNameWrapper,
  entry,
  onChange,
  pickFile,
}: FieldProperties): Element {
  const collection = entry?.get('collection') as CollectionName | undefined;
  const components = collection ? componentsFor(collection) : [];
  const put = (block: string) => onChange(withBlock(value, block, cursorIn(forID)));
  const picture = async () => {
    const picked = await pickFile({ kind: 'image', accept: PICTURES, allowURL: false });
    if (picked) put(`<Figure src="${picked.value}" alt="" />`);
  };
  return h(
    'div',
    { role: 'group', style: { display: 'grid', gap: '8px' } },
    h(
      'div',
      {
        role: 'group',
        'aria-label': 'Put into the text',
        style: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
      },
      ...components.map(([name, { purpose, example, pictures }]) =>
        h(
          'button',
          {
            key: name,
            type: 'button',
            title: purpose,
            style: BUTTON,
            onClick: () => void (pictures ? picture() : put(example)),
          },
          name,
        ),
      ),
    ),
    h('textarea', {
      id: forID,
      className: classNameWrapper,
      value,
      rows: 22,
      spellCheck: true,
      'aria-label': 'Text in Markdown',
      style: AREA,
      onChange: ({ target }: { target: HTMLTextAreaElement }) => onChange(target.value),
    }),
  );
}

const BUTTON = {
  padding: '4px 10px',
  border: '1px solid currentColor',
  borderRadius: '4px',
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  fontSize: '13px',
  cursor: 'pointer',
};
const AREA = {
  width: '100%',
  minHeight: '20em',
  height: 'auto',
  padding: '10px',
  lineHeight: '1.6',
  resize: 'vertical',
};

function cursorIn(id: string): number | undefined {
  const area = document.getElementById(id);
  return area instanceof HTMLTextAreaElement ? area.selectionEnd : undefined;
}

/** A text with a block of its own after the paragraph in which the cursor stands. */
function withBlock(text: string, block: string, cursor = text.length): string {
  const end = text.indexOf('\n\n', cursor);
  const before = (end === -1 ? text : text.slice(0, end)).trimEnd();
  const after = end === -1 ? '' : text.slice(end).trimStart();
  return [before, block, after].filter(Boolean).join('\n\n');
}
