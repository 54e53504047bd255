/** Sum of the first `weights.length` digits of `digits`, each times its weight. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
}

/**
 * Sum of characters times weights where digits count as themselves and letters as A=10 … Z=35,
 * the numbering of Polish identity documents. The text must hold `[A-Z0-9]` only.
 */
export function weightedAlphanumericSum(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number.parseInt(text[index] ?? '0', 36), 0)
}
