/** Days after which nobody may say any more that a community lives, without a newer sign of it. */
const SIGN_HOLDS = 183;

/**
 * Whether a sign of life still holds.
 * @param dated the day of the sign, yyyy-mm-dd
 * @param today yyyy-mm-dd
 */
export function stillHolds(dated: string, today: string): boolean {
  return Date.parse(today) - Date.parse(dated) <= SIGN_HOLDS * 86_400_000;
}
