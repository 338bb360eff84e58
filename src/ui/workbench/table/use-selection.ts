import { useState, type Key } from 'react'

/** The chosen rows of what is shown now; another page, order or filter begins with none chosen. */
export function useSelection(shown: string): [Key[], (keys: Key[]) => void] {
  const [selection, setSelection] = useState<{ readonly shown: string; readonly keys: Key[] }>({ shown, keys: [] })
  return [selection.shown === shown ? selection.keys : [], (keys) => setSelection({ shown, keys })]
}
