/** Turns the headings of a table into buttons that sort it; without this script the table stays as it is. */
for (const head of document.querySelectorAll<HTMLTableSectionElement>('thead[data-sortable]')) {
  const [body] = head.closest('table')?.tBodies ?? [];
  const cells = head.rows[0]?.cells ?? [];
  if (!body) continue;
  for (const [column, cell] of [...cells].entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = cell.textContent;
    cell.replaceChildren(button);
    button.addEventListener('click', () => {
      const direction = cell.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      for (const other of cells) other.removeAttribute('aria-sort');
      cell.setAttribute('aria-sort', direction);
      const sign = direction === 'ascending' ? 1 : -1;
      const rows = [...body.rows].map((row) => ({ row, value: valueOf(row.cells[column]) }));
      rows.sort((a, b) => compare(a.value, b.value, sign));
      body.append(...rows.map(({ row }) => row));
    });
  }
}

function valueOf(cell: HTMLTableCellElement | undefined): number | string | undefined {
  const text = cell?.textContent.trim() ?? '–';
  if (text === '–') return undefined;
  return /^\d/.test(text) ? Number.parseInt(text, 10) : text.toLowerCase();
}

/** Rows without a value stay at the end, whichever way the others go. */
function compare(
  a: number | string | undefined,
  b: number | string | undefined,
  sign: number,
): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return (
    sign *
    (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)))
  );
}
