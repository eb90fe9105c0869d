/** Divides an integer into parts that are equal but for one unit, the first ones being the larger. */
export function divideEqually(units: bigint, count: number): readonly bigint[] {
  if (count === 0) return [];
  const quotient = units / BigInt(count);
  const rest = Number(units % BigInt(count));
  const step = rest < 0 ? -1n : 1n;
  return Array.from({ length: count }, (_, index) =>
    index < Math.abs(rest) ? quotient + step : quotient,
  );
}
