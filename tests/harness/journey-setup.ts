import type { TestProject } from 'vitest/node'
import { launchProduct, type Account } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    product: ProvidedProduct
  }
}

interface ProvidedProduct {
  readonly url: string
  /** The product's data folder, for what only its database can do. */
  readonly dataDirectory: string
  readonly accounts: readonly Account[]
}

/** One product for all journeys: playing the demonstration year takes longer than most of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, dataDirectory, accounts, stop } = await launchProduct()
  project.provide('product', { url, dataDirectory, accounts })
  return stop
}
