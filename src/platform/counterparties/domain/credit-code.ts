const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Weights 3^(i−1) mod 31 of GB 32100-2015. */
const weights = Array.from({ length: 17 }, (_, index) => {
  let weight = 1
  for (let step = 0; step < index; step++) weight = (weight * 3) % 31
  return weight
})

/** The check character of the first seventeen of a 统一社会信用代码 (GB 32100-2015); null where one is not in its alphabet. */
export function creditCodeCheck(body: string): string | null {
  let sum = 0
  for (const [index, weight] of weights.entries()) {
    const value = alphabet.indexOf(body[index] ?? ' ')
    if (value < 0) return null
    sum += value * weight
  }
  return alphabet[(31 - (sum % 31)) % 31]!
}

/** What is wrong with a credit code, in Chinese; null where nothing is. */
export function faultOfCreditCode(code: string): string | null {
  if (code.length !== 18) return `统一社会信用代码应为 18 位，现在是 ${code.length} 位`
  const wrong = Array.from(code.slice(0, 17)).find((character) => !alphabet.includes(character))
  if (wrong) return `统一社会信用代码里不会有“${wrong}”（不用字母 I、O、S、V、Z），请核对`
  if (creditCodeCheck(code) !== code[17]) return '统一社会信用代码的校验码不对，至少有一位写错了，请对照营业执照核对'
  return null
}
