/** With a true minus sign, one digit behind the point. */
export function signedNumber(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
}
