/** A share, 0 to 1, as a whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
