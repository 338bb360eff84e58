/** A size as people say it: 0 字节, 820 KB, 3.5 MB. */
export function sayBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB']
  return `${value >= 10 ? Math.round(value) : Number(value.toFixed(1))} ${unit}`
}
