/** `每个单位提供 10 个`: how many contacts a row's materials ask for, with the words; undefined where they ask for none. */
export function contactsRequired(materials: readonly string[]): { count: number; quote: string } | undefined {
  for (const material of materials) {
    const found = /每个?[^，。；（）]{0,8}提供\s*(\d{1,4})\s*个/u.exec(material)
    if (found && /联系/u.test(material)) return { count: Number(found[1]), quote: found[0] }
  }
  return undefined
}
