/**
 * The weeks of a month, Monday to Sunday; undefined for places that belong to the months before and after.
 * @param month yyyy-mm
 */
export function weeksOf(month: string): (string | undefined)[][] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const days = Array.from(
    { length },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
  );
  const places = [...Array.from({ length: before }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => places[week * 7 + place]),
  );
}
