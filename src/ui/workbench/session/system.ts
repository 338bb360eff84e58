import { createContext, useContext } from 'react'

/** What the server says about itself; business time has already been given to the clock. */
export interface System {
  readonly demonstration: boolean
  readonly version: string
}

const SystemContext = createContext<System>({ demonstration: false, version: '' })
export const SystemProvider = SystemContext.Provider

export function useSystem(): System {
  return useContext(SystemContext)
}
