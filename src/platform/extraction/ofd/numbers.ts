/** Numbers parted by blanks, as OFD writes boxes and matrices. */
export function numbers(value: string | undefined): number[] {
  return (value ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(Number)
}
